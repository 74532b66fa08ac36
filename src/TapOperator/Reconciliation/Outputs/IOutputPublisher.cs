using TapOperator.Entities;

namespace TapOperator.Reconciliation.Outputs;

/// <summary>Hands outputs to the users of an environment.</summary>
internal interface IOutputPublisher
{
    /// <summary>Writes the plain outputs, if they are not so already: a reconcile with nothing to do writes nothing.</summary>
    Task PublishPlainAsync(TapEnvironment environment, IReadOnlyDictionary<string, string> outputs, CancellationToken cancellationToken);

    /// <summary>Writes the sensitive outputs. The Secret is never read: the operator needs no right to read Secrets for this.</summary>
    Task PublishSensitiveAsync(TapEnvironment environment, IReadOnlyDictionary<string, string> outputs, CancellationToken cancellationToken);
}
