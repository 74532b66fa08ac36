using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Backup;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Backup;

/// <summary>When backups are made, of what, and how long they are kept.</summary>
internal static class BackupPlans
{
    /// <summary>Adds a region's plan, with everything of the environment in that region as its selection.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="region">The region.</param>
    /// <param name="settings">Times and kinds.</param>
    /// <param name="target">Where backups go.</param>
    public static void Add(StackBuilder stack, EnvironmentContext environment, string region, BackupSpec settings, BackupTarget target)
    {
        var name = environment.Names.Of(NameKind.BackupPlan, Services.Backup, region);
        var plan = stack.Add(
            new AwsBackupPlan("main")
            {
                Name = name,
                Rule =
                [
                    new()
                    {
                        RuleName = "scheduled",
                        TargetVaultName = target.VaultName,
                        Schedule = settings.Schedule,
                        LifecycleArgument = new() { DeleteAfter = settings.RetentionDays, ColdStorageAfter = settings.ColdStorageAfterDays },
                        CopyAction = target.CopyTo is { } vault
                            ? [new() { DestinationVaultArn = vault, LifecycleArgument = new() { DeleteAfter = settings.RetentionDays, ColdStorageAfter = settings.ColdStorageAfterDays } }]
                            : null,
                    },
                ],
            },
            name);
        List<Value<string>> arns = [];
        foreach (var resource in settings.Resources.InOrder())
            arns.AddRange(Array.ConvertAll(Arns(resource), Value<string>.Of));
        stack.Add(new AwsBackupSelection("main")
        {
            Name = "environment",
            PlanId = plan.Id,
            IamRoleArn = target.RoleArn,
            Resources = [.. arns],
            // Of these kinds, what one of the environment's stacks has made.
            Condition = [new() { StringLike = [new() { Key = $"aws:ResourceTag/{StackTags.StackKey}", Value = $"{environment.StackPrefix}*" }] }],
            DependsOn = target.Rights,
        });
    }

    private static string[] Arns(BackupResource resource) => resource switch
    {
        BackupResource.Database => ["arn:aws:rds:*:*:cluster:*", "arn:aws:rds:*:*:db:*"],
        BackupResource.Volumes => ["arn:aws:ec2:*:*:volume/*"],
        BackupResource.Storage => ["arn:aws:s3:::*"],
        BackupResource.Tables => ["arn:aws:dynamodb:*:*:table/*"],
        _ => throw new NotSupportedException($"Backups of {resource}"),
    };
}
