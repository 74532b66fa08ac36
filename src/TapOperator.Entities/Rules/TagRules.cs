namespace TapOperator.Entities.Rules;

/// <summary>CEL rules over tags, with the words that the validator uses too.</summary>
public static class TagRules
{
    /// <summary>The tag that the operator sets itself.</summary>
    public const string ManagedBy = "ManagedBy";

    /// <summary>What the operator's own tags begin with.</summary>
    public const string OwnPrefix = "tapoperator.io/";

    /// <summary>CEL on <c>tags</c>.</summary>
    public const string Keys = "self.all(k, size(k) > 0 && size(k) <= 128 && !k.startsWith('aws:') && !k.startsWith('" + OwnPrefix + "') && k != '" + ManagedBy + "')";

    /// <summary>CEL on the spec.</summary>
    public const string Required = "!has(self.requiredTags) || self.requiredTags.all(k, k == '" + ManagedBy + "' || (has(self.tags) && k in self.tags && size(self.tags[k]) > 0))";

    /// <summary>What the user reads.</summary>
    public const string RequiredMessage = "a required tag has no value";

    /// <summary>What the user reads.</summary>
    public const string KeysMessage = "a tag key has 1 to 128 characters and is neither ManagedBy nor begins with aws: or tapoperator.io/";
}
