namespace TapOperator.Automation.Errors;

/// <summary>What to do about a state that cannot be read.</summary>
internal static class StateRemedy
{
    /// <summary>For people.</summary>
    public const string Text = "Nothing was touched and every copy is kept. Look into the stack's directory and put a good copy back (docs/engines.md, \"State that cannot be read\").";
}
