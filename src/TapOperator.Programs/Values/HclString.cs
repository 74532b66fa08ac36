namespace TapOperator.Programs.Values;

/// <summary>Quoted strings inside HCL expressions.</summary>
internal static class HclString
{
    /// <summary>Quotes literal text for use inside an expression.</summary>
    /// <param name="literal">Any text.</param>
    /// <returns>The quoted string, marks included.</returns>
    public static string Quote(string literal)
    {
        var escaped = TemplateText.Escape(literal)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }
}
