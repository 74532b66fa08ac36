namespace TapOperator.Testing.Scanners;

/// <summary>Something that a policy scanner objects to.</summary>
/// <param name="Check">The check's id, such as <c>CKV_AWS_18</c>.</param>
/// <param name="Name">What the check asks for.</param>
/// <param name="File">The plan.</param>
/// <param name="Resource">The resource's address.</param>
public sealed record ScannerFinding(string Check, string Name, string File, string Resource)
{
    public override string ToString() => $"{Check} {Resource} in {File}: {Name}";
}
