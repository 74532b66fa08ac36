namespace TapOperator.Entities.Rules;

/// <summary>CEL rules over names, with the words that the validator uses too.</summary>
public static class NamingRules
{
    /// <summary>CEL on <c>suffix</c>.</summary>
    public const string Suffix = "self.matches('^[a-z0-9]([a-z0-9-]*[a-z0-9])?$')";

    /// <summary>What the user reads.</summary>
    public const string SuffixMessage = "suffix may have lower-case letters, digits and inner hyphens only, because it becomes part of S3 bucket names";

    /// <summary>CEL on a naming pattern.</summary>
    public const string Tokens = "self.contains('{service}') && self.contains('{region}')";

    /// <summary>What the user reads.</summary>
    public const string TokensMessage = "a naming pattern must contain {service} and {region}, else resources would share a name";

    /// <summary>CEL on a naming pattern.</summary>
    public const string Characters = "self.matches('^([A-Za-z0-9-]|[{](service|region|suffix|name|namespace|account)[}])+$')";

    /// <summary>What the user reads.</summary>
    public const string CharactersMessage = "a naming pattern may have letters, digits, hyphens and the fillings {service}, {region}, {suffix}, {name}, {namespace}, {account}";
}
