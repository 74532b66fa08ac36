using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Costs.Rules;

/// <summary>Numbers that are known without an engine.</summary>
internal static class Literals
{
    /// <summary>The number; 0 where only the engine knows it.</summary>
    public static double Of(Value<double>? value) => value is not null && value.TryGetLiteral(out var number) ? number : 0;
}
