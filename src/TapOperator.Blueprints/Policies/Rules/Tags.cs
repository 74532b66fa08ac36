using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Policies.Model;

namespace TapOperator.Blueprints.Policies.Rules;

/// <summary>Every resource says whose it is.</summary>
internal static class Tags
{
    /// <summary>The policies.</summary>
    public static IEnumerable<Policy> All =>
    [
        new()
        {
            Id = "TAP-TAG-01",
            Protects = "the bill and the search for owners",
            Remedy = "add the tag under spec.tags",
            Check = input => from resource in input.Program.Resources
                             where resource.Has("tags")
                             from key in input.Spec.RequiredTags
                             where !resource.All("tags").Any(tags => tags[key] is not null)
                             select new Violation(resource, $"lacks the tag {key}"),
        },
        new()
        {
            Id = "TAP-TAG-02",
            Protects = "resources, from being lost after a crash",
            Remedy = "report this: the operator adds these tags itself",
            Check = input => from resource in input.Program.Resources
                             where resource.Has("tags") && !resource.All("tags").Any(tags => tags[StackTags.StackKey] is not null && tags[StackTags.AddressKey] is not null)
                             select new Violation(resource, "does not say which stack it belongs to"),
        },
    ];
}
