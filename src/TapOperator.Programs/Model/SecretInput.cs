namespace TapOperator.Programs.Model;

/// <summary>Says which key of which Kubernetes Secret fills a variable. The Secret is in the environment's namespace.</summary>
/// <param name="Variable">Name of the variable in this program.</param>
/// <param name="Secret">Name of the Secret.</param>
/// <param name="Key">The key in it.</param>
public sealed record SecretInput(string Variable, string Secret, string Key);
