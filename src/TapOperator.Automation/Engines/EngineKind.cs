namespace TapOperator.Automation.Engines;

/// <summary>The infrastructure engines, in the order in which they are preferred.</summary>
public enum EngineKind
{
    /// <summary>Pulumi with its <c>hcl</c> language host and the <c>terraform-provider</c> bridge.</summary>
    Pulumi,

    /// <summary>OpenTofu.</summary>
    OpenTofu,

    /// <summary>HashiCorp Terraform.</summary>
    Terraform,
}
