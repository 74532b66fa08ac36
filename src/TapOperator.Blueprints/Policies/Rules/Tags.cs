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
                             from tags in resource.All("tags").Take(1)
                             from key in input.Spec.RequiredTags
                             where tags[key] is null
                             select new Violation(resource, $"lacks the tag {key}"),
        },
        new()
        {
            Id = "TAP-TAG-02",
            Protects = "resources, from being lost after a crash",
            Remedy = "report this: the operator adds these tags itself",
            Check = input => from resource in input.Program.Resources
                             from tags in resource.All("tags").Take(1)
                             where tags[StackTags.StackKey] is null || tags[StackTags.AddressKey] is null
                             select new Violation(resource, "does not say which stack it belongs to"),
        },
    ];
}
