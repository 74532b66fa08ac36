using System.Net;
using k8s;
using k8s.Autorest;

namespace TapOperator.Reconciliation.Secrets;

/// <inheritdoc cref="ISecretReader"/>
internal sealed class SecretReader(IKubernetes client) : ISecretReader
{
    /// <inheritdoc/>
    public async Task<SecretReading> ReadAsync(string ns, string name, CancellationToken cancellationToken)
    {
        try
        {
            var secret = await client.CoreV1.ReadNamespacedSecretAsync(name, ns, cancellationToken: cancellationToken);
            return SecretReading.Of(secret.Data);
        }
        catch (HttpOperationException refusal) when (refusal.Response.StatusCode == HttpStatusCode.NotFound)
        {
            return SecretReading.Missing;
        }
        catch (HttpOperationException refusal) when (refusal.Response.StatusCode == HttpStatusCode.Forbidden)
        {
            return SecretReading.Refused;
        }
    }
}
