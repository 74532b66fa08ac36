using k8s.Autorest;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Secrets;

namespace TapOperator.Reconciliation.Phases;

/// <summary>
/// Reads the Secrets that the manifest refers to, in the environment's namespace and no other. They are not watched, which would take the right to list all of them:
/// the environment is visited for them.
/// </summary>
internal sealed class SecretPhase(ISecretReader secrets) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        var wanted = SubscriberSecrets.NamesIn(scope.Spec);
        if (wanted.Count == 0)
            return null;
        var ns = scope.Environment.Metadata.NamespaceProperty;
        var readings = new Dictionary<string, SecretReading>(StringComparer.Ordinal);
        foreach (var name in wanted)
        {
            try
            {
                readings[name] = await secrets.ReadAsync(ns, name, cancellationToken);
            }
            catch (Exception silence) when (silence is HttpRequestException or HttpOperationException || (silence is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return Halt.Retrying("SecretUnreadable", $"Secret {name} in namespace {ns} could not be read: the API server {Told(silence)}", RetryDelays.Soon);
            }
        }

        var (addresses, problems) = SubscriberSecrets.AddressesOf(scope.Spec, ns, readings);
        scope.SecretValues = addresses;
        scope.VisitWithin(RetryDelays.SecretChanges);
        if (problems.Count == 0)
            return null;
        scope.Problems = [.. scope.Problems ?? [], .. problems];
        return Halt.StalledOutside("InvalidSecret", Verdict.Of(problems).Text);
    }

    private static string Told(Exception silence) => silence is HttpOperationException answer ? $"answered {(int)answer.Response.StatusCode}" : "did not answer";
}
