using TapOperator.Entities;

namespace TapOperator.Blueprints.Naming;

/// <summary>Names the resources of one environment.</summary>
/// <param name="environment">The environment.</param>
/// <param name="accountId">The AWS account's 12 digits.</param>
public sealed class EnvironmentNames(TapEnvironment environment, string accountId)
{
    private readonly NameParts _parts = new(environment.Metadata.Name ?? "", environment.Metadata.NamespaceProperty ?? "",
        environment.Spec.Suffix ?? "", accountId);

    /// <summary>The name of a resource: the pattern filled in, in lower case where AWS allows nothing else.</summary>
    public string Of(NameKind kind, string service, string region)
    {
        var naming = environment.Spec.Naming;
        var pattern = kind == NameKind.Bucket ? naming.BucketPattern ?? naming.Pattern : naming.Pattern;
        var name = NamingPattern.Fill(pattern, _parts, service, region);
        return kind.LowerCase ? name.ToLowerInvariant() : name;
    }

    /// <summary>A pattern of the user's filled in, such as <c>encryption.alias</c>.</summary>
    public string Fill(string pattern, string service, string region) => NamingPattern.Fill(pattern, _parts, service, region);
}
