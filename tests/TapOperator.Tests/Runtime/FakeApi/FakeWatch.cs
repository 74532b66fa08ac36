using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TapOperator.Tests.Runtime.FakeApi;

/// <summary>One watch: what the log has since a version, and then what comes.</summary>
internal sealed class FakeWatch(FakeStore store, FakeRequest request, bool refusesByStatus)
{
    public async Task ServeAsync(HttpContext context)
    {
        var collection = ApiPath.Parse(request.Path);
        var version = long.Parse(request.Parameter("resourceVersion")!);
        var expired = FakeAnswer.Error(410, "Expired", "too old resource version");
        if (version < store.Oldest && refusesByStatus)
        {
            await expired.WriteAsync(context);
            return;
        }

        await context.Response.StartAsync();
        if (version < store.Oldest)
        {
            await WriteAsync(context, "ERROR", JsonNode.Parse(expired.Body)!.AsObject());
            return;
        }

        while (!context.RequestAborted.IsCancellationRequested)
        {
            var changed = store.Changed;
            foreach (var change in store.Since(version, collection))
            {
                version = change.Version;
                await WriteAsync(context, change.Type, change.Content);
                if (change.Type == "ERROR")
                    return;
            }

            await context.Response.Body.FlushAsync();
            await changed.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task WriteAsync(HttpContext context, string type, JsonObject content) =>
        context.Response.WriteAsync(new JsonObject { ["type"] = type, ["object"] = content.DeepClone() }.ToJsonString() + "\n");
}
