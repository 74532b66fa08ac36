namespace TapOperator.Programs.Model;

/// <summary>Takes a resource that exists already into the state, instead of making it.</summary>
/// <param name="To">Address of the resource in the program, such as <c>aws_vpc.main</c>.</param>
/// <param name="Id">Import id as the provider's documentation says for the type.</param>
public sealed record Import(string To, string Id);
