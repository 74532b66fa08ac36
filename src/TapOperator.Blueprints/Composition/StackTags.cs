using TapOperator.Entities.Rules;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Composition;

/// <summary>The tags of a stack's resources: the user's, and those by which an orphan finds its owner again.</summary>
/// <param name="userTags">Tags of the spec.</param>
/// <param name="stackId">Namespace, environment and stack, with slashes between them.</param>
internal sealed class StackTags(IDictionary<string, string> userTags, string stackId)
{
    /// <summary>Key of the tag that names the stack.</summary>
    public const string StackKey = TagRules.OwnPrefix + "stack";

    /// <summary>Key of the tag that names the resource in its program.</summary>
    public const string AddressKey = TagRules.OwnPrefix + "address";

    private const string ManagedByValue = "TapOperator";

    // S3 keeps ten tags with an object; everything else that is used here keeps fifty.
    private const int ObjectTagLimit = 10;

    private readonly SortedList<string, string> _userTags = new(userTags, StringComparer.Ordinal);

    /// <summary>The tags of one resource.</summary>
    /// <param name="resource">Its address is among them.</param>
    /// <param name="name">The tag Name; null for none.</param>
    public ValueMap<string> For(Resource resource, string? name)
    {
        var tags = new ValueMap<string>
        {
            [TagRules.ManagedBy] = ManagedByValue,
            [StackKey] = stackId,
            [AddressKey] = resource.Address,
        };
        if (name is not null)
            tags["Name"] = name;
        var room = resource is AwsS3Object ? ObjectTagLimit - tags.Count : int.MaxValue;
        for (var i = 0; i < Math.Min(room, _userTags.Count); i++)
            tags[_userTags.GetKeyAtIndex(i)] = _userTags.GetValueAtIndex(i);
        return tags;
    }

    /// <summary>Tags for what a resource makes beside itself, such as the volume of an instance.</summary>
    /// <param name="resource">The resource it belongs to.</param>
    /// <param name="name">The tag Name.</param>
    /// <param name="part">What it is of the resource, such as <c>root_block_device</c>.</param>
    public ValueMap<string> ForPart(Resource resource, string name, string part)
    {
        var tags = For(resource, name);
        tags[AddressKey] = $"{resource.Address}.{part}";
        return tags;
    }
}
