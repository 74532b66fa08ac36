using System.Globalization;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Costs.Bills;

/// <summary>Values that are known without an engine.</summary>
internal static class Literals
{
    /// <summary>The number; 0 where only the engine knows it.</summary>
    public static double Of(Value<double>? value) => value is not null && value.TryGetLiteral(out var number) ? number : 0;

    /// <summary>The number that a text is; 0 where only the engine knows it.</summary>
    public static double Number(Value<string>? value) => Text(value) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : 0;

    /// <summary>The text; null where only the engine knows it.</summary>
    public static string? Text(Value<string>? value) => value is not null && value.TryGetLiteral(out var text) ? text : null;

    /// <summary>Whether it is so for certain.</summary>
    public static bool IsTrue(Value<bool>? value) => value is not null && value.TryGetLiteral(out var flag) && flag;
}
