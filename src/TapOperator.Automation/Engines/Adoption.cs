namespace TapOperator.Automation.Engines;

/// <summary>A resource that exists in AWS and is to be taken into the state.</summary>
/// <param name="Address">Its address in the program, such as <c>aws_vpc.main</c>.</param>
/// <param name="ImportId">The id by which the provider imports it (not always the one it stores).</param>
/// <param name="Evidence">How it is known to be ours: for the report.</param>
public sealed record Adoption(string Address, string ImportId, string Evidence = "");
