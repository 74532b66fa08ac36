using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Secrets;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Secrets;

/// <summary>Secrets without values, in the primary region and replicated: original and replicas are each encrypted with their region's key.</summary>
internal static class SecretsComponent
{
    /// <summary>Adds the secrets.</summary>
    public static void Build(GlobalContext global)
    {
        if (global.Spec.Secrets is not { } secrets)
            return;
        var arns = new ValueMap<string>();
        foreach (var item in secrets.Items)
            arns[item.Name] = Secret(global, secrets, item).Arn;
        global.Stack.Output(WellKnownOutputs.SecretArn, arns[secrets.Items[0].Name]);
        global.Stack.Output(WellKnownOutputs.SecretArns, arns);
    }

    private static AwsSecretsmanagerSecret Secret(GlobalContext global, SecretsSpec secrets, SecretItem item)
    {
        var name = SecretNames.Of(global.Environment, item);
        return global.Stack.Add(
            new AwsSecretsmanagerSecret(Identifier.From(item.Name))
            {
                Name = name,
                Description = item.Description,
                KmsKeyId = global.KeyArn(global.Environment.PrimaryRegion),
                RecoveryWindowInDays = secrets.RecoveryWindowDays,
                Replica = [.. Replicas(global, secrets)],
            },
            name);
    }

    private static IEnumerable<AwsSecretsmanagerSecret.ReplicaBlock> Replicas(GlobalContext global, SecretsSpec secrets) =>
        secrets.Replication is SecretReplication.None
            ? []
            : global.Spec.Regions.Where(r => r.Name != global.Environment.PrimaryRegion)
                .Select(r => new AwsSecretsmanagerSecret.ReplicaBlock { Region = r.Name, KmsKeyId = global.KeyArn(r.Name) });
}
