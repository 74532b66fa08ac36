using System.Text;
using TapOperator.Reconciliation.Secrets;

namespace TapOperator.Tests.Reconciliation;

/// <summary>Secrets in memory; whoever reads one is written down.</summary>
internal sealed class FakeSecrets : ISecretReader
{
    private readonly Dictionary<string, SecretReading> _readings = new(StringComparer.Ordinal);

    /// <summary>Every look, as NAMESPACE/NAME.</summary>
    public List<string> Looks { get; } = [];

    /// <summary>What the API server fails with; null for nothing.</summary>
    public Exception? Silence { get; set; }

    public Task<SecretReading> ReadAsync(string ns, string name, CancellationToken cancellationToken)
    {
        Looks.Add($"{ns}/{name}");
        return Silence is { } silence ? Task.FromException<SecretReading>(silence) : Task.FromResult(_readings.GetValueOrDefault($"{ns}/{name}") ?? SecretReading.Missing);
    }

    public void Have(string ns, string name, params (string Key, string Value)[] data) =>
        _readings[$"{ns}/{name}"] = SecretReading.Of(data.ToDictionary(item => item.Key, item => Encoding.UTF8.GetBytes(item.Value)));

    public void Refuse(string ns, string name) => _readings[$"{ns}/{name}"] = SecretReading.Refused;

    public void Lose(string ns, string name) => _readings.Remove($"{ns}/{name}");
}
