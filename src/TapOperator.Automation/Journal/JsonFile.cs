using System.Text.Json;
using System.Text.Json.Serialization;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Files;

namespace TapOperator.Automation.Journal;

/// <summary>Our own small records as JSON files.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads a record; null when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <typeparam name="T">The record.</typeparam>
    /// <exception cref="EngineException">It is damaged: it was written whole or not at all, so somebody else has been at it.</exception>
    public static async Task<T?> ReadAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(await File.ReadAllBytesAsync(path, cancellationToken), Options);
        }
        catch (JsonException exception)
        {
            throw new EngineException(new(ErrorClass.StateUnreadable, $"{path} is damaged: {exception.Message}") { Remedy = StateRemedy.Text }, exception);
        }
    }

    /// <summary>Replaces a record, durably.</summary>
    /// <param name="path">The file.</param>
    /// <param name="record">The record.</param>
    /// <typeparam name="T">The record.</typeparam>
    public static Task WriteAsync<T>(string path, T record) => PrivateFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(record, Options));
}
