using System.Runtime.InteropServices;

namespace TapOperator.Blueprints.Costs.Rules;

/// <summary>USD a month, from idle to fully scaled.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CostRange(double Low, double High)
{
    /// <summary>What costs the same whatever happens.</summary>
    public static CostRange Fixed(double usd) => new(usd, usd);
}
