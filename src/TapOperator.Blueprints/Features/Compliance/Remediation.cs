using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Policies;

namespace TapOperator.Blueprints.Features.Compliance;

/// <summary>Has AWS Config put the environment's own buckets right without a person. It comes after every component that makes buckets.</summary>
internal sealed class Remediation : IRegionComponent
{
    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        if (region.ConfigRules is not { } recorder || region.Spec.Compliance?.Config is not { Remediations.Count: > 0 } config)
            return;
        var role = Role(region);
        var rights = new List<PolicyStatement>();
        foreach (var remediation in config.Remediations.InOrder())
        {
            var remedy = Remedies.Of(remediation, region);
            if (remedy.Buckets.Count == 0)
                continue;
            var document = remedy.AddDocument(region);
            foreach (var bucket in remedy.Buckets)
                remedy.AddRule(region, bucket, document, role, recorder);
            rights.Add(new PolicyStatement($"{remediation}") { Actions = [remedy.Action], Resources = [.. remedy.Buckets.Select(bucket => bucket.Arn)] });
        }

        if (rights.Count > 0)
            region.Stack.Add(new AwsIamRolePolicy("remediation") { Name = "restore", Role = role.Id, Policy = new PolicyDocument(rights) });
    }

    private static AwsIamRole Role(RegionContext region)
    {
        var name = region.Name(NameKind.Role, Services.RemediationRole);
        return region.Stack.Add(new AwsIamRole("remediation") { Name = name, AssumeRolePolicy = Trust.OnBehalfOf("ssm.amazonaws.com", region.Arns.AccountId) }, name);
    }
}
