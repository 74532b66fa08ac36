using System.Text.Json.Nodes;
using TapOperator.Automation.Engines;

namespace TapOperator.Automation.Aws;

/// <summary>Finds resources by their tags (EC2's own, else the Resource Groups Tagging API), else by the name that their arguments give them.</summary>
/// <param name="http">The connections.</param>
/// <param name="time">The clock.</param>
public sealed class ResourceFinder(HttpClient http, TimeProvider time) : IResourceFinder
{
    private const string StackTag = "tapoperator.io/stack";
    private const string AddressTag = "tapoperator.io/address";
    private readonly AwsCaller _caller = new(http, time);

    /// <inheritdoc/>
    public string? ImportIdOf(ResourceQuery query, string resourceId) => ImportRules.Of(query.Type) switch
    {
        { ImportsByTemplate: true, Template: null } => null,
        { ImportsByTemplate: true } rule => rule.Fill(query.Arguments, resourceId) ?? resourceId,
        { Arn: { } part } when resourceId.StartsWith("arn:", StringComparison.Ordinal) => Part(resourceId, part),
        _ => resourceId,
    };

    /// <inheritdoc/>
    public async Task<ResourceFinding> FindAsync(ResourceQuery query, CancellationToken cancellationToken = default)
    {
        var rule = ImportRules.Of(query.Type);
        if (rule.IsIdempotent)
            return new(null, "making it again changes nothing");
        if (ImportRules.IsEc2(query.Type))
            return Tagged(await ByEc2TagsAsync(query, cancellationToken), query);
        if (rule.Arn is { } part && await ByTagsAsync(query, cancellationToken) is { } arn)
            return new(Part(arn, part), $"found by its tag {AddressTag}");
        if (query.MustBeTagged)
            return new(null, $"AWS has something in its place, and no tag {AddressTag} says that it is ours: left alone");
        if (rule.Fill(query.Arguments) is { } byName)
            return new(byName, "its name follows from the program");
        return new(null, "AWS has no such resource: it was never made");
    }

    /// <inheritdoc/>
    public async Task<bool> HasAnyAsync(StackId stack, AwsAccess access, CancellationToken cancellationToken = default) =>
        (await TaggedArnsAsync(access, [Filter(StackTag, stack.Tag)], cancellationToken)).Any();

    private static ResourceFinding Tagged(string? id, ResourceQuery query) => id is null
        ? new(null, $"AWS has nothing with the tag {AddressTag}={query.Address}: it was never made")
        : new(id, $"found by its tag {AddressTag}");

    // EC2 answers with one line per tag: those that have both tags are ours.
    private async Task<string?> ByEc2TagsAsync(ResourceQuery query, CancellationToken cancellationToken)
    {
        var ofStack = await IdsWithTagAsync(query, StackTag, query.Stack.Tag, cancellationToken);
        var ofAddress = await IdsWithTagAsync(query, AddressTag, query.Address, cancellationToken);
        return ofAddress.Intersect(ofStack, StringComparer.Ordinal).FirstOrDefault();
    }

    private async Task<IReadOnlyList<string>> IdsWithTagAsync(ResourceQuery query, string key, string value, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        string? next = null;
        do
        {
            var arguments = new Dictionary<string, string>
            {
                ["Action"] = "DescribeTags",
                ["Version"] = "2016-11-15",
                ["Filter.1.Name"] = "key",
                ["Filter.1.Value.1"] = key,
                ["Filter.2.Name"] = "value",
                ["Filter.2.Value.1"] = value,
            };
            if (next is not null)
                arguments["NextToken"] = next;
            var answer = await _caller.QueryAsync(query.Access, AwsService.Ec2, arguments, cancellationToken);
            ids.AddRange(answer.Descendants().Where(e => e.Name.LocalName == "resourceId").Select(e => e.Value));
            next = answer.Descendants().FirstOrDefault(e => e.Name.LocalName == "nextToken")?.Value is { Length: > 0 } token ? token : null;
        }
        while (next is not null);
        return ids;
    }

    private async Task<string?> ByTagsAsync(ResourceQuery query, CancellationToken cancellationToken) =>
        (await TaggedArnsAsync(query.Access, [Filter(StackTag, query.Stack.Tag), Filter(AddressTag, query.Address)], cancellationToken)).FirstOrDefault();

    private async Task<IEnumerable<string>> TaggedArnsAsync(AwsAccess access, JsonNode[] filters, CancellationToken cancellationToken)
    {
        var answer = await _caller.JsonAsync(
            access, AwsService.Tagging, "ResourceGroupsTaggingAPI_20170126.GetResources", new JsonObject { ["TagFilters"] = new JsonArray(filters) }, cancellationToken);
        return (answer["ResourceTagMappingList"] as JsonArray ?? []).Select(resource => (string?)resource?["ResourceARN"]).OfType<string>();
    }

    private static JsonObject Filter(string key, string value) => new() { ["Key"] = key, ["Values"] = new JsonArray(value) };

    private static string Part(string arn, ArnPart part) => part switch
    {
        ArnPart.AfterFirstSlash => arn[(arn.IndexOf('/', StringComparison.Ordinal) + 1)..],
        ArnPart.AfterSlash => arn[(arn.LastIndexOf('/') + 1)..],
        ArnPart.AfterColon => arn[(arn.LastIndexOf(':') + 1)..],
        _ => arn,
    };
}
