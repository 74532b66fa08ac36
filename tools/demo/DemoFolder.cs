using TapOperator.Testing.Aws;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;
using TapOperator.Testing.Operator;

namespace TapOperator.Demo;

/// <summary>The files of a demo, in <c>.demo</c> of the clone.</summary>
internal sealed class DemoFolder
{
    // What a user's shell needs to look for itself; the rest of the engines' environment would get in its way.
    private static readonly string[] ForShells =
    [
        "AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_EC2_METADATA_DISABLED",
        "AWS_CA_BUNDLE", "AWS_PROFILE", "AWS_SESSION_TOKEN",
    ];

    private readonly string _root = Path.Combine(Folders.Repository, ".demo");

    public bool Exists => Directory.Exists(_root);

    public string ControlPlane => Path.Combine(_root, "controlplane");

    public string Emulator => Path.Combine(_root, "emulator");

    /// <summary>The stacks' state and journals.</summary>
    public string Stacks => Path.Combine(_root, "stacks");

    /// <summary>Logs of Argo CD, and its command line in <c>bin</c>.</summary>
    public string Argo => Path.Combine(_root, "argocd");

    /// <summary>The repository that Argo CD watches.</summary>
    public string Git => Path.Combine(_root, "git");

    /// <summary>The manifest of Argo CD's Application.</summary>
    public string Application => Path.Combine(_root, "application.yaml");

    public string OperatorLog => Path.Combine(_root, "operator.log");

    public void Create() => Directory.CreateDirectory(Stacks);

    public void Delete()
    {
        if (Exists) Directory.Delete(_root, recursive: true);
    }

    /// <summary>What demo-down needs to end the operator.</summary>
    public void NoteOperator(OperatorProcess process)
    {
        File.WriteAllText(Path.Combine(_root, "operator.pid"), $"{process.Pid}\n");
        File.WriteAllText(Path.Combine(_root, "operator.mark"), process.Mark + "\n");
    }

    /// <summary>A shell file that points kubectl, AWS clients and, where Argo CD runs, its command line at this demo.</summary>
    public void WriteShellFile(ControlPlane plane, Emulator emulator, bool hasArgo)
    {
        var lines = new List<string> { $"export KUBECONFIG='{plane.KubeconfigPath}'", $"export TAP_DEMO_DIR='{Stacks}'" };
        foreach (var name in ForShells)
        {
            lines.Add(emulator.Environment[name] is { } value ? $"export {name}='{value}'" : $"unset {name}");
        }
        if (hasArgo)
        {
            lines.Add($"export TAP_DEMO_GIT='{Git}'");
            lines.Add($"export PATH='{Path.Combine(Argo, "bin")}':\"$PATH\"");
        }
        File.WriteAllLines(Path.Combine(_root, "env"), lines);
    }
}
