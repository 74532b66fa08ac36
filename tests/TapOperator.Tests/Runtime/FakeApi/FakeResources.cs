using System.Text.Json.Nodes;

namespace TapOperator.Tests.Runtime.FakeApi;

/// <summary>Lists, reads and writes as the API server answers them.</summary>
internal static class FakeResources
{
    public static FakeAnswer Answer(FakeStore store, FakeRequest request)
    {
        var path = ApiPath.Parse(request.Path);
        return request.Method switch
        {
            "GET" when path.IsCollection => List(store, path, request),
            "GET" => store.Get(path.Whole) is { } found ? Fine(found) : NotFound,
            "POST" => Create(store, path, request),
            "PUT" or "PATCH" => Change(store, path, request),
            _ => FakeAnswer.Error(405, "MethodNotAllowed"),
        };
    }

    private static FakeAnswer NotFound => FakeAnswer.Error(404, "NotFound");

    private static FakeAnswer Fine(JsonNode json) => new(200, json.ToJsonString());

    private static FakeAnswer List(FakeStore store, ApiPath path, FakeRequest request)
    {
        var all = store.List(path);
        var offset = int.Parse(request.Parameter("continue") ?? "0");
        var limit = int.Parse(request.Parameter("limit") ?? "1000000");
        var metadata = new JsonObject { ["resourceVersion"] = store.Version.ToString() };
        if (offset + limit < all.Count)
            metadata["continue"] = (offset + limit).ToString();
        return Fine(new JsonObject { ["metadata"] = metadata, ["items"] = new JsonArray([.. all.Skip(offset).Take(limit)]) });
    }

    private static FakeAnswer Create(FakeStore store, ApiPath path, FakeRequest request)
    {
        var value = JsonNode.Parse(request.Body)!.AsObject();
        var target = path with { Name = value["metadata"]!["name"]!.GetValue<string>() };
        return store.Get(target.Whole) is null ? Fine(store.Put(target.Whole, value)) : FakeAnswer.Error(409, "AlreadyExists");
    }

    private static FakeAnswer Change(FakeStore store, ApiPath path, FakeRequest request)
    {
        if (store.Get(path.Whole) is not { } old)
            return NotFound;
        var sent = JsonNode.Parse(request.Body)!.AsObject();
        foreach (var field in new[] { "resourceVersion", "uid" })
        {
            // As seen on the real one: the status subresource does not look at the uid.
            var isChecked = field != "uid" || path.Subresource != "status";
            if (isChecked && sent["metadata"]?[field] is { } given && given.GetValue<string>() != old["metadata"]![field]!.GetValue<string>())
                return FakeAnswer.Error(409, "Conflict", field == "uid" ? "Precondition failed: UID in precondition" : "the object has been modified");
        }

        var next = request switch
        {
            { Method: "PUT" } => sent,
            _ when path.Subresource == "status" => WithStatus(old, sent),
            _ => (JsonObject)Merge(old, sent)!,
        };
        next["metadata"]!["uid"] ??= old["metadata"]!["uid"]!.DeepClone();
        next["metadata"]!["resourceVersion"] = old["metadata"]!["resourceVersion"]!.DeepClone();
        return Fine(store.Put(path.Whole, next));
    }

    private static JsonObject WithStatus(JsonObject old, JsonObject sent)
    {
        var next = (JsonObject)old.DeepClone();
        next["status"] = sent["status"]?.DeepClone();
        return next;
    }

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject fields)
            return patch?.DeepClone();
        var result = target is JsonObject known ? (JsonObject)known.DeepClone() : [];
        foreach (var (name, value) in fields)
        {
            if (value is null)
                result.Remove(name);
            else
                result[name] = Merge(result[name], value);
        }

        return result;
    }
}
