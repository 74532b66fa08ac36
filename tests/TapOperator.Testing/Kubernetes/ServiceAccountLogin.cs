using System.Text.Json.Nodes;

namespace TapOperator.Testing.Kubernetes;

/// <summary>A kubeconfig with a ServiceAccount's token and nothing of the administrator's.</summary>
public static class ServiceAccountLogin
{
    /// <summary>Asks for a token (TokenRequest) and writes the file.</summary>
    /// <param name="plane">The cluster.</param>
    /// <param name="ns">The ServiceAccount's namespace.</param>
    /// <param name="name">Its name.</param>
    /// <param name="file">Where to write.</param>
    public static async Task WriteAsync(ControlPlane plane, string ns, string name, string file)
    {
        var token = (await plane.Kubectl.RunAsync("create", "token", name, "-n", ns, "--duration=2h")).Trim();
        var config = JsonNode.Parse(await plane.Kubectl.RunAsync("config", "view", "--raw", "--minify", "--flatten", "-o", "json"))!;
        config["users"]![0]!["user"] = new JsonObject { ["token"] = token };
        await File.WriteAllTextAsync(file, config.ToJsonString());
    }
}
