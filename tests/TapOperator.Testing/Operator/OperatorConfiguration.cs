namespace TapOperator.Testing.Operator;

/// <summary>How the operator is started.</summary>
/// <param name="KubeconfigPath">Which API server it works for.</param>
/// <param name="StateFolder">Where stacks' state and journals live; null for a new temporary folder.</param>
/// <param name="Engine">The value of <c>--engine</c>.</param>
/// <param name="Namespace">The value of <c>--namespace</c>.</param>
/// <param name="Environment">Added to this process's environment; a null value takes a variable away.</param>
/// <param name="Arguments">Further arguments of <c>tapoperator run</c>.</param>
/// <param name="LogFile">Where both its streams go; null for a new temporary file.</param>
/// <param name="KeepRunning">Leave it running when it is disposed.</param>
/// <param name="Executable">null for the one that is built beside this code.</param>
public sealed record OperatorConfiguration(
    string KubeconfigPath,
    string? StateFolder,
    string Engine,
    string Namespace,
    IReadOnlyDictionary<string, string?> Environment,
    IReadOnlyList<string> Arguments,
    string? LogFile = null,
    bool KeepRunning = false,
    string? Executable = null);
