using TapOperator.Automation.Engines;
using TapOperator.Automation.Journal;

namespace TapOperator.Automation.Running;

/// <summary>Keeps what was last applied beside the state. While a run is under way, and after one that failed, there is no such record.</summary>
/// <param name="files">The stack's files.</param>
internal sealed class AppliedStore(StackFiles files)
{
    /// <summary>The record; null when there is none.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<AppliedRecord?> ReadAsync(CancellationToken cancellationToken) => JsonFile.ReadAsync<AppliedRecord>(files.Applied, cancellationToken);

    /// <summary>Writes the record, without the values of secret outputs.</summary>
    /// <param name="record">What was applied.</param>
    public Task WriteAsync(AppliedRecord record)
    {
        var values = record.Outputs.Values.ToDictionary(o => o.Key, o => o.Value.IsSensitive ? o.Value with { Value = null } : o.Value);
        return JsonFile.WriteAsync(files.Applied, record with { Outputs = new(values) });
    }

    /// <summary>Removes the record: before anything is changed.</summary>
    public void Remove()
    {
        if (File.Exists(files.Applied))
            File.Delete(files.Applied);
    }
}
