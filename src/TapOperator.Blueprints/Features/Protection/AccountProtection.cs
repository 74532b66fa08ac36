using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Protection;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Features.Protection;

/// <summary>What holds for the account as a whole, or for what of its organisation is named: no public buckets, service control policies.</summary>
internal static class AccountProtection
{
    /// <summary>Adds what is asked for.</summary>
    public static void Build(GlobalContext global)
    {
        if (global.Spec.Protection is not { } protection)
            return;
        if (protection.AccountPublicAccessBlock)
            global.Stack.Add(new AwsS3AccountPublicAccessBlock("main") { BlockPublicAcls = true, BlockPublicPolicy = true, IgnorePublicAcls = true, RestrictPublicBuckets = true });
        if (protection.ServiceControlPolicies is { } policies)
            Policies(global, policies);
    }

    private static void Policies(GlobalContext global, ServiceControlPoliciesSpec settings)
    {
        foreach (var policy in settings.Policies.InOrder())
        {
            var service = ServiceControls.Service(policy);
            var name = global.Environment.Names.Of(NameKind.ServiceControlPolicy, service, global.Environment.PrimaryRegion);
            var localName = Identifier.From(service);
            var made = global.Stack.Add(
                new AwsOrganizationsPolicy(localName)
                {
                    Name = name,
                    Description = $"{policy}, by {global.Environment.Name}",
                    Type = "SERVICE_CONTROL_POLICY",
                    Content = ServiceControls.Of(policy),
                },
                name);
            global.Stack.Add(new AwsOrganizationsPolicyAttachment(localName) { PolicyId = made.Id, TargetId = settings.TargetId });
        }
    }
}
