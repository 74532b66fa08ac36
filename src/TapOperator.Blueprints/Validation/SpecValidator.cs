using TapOperator.Blueprints.Features.Backup;
using TapOperator.Blueprints.Features.Containers;
using TapOperator.Blueprints.Features.Database;
using TapOperator.Blueprints.Features.Encryption;
using TapOperator.Blueprints.Features.Functions;
using TapOperator.Blueprints.Features.Identity;
using TapOperator.Blueprints.Features.Instances;
using TapOperator.Blueprints.Features.LoadBalancer;
using TapOperator.Blueprints.Features.Network;
using TapOperator.Blueprints.Features.Notifications;
using TapOperator.Blueprints.Features.Storage;
using TapOperator.Blueprints.Features.Tables;
using TapOperator.Blueprints.Validation.Environment;
using TapOperator.Blueprints.Validation.Fields;
using TapOperator.Entities;

namespace TapOperator.Blueprints.Validation;

/// <summary>Finds everything that is wrong with an environment's spec, without asking anybody.</summary>
public static class SpecValidator
{
    private static readonly IReadOnlyList<Func<TapEnvironment, IEnumerable<Problem>>> Groups =
    [
        environment => SchemaRules.Check(environment.Spec, "spec"),
        RegionChecks.Check,
        ZoneChecks.Check,
        RangeChecks.Check,
        SubnetChecks.Check,
        NameChecks.Check,
        TagChecks.Check,
        AccountChecks.Check,
        DatabaseChecks.Check,
        LoadBalancerChecks.Check,
        ContainerChecks.Check,
        TableChecks.Check,
        StorageChecks.Check,
        RequirementChecks.Check,
        DeliveryChecks.Check,
        KeyUserChecks.Check,
        BackupChecks.Check,
        OverrideChecks.Check,
        CidrChecks.Check,
        ResidencyChecks.Check,
        StateChecks.Check,
        ArchitectureChecks.Check,
        VolumeChecks.Check,
        LifecycleChecks.Check,
        WindowChecks.Check,
        VariableChecks.Check,
        AddressChecks.Check,
        AliasChecks.Check,
        QuotaChecks.Check,
        ImmutableChecks.Check,
        NotBuiltYet.Check,
    ];

    /// <summary>Every problem at once, each with its field path, in the order of the rules; empty when there is none.</summary>
    public static IReadOnlyList<Problem> Validate(TapEnvironment environment) => [.. Groups.SelectMany(check => check(environment)).Distinct()];
}
