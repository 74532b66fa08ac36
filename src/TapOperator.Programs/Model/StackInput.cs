namespace TapOperator.Programs.Model;

/// <summary>Says which output of another stack fills a variable.</summary>
/// <param name="Variable">Name of the variable in this program.</param>
/// <param name="FromStack">Name of the stack that has the output.</param>
/// <param name="Output">Name of the output there.</param>
public sealed record StackInput(string Variable, string FromStack, string Output);
