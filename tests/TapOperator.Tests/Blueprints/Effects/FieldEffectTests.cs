using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Blueprints.Validation;
using TapOperator.CrdGen;
using TapOperator.Entities;
using TapOperator.Manifests;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;
using TapOperator.Tests.CrdGen;
using Xunit;

namespace TapOperator.Tests.Blueprints.Effects;

/// <summary>One field, one effect: whatever a manifest says either changes the programs or is refused by name.</summary>
public sealed class FieldEffectTests
{
    private static readonly JsonObject Base = LoadBase();
    private static readonly string Unedited = Compiled(Base.Deserialize<TapEnvironment>(TapJson.Options)!);

    /// <summary>Containers, load balancer and Aurora: what the first base cannot have beside its own.</summary>
    private static readonly JsonObject OtherBase = LoadOtherBase();
    private static readonly string OtherUnedited = Compiled(OtherBase.Deserialize<TapEnvironment>(TapJson.Options)!);

    private static readonly string[] OfOtherBase =
    [
        "spec.containers", "spec.loadBalancer", "spec.database.serverless", "spec.regions[].overrides.certificateArn", "spec.monitoring.alarms.loadBalancerErrors",
    ];

    // Its load balancer has a given certificate.
    private static readonly string[] ButOfFirstBase = ["spec.loadBalancer.managedCertificate"];

    /// <summary>Fields that tell the operator what to do and not what to build.</summary>
    private static readonly string[] OfTheOperator =
    [
        "spec.requiredTags", "spec.residency", "spec.engine", "spec.delivery", "spec.deletionPolicy", "spec.deletionProtection",
    ];

    private static readonly string[] Refusals =
        ["is not built yet", "has no serverless capacity", "needs its capacity", "reaches the application on port", "needs spec.storage.versioning: true", "needs ExecuteApi",
            "and the image is for", "is not an address that begins with", "needs exactly one of endpoint and endpointFrom", "stay there for 90 days"];

    /// <summary>Words that mean what the base already is.</summary>
    private static readonly (string Path, string Word)[] SameAsBefore =
    [
        ("spec.regions[].overrides.natGateway", "None"),
        ("spec.compliance.config.recorder", "Managed"), // differs from Auto only where there is a foreign recorder
    ];

    private static readonly string[] CoveredElsewhere =
    [
        "spec.account.id", // with spec.account
        "spec.instances.image.family", // has one word only
        "spec.autoScaling.image.family", // likewise
    ];

    private static readonly IReadOnlyList<string> Candidates =
    [
        .. SchemaNode.All.Select(node => node.Path.TrimStart('.'))
            .Where(path => path.StartsWith("spec.", StringComparison.Ordinal) && !path.EndsWith("[]", StringComparison.Ordinal)
                && Parent(path) is not null)
            .Where(path => !OfTheOperator.Any(own => path == own || path.StartsWith(own + '.', StringComparison.Ordinal))),
    ];

    public static TheoryData<string> Paths => [.. Candidates.Where(path => EditsOf(path).Any())];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_field_changes_the_programs_or_is_refused(string path)
    {
        foreach (var edit in EditsOf(path))
        {
            var environment = edit.Apply(BaseOf(path));
            var errors = SpecValidator.Validate(environment).Where(problem => problem.Severity == Severity.Error).ToList();
            if (errors.Count > 0)
            {
                Assert.Contains(errors, error => Refusals.Any(words => error.Message.Contains(words, StringComparison.Ordinal)));
                continue;
            }

            Assert.True(Compiled(environment) != (BaseOf(path) == Base ? Unedited : OtherUnedited) || SameAsBefore.Contains((edit.Path, edit.Value.ToString())),
                $"{edit.Path}: {edit.Value.ToJsonString()} changes nothing and is not refused");
        }
    }

    [Fact]
    public void No_field_is_left_untested() =>
        Assert.Equal(string.Join(' ', CoveredElsewhere),
            string.Join(' ', Candidates.Where(path => !EditsOf(path).Any() && Current(path) is not (JsonObject or JsonArray { Count: > 0 }))));

    private static string Compiled(TapEnvironment environment)
    {
        var compilation = Blueprint.Compile(environment, new AccountFacts(environment.Spec.Account?.Id ?? "123456789012"));
        return string.Join('\n', compilation.Regions.Append(compilation.Global).OfType<StackProgram>()
            .Select(program => Encoding.UTF8.GetString(ProgramSerializer.Serialize(program, Dialect.Terraform))));
    }

    private static IEnumerable<SpecEdit> EditsOf(string path) => SpecEdit.Of(SchemaNode.All.First(node => node.Path == "." + path), Current(path));

    internal static JsonObject BaseOf(string path) =>
        IsIn(OfOtherBase, path) && !IsIn(ButOfFirstBase, path) ? OtherBase : Base;

    private static bool IsIn(string[] parts, string path) => Array.Exists(parts, part => path == part || path.StartsWith(part + '.', StringComparison.Ordinal));

    private static JsonNode? Current(string path) => Parent(path)?[path.Split('.')[^1]];

    /// <summary>The object that a field is in; null when the base does not have it.</summary>
    private static JsonObject? Parent(string path)
    {
        JsonNode? at = BaseOf(path);
        foreach (var step in path.Split('.')[..^1])
        {
            at = step.EndsWith("[]", StringComparison.Ordinal) ? at?[step[..^2]] is JsonArray { Count: > 0 } list ? list[0] : null : at?[step];
        }

        return at as JsonObject;
    }

    /// <summary>The sample with the most components, and every optional part that is built switched on.</summary>
    private static JsonObject LoadBase()
    {
        var json = Load("secure-multi-region");
        json["spec"]!["primaryRegion"] = "us-west-2";
        json["spec"]!["account"] = JsonNode.Parse("""{"id":"123456789012","roleArn":"arn:aws:iam::123456789012:role/tap","externalId":"word"}""");
        json["spec"]!["regions"]![0]!["overrides"] = new JsonObject();
        json["spec"]!["autoScaling"] = JsonNode.Parse("""{"minimum":1,"maximum":3,"instanceTypes":["t3.micro","t3a.micro"],"onDemandPercent":50,"image":{},"volume":{}}""");
        json["spec"]!["loadBalancer"] = JsonNode.Parse("""{"managedCertificate":{"domainName":"app.example.com","hostedZoneId":"Z0123456789ABC"}}""");
        json["spec"]!["tables"] = JsonNode.Parse("""[{"name":"sessions","partitionKey":{"name":"id"},"sortKey":{"name":"at"},"timeToLiveAttribute":"expires"}]""");
        json["spec"]!["notifications"] = JsonNode.Parse("""{"subscriptions":[{"name":"on-call","protocol":"Email","endpoint":"a@example.com"}]}""");
        json["spec"]!["storage"]!["replication"] = new JsonObject();
        json["spec"]!["storage"]!["objectLock"] = new JsonObject();
        json["spec"]!["cdn"] = JsonNode.Parse("""{"failoverRegion":"ap-south-1","certificateArn":"arn:aws:acm:us-east-1:123456789012:certificate/a-1"}""");
        json["spec"]!["network"]!["endpoints"]!.AsArray().Add("ExecuteApi");
        json["spec"]!["privateApi"] = new JsonObject();
        json["spec"]!["identity"]!["passwordPolicy"] = new JsonObject();
        json["spec"]!["backup"] = new JsonObject();
        json["spec"]!["protection"] = JsonNode.Parse("""{"waf":{"ruleGroups":["CommonRuleSet"]},"serviceControlPolicies":{"targetId":"123456789012","policies":["DenyLegacyTls"]}}""");
        // With every default said, so that an edit is a change.
        return (JsonObject)JsonSerializer.SerializeToNode(json.Deserialize<TapEnvironment>(TapJson.Options), TapJson.Options)!;
    }

    private static JsonObject LoadOtherBase()
    {
        var json = Load("loan-processing");
        json["spec"]!["regions"]![0]!["overrides"] = new JsonObject();
        json["spec"]!["containers"]!["memoryMiB"] = 1024; // goes with more than one number of CPU units
        json["spec"]!["loadBalancer"]!["certificateArn"] = "arn:aws:acm:eu-west-2:123456789012:certificate/a-1";
        json["spec"]!["monitoring"] = JsonNode.Parse("""{"alarms":{}}""");
        return json;
    }

    private static JsonObject Load(string sample)
    {
        var file = Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory), "deploy/samples", sample + ".yaml");
        return (JsonObject)JsonSerializer.SerializeToNode(ManifestReader.Read(file).Single().Environment, TapJson.Options)!;
    }
}
