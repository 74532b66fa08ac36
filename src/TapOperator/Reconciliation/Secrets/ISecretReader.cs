namespace TapOperator.Reconciliation.Secrets;

/// <summary>Reads Secrets that manifests refer to: by name, one at a time, nothing is kept.</summary>
internal interface ISecretReader
{
    /// <summary>Reads one Secret.</summary>
    /// <param name="ns">The environment's own namespace; never another one.</param>
    /// <param name="name">The Secret.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>What came of it. An API server that does not answer is an exception.</returns>
    Task<SecretReading> ReadAsync(string ns, string name, CancellationToken cancellationToken);
}
