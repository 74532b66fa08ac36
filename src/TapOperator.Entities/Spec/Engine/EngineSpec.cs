using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Engine;

/// <summary>Programs are the same for every engine.</summary>
[Cel(ObjectRules.StateEngine, ObjectRules.StateEngineMessage, FieldPath = ".type")]
public sealed class EngineSpec
{
    /// <summary>
    /// The engine. Absent: the first of Pulumi, OpenTofu and Terraform that the operator finds; the choice is kept in status and never changes by itself,
    /// because state does not travel between engines.
    /// </summary>
    public EngineType? Type { get; set; }

    /// <summary>The version the engine must have, whole or in part, such as <c>1.12</c>. Absent: any that the operator knows to work.</summary>
    [Length(1, 32), Pattern(@"^[0-9]+(\.[0-9]+){0,2}([-+][0-9A-Za-z.+-]+)?$")]
    public string? Version { get; set; }

    /// <summary>Where the engine's state is.</summary>
    public EngineStateSpec State { get; set; } = new();
}
