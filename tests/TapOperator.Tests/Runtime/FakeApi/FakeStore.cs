using System.Text.Json.Nodes;

namespace TapOperator.Tests.Runtime.FakeApi;

/// <summary>Objects with versions, and the log of what happened to them, from which watches read.</summary>
public sealed class FakeStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, JsonObject> _objects = [];
    private readonly List<FakeChange> _log = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Version { get; private set; } = 100;

    /// <summary>Versions below this one are forgotten: to watch from them is answered with 410.</summary>
    public long Oldest { get; private set; }

    public Task Changed
    {
        get
        {
            lock (_gate)
                return _changed.Task;
        }
    }

    public void Compact()
    {
        lock (_gate)
            Oldest = ++Version;
    }

    /// <summary>Sends all watches a bookmark at a new version.</summary>
    public long Bookmark() => Log("BOOKMARK", "", new JsonObject { ["metadata"] = new JsonObject() });

    /// <summary>Sends all watches a line as it is.</summary>
    public void Send(string type, JsonObject content) => Log(type, "", content, isRaw: true);

    public JsonObject? Get(string path)
    {
        lock (_gate)
            return (JsonObject?)_objects.GetValueOrDefault(path)?.DeepClone();
    }

    public IReadOnlyList<JsonObject> List(ApiPath collection)
    {
        lock (_gate)
            return [.. _objects.Where(pair => collection.Holds(pair.Key)).OrderBy(pair => pair.Key).Select(pair => (JsonObject)pair.Value.DeepClone())];
    }

    public IReadOnlyList<FakeChange> Since(long version, ApiPath collection)
    {
        lock (_gate)
            return [.. _log.Where(change => change.Version > version && (change.Path.Length == 0 || collection.Holds(change.Path)))];
    }

    public JsonObject Put(string path, JsonObject value)
    {
        lock (_gate)
        {
            var old = _objects.GetValueOrDefault(path);
            if (old is not null && JsonNode.DeepEquals(old, value))
                return (JsonObject)old.DeepClone();
            var metadata = (JsonObject)value["metadata"]!;
            metadata["uid"] ??= Guid.NewGuid().ToString();
            metadata["resourceVersion"] = (Version + 1).ToString();
            var isSpecNew = old is null || !JsonNode.DeepEquals(old["spec"], value["spec"]);
            metadata["generation"] = (old?["metadata"]?["generation"]?.GetValue<long>() ?? 0) + (isSpecNew ? 1 : 0);
            if (metadata["deletionTimestamp"] is not null && metadata["finalizers"] is not JsonArray { Count: > 0 })
            {
                _objects.Remove(path);
                Log("DELETED", path, value);
            }
            else
            {
                _objects[path] = value;
                Log(old is null ? "ADDED" : "MODIFIED", path, value);
            }

            return (JsonObject)value.DeepClone();
        }
    }

    /// <summary>Removes an object; silently means that no watch is told, as if all had missed it.</summary>
    public void Remove(string path, bool isSilent = false)
    {
        lock (_gate)
        {
            if (_objects.Remove(path, out var old) && !isSilent)
            {
                old["metadata"]!["resourceVersion"] = (Version + 1).ToString();
                Log("DELETED", path, old);
            }
        }
    }

    private long Log(string type, string path, JsonObject value, bool isRaw = false)
    {
        lock (_gate)
        {
            Version++;
            var copy = (JsonObject)value.DeepClone();
            if (!isRaw)
                copy["metadata"]!["resourceVersion"] = Version.ToString();
            _log.Add(new FakeChange(Version, type, path, copy));
            var changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            changed.SetResult();
            return Version;
        }
    }
}

public sealed record FakeChange(long Version, string Type, string Path, JsonObject Content);
