using k8s;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Helm.Rights;

/// <summary>kubectl, and our own client, with a ServiceAccount's token.</summary>
internal sealed class Login : IAsyncDisposable
{
    private const string Kubeconfig = "kubeconfig";

    private readonly string _folder;
    private readonly Kubectl _kubectl;

    private Login(string folder, Kubectl kubectl) => (_folder, _kubectl) = (folder, kubectl);

    public static async Task<Login> CreateAsync(ControlPlane plane, string ns, string serviceAccount)
    {
        var folder = Folders.NewRun("login");
        var kubeconfig = Path.Combine(folder, Kubeconfig);
        await ServiceAccountLogin.WriteAsync(plane, ns, serviceAccount, kubeconfig);
        return new Login(folder, new Kubectl(kubeconfig));
    }

    public Task<KubectlResult> TryAsync(params string[] arguments) => _kubectl.TryAsync(TestContext.Current.CancellationToken, arguments);

    /// <summary>The same rights for our own code; to be disposed.</summary>
    public Kubernetes Client() => new(KubernetesClientConfiguration.BuildConfigFromConfigFile(Path.Combine(_folder, Kubeconfig)));

    public async Task RefusesAsync(string words, params string[] arguments)
    {
        var result = await TryAsync(arguments);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(words, result.StandardError, StringComparison.Ordinal);
    }

    /// <summary>A file that goes with this.</summary>
    public async Task<string> WriteAsync(string text)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
