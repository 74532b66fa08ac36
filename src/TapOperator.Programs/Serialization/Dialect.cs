namespace TapOperator.Programs.Serialization;

/// <summary>The engines' ways to read Terraform's JSON syntax.</summary>
public enum Dialect
{
    /// <summary>HashiCorp Terraform.</summary>
    Terraform,

    /// <summary>OpenTofu.</summary>
    OpenTofu,

    /// <summary>Pulumi with <c>runtime: hcl</c>.</summary>
    Pulumi,
}
