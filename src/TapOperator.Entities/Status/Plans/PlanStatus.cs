using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Status.Plans;

/// <summary>A plan is made anew for every change of the spec.</summary>
public sealed class PlanStatus
{
    /// <summary>The plan's id, the value for the annotation <c>tapoperator.io/approve</c>.</summary>
    [Required, Length(1, 80)]
    public string Id { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; set; }

    /// <summary>Whether a person approved it; always true with <c>delivery.approval: Automatic</c>.</summary>
    public bool Approved { get; set; }

    /// <summary>The changes of every stack.</summary>
    [Items(0, 17), ListMap("stack")]
    public IList<PlannedStack> Stacks { get; set; } = [];

    /// <summary>How the monthly cost would change, in USD, such as <c>+12</c>.</summary>
    [Length(0, 32)]
    public string? CostDelta { get; set; }

    /// <summary>What the policies say of the plan.</summary>
    public PolicyVerdict? PolicyVerdict { get; set; }
}

/// <summary>What would change in one stack.</summary>
public sealed class PlannedStack
{
    /// <summary>The stack: a region's code, or <c>global</c>.</summary>
    [Required, Length(1, 32)]
    public string Stack { get; set; } = "";

    /// <summary>Resources that would be made.</summary>
    [Range(0, 100000)]
    public int Create { get; set; }

    /// <summary>Resources that would be changed in place.</summary>
    [Range(0, 100000)]
    public int Update { get; set; }

    /// <summary>Resources that would be destroyed and made anew.</summary>
    [Range(0, 100000)]
    public int Replace { get; set; }

    /// <summary>Resources that would be destroyed.</summary>
    [Range(0, 100000)]
    public int Delete { get; set; }
}

/// <summary>What the policies say of a plan.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PolicyVerdict>))]
public enum PolicyVerdict
{
    /// <summary>Every policy is kept.</summary>
    Pass,

    /// <summary>A policy warns; the plan may be applied.</summary>
    Warn,

    /// <summary>A policy forbids the plan.</summary>
    Deny,
}
