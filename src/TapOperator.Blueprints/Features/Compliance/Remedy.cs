using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Compliance;

/// <summary>How AWS Config finds one kind of fault in buckets, and what puts it right.</summary>
/// <param name="Service">What stands for <c>{service}</c> in names.</param>
internal sealed record Remedy(string Service)
{
    // AWS Config tries this often within a minute before it leaves the bucket to a person.
    private const int Attempts = 5;
    private const int AttemptSeconds = 60;

    private const string BucketType = "AWS::S3::Bucket";

    /// <summary>The managed rule that finds it.</summary>
    public required string Rule { get; init; }

    /// <summary>The rule's parameters as JSON; null for none.</summary>
    public Value<string>? RuleParameters { get; init; }

    /// <summary>The buckets it looks after.</summary>
    public required IReadOnlyList<AwsS3Bucket> Buckets { get; init; }

    /// <summary>The automation that puts it right, in the JSON of Systems Manager.</summary>
    public required string Automation { get; init; }

    /// <summary>What the automation is told besides role and bucket.</summary>
    public IReadOnlyList<AwsConfigRemediationConfiguration.ParameterBlock> Parameters { get; init; } = [];

    /// <summary>The one right that the automation needs.</summary>
    public required string Action { get; init; }

    /// <summary>Adds the automation.</summary>
    public AwsSsmDocument AddDocument(RegionContext region)
    {
        var name = region.Name(NameKind.Document, Service);
        return region.Stack.Add(new AwsSsmDocument(Identifier.From(Service)) { Name = name, DocumentType = "Automation", DocumentFormat = "JSON", Content = Automation }, name);
    }

    /// <summary>Adds the rule for one bucket and has the automation follow it.</summary>
    public void AddRule(RegionContext region, AwsS3Bucket bucket, AwsSsmDocument document, AwsIamRole role, IReadOnlyList<Element> recorder)
    {
        var name = region.Name($"{bucket.LocalName.Replace('_', '-')}-{Service}");
        var localName = Identifier.From($"{bucket.LocalName}_{Service}");
        var rule = region.Stack.Add(
            new AwsConfigConfigRule(localName)
            {
                Name = name,
                Source = new() { Owner = "AWS", SourceIdentifier = Rule },
                InputParameters = RuleParameters,
                // One bucket each: nobody else's bucket is ever changed.
                Scope = new() { ComplianceResourceTypes = [BucketType], ComplianceResourceId = bucket.Id },
                DependsOn = recorder,
            },
            name);
        region.Stack.Add(new AwsConfigRemediationConfiguration(localName)
        {
            ConfigRuleName = rule.Ref.Name,
            ResourceType = BucketType,
            TargetType = "SSM_DOCUMENT",
            TargetId = document.Ref.Name,
            Automatic = true,
            MaximumAutomaticAttempts = Attempts,
            RetryAttemptSeconds = AttemptSeconds,
            Parameter =
            [
                new() { Name = RemedyAutomation.RoleParameter, StaticValue = role.Arn },
                new() { Name = RemedyAutomation.BucketParameter, ResourceValue = "RESOURCE_ID" },
                .. Parameters,
            ],
        });
    }
}
