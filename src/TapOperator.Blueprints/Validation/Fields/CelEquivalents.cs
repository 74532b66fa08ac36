using System.Globalization;
using System.Text.RegularExpressions;
using TapOperator.Blueprints.Networks;
using TapOperator.Blueprints.Validation.Texts;
using TapOperator.Entities.Rules;
using TapOperator.Entities.Spec.AutoScaling;
using TapOperator.Entities.Spec.Containers;
using TapOperator.Entities.Spec.Database;
using TapOperator.Entities.Spec.Engine;
using TapOperator.Entities.Spec.Functions;
using TapOperator.Entities.Spec.Notifications;

namespace TapOperator.Blueprints.Validation.Fields;

/// <summary>The CEL rules of the CRD in C#, so that a manifest is judged the same without an API server. A test sees that none is missing.</summary>
internal static partial class CelEquivalents
{
    private const int SmallestDriftMinutes = 5;

    private static readonly HashSet<string> LogRetentionDays = [.. ValueRules.LogRetentionDays.Trim('[', ']').Split(", ")];

    /// <summary>Rules over one value: whether it keeps the rule.</summary>
    public static IReadOnlyDictionary<string, Func<object, bool>> OfOneValue { get; } =
        new Dictionary<string, Func<object, bool>>(StringComparer.Ordinal)
        {
            [NamingRules.Suffix] = value => Suffix().IsMatch((string)value),
            [NamingRules.Tokens] = value => value is string text && text.Contains("{service}", StringComparison.Ordinal)
                && text.Contains("{region}", StringComparison.Ordinal),
            [NamingRules.Characters] = value => NamingCharacters().IsMatch((string)value),
            [RegionRules.CidrFormat] = value => Ipv4Range.TryParse((string)value, out var range) && range.PrefixLength is >= 16 and <= 24,
            [ValueRules.AccountId] = value => value is string { Length: 12 } text && text.All(char.IsAsciiDigit),
            [ValueRules.LogRetention] = value => LogRetentionDays.Contains(((int)value).ToString(CultureInfo.InvariantCulture)),
            [ValueRules.RecoveryWindow] = value => (int)value is 0 or >= 7,
            [ValueRules.MasterUser] = value => (string)value is not ("admin" or "rdsadmin"),
            [ValueRules.DriftInterval] = value => Durations.TryParse((string)value, out var interval)
                && interval >= TimeSpan.FromMinutes(SmallestDriftMinutes),
            [ValueRules.Halves] = value => (double)value * 2 == Math.Floor((double)value * 2),
            [ObjectRules.AutoScalingBounds] = value => value is AutoScalingSpec group && group.Minimum <= group.Maximum,
            [ObjectRules.TaskBounds] = value => value is ContainersSpec service && service.MinimumTasks <= service.MaximumTasks,
            [ObjectRules.StorageBounds] = value => value is DatabaseStorageSpec storage && storage.SizeGiB <= storage.MaximumGiB,
            [ObjectRules.CapacityBounds] = value => value is ServerlessSpec capacity && capacity.MinimumAcu <= capacity.MaximumAcu,
            [ObjectRules.OneCode] = value => value is not FunctionCode { Inline: not null, S3: not null },
            [ObjectRules.OneEndpoint] = value => value is SubscriptionSpec subscription
                && (subscription.Endpoint is null) != (subscription.EndpointFrom is null),
            [ObjectRules.StateBucket] = value => value is EngineStateSpec state && (state.Type == EngineStateType.S3) == state.S3 is not null,
            [ObjectRules.StateEngine] = value => value is EngineSpec { State.Type: not EngineStateType.Kubernetes } or EngineSpec { Type: EngineType.OpenTofu or EngineType.Terraform },
        };

    /// <summary>Rules over several fields, checked by the groups in Validation/Rules, which name the very item that breaks them; and the one on status, which no manifest can break.</summary>
    public static IReadOnlySet<string> OfSeveralFields { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        RegionRules.Known, RegionRules.CidrsDisjoint, RegionRules.PrimaryInRegions, RegionRules.NetworkNeedsCidrs, RegionRules.Residency,
            RegionRules.ZonesOfRegion, TagRules.Keys, TagRules.Required,
        ImmutableRules.Suffix, ImmutableRules.PrimaryRegion, ImmutableRules.RegionCidr, ImmutableRules.StatePlace, ImmutableRules.Claim,
    };

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^([A-Za-z0-9-]|[{](service|region|suffix|name|namespace|account)[}])+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamingCharacters();
}
