namespace TapOperator.IntegrationTests.Helm.Rights;

/// <summary>What somebody asks of the API server, as authorization sees it.</summary>
/// <param name="Verb">Such as get.</param>
/// <param name="Group">The API group; empty for core.</param>
/// <param name="Resource">With its subresource, such as tapenvironments/status.</param>
/// <param name="Namespace">Empty for all.</param>
/// <param name="Name">Only for leases and Secrets: all other rules hold for every name.</param>
internal sealed record Request(string Verb, string Group, string Resource, string Namespace, string Name)
{
    public override string ToString() => $"{Verb} {Resource}.{Group} in '{Namespace}' {Name}".TrimEnd();
}
