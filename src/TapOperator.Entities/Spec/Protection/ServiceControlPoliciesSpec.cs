using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Protection;

/// <summary>AWS Organizations must be in use.</summary>
public sealed class ServiceControlPoliciesSpec
{
    /// <summary>What they are attached to: a root (<c>r-...</c>), an organisational unit (<c>ou-...</c>) or an account id.</summary>
    [Required, Length(4, 68), Pattern("^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|[0-9]{12})$")]
    public string TargetId { get; set; } = "";

    /// <summary>The policies.</summary>
    [Required, Items(1, 5), ListSet]
    public IList<ServiceControlPolicy> Policies { get; set; } = [];
}

/// <summary>A service control policy that the operator knows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ServiceControlPolicy>))]
public enum ServiceControlPolicy
{
    /// <summary>Denies calls to S3 with TLS below 1.2; all other services refuse them by themselves.</summary>
    DenyLegacyTls,

    /// <summary>Denies databases that are reachable from the internet.</summary>
    DenyPublicDatabases,
}
