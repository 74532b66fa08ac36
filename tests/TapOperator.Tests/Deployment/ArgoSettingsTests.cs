using TapOperator.Tests.Repository;
using Xunit;

namespace TapOperator.Tests.Deployment;

/// <summary>The two forms that people paste hold exactly the scripts that are tested. A change is taken over with TAP_UPDATE_SNAPSHOTS=1.</summary>
public sealed class ArgoSettingsTests
{
    private const string Folder = "deploy/argocd";
    private static readonly string[] Actions = ["reconcile", "suspend", "resume"];

    private static string Settings(string indent) =>
        $"{indent}resource.customizations.health.tapoperator.io_TapEnvironment: |\n{Script("health.lua", indent + "  ")}"
        + $"{indent}resource.customizations.actions.tapoperator.io_TapEnvironment: |\n"
        + $"{indent}  discovery.lua: |\n{Script("actions/discovery.lua", indent + "    ")}{indent}  definitions:\n"
        + string.Concat(Actions.Select(action => $"{indent}  - name: {action}\n{indent}    action.lua: |\n{Script($"actions/{action}.lua", indent + "      ")}"));

    [Theory]
    [InlineData("argocd-cm.yaml", "# A patch for the ConfigMap of Argo CD, for kustomize and kubectl.\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: argocd-cm\n  namespace: argocd\ndata:\n", "  ")]
    [InlineData("values.yaml", "# Values of the chart argo-cd (https://argoproj.github.io/argo-helm).\nconfigs:\n  cm:\n", "    ")]
    public void The_settings_hold_the_scripts(string name, string head, string indent)
    {
        var file = Path.Combine(RepositoryFiles.Root, Folder, name);
        var text = head + Settings(indent);
        if (Environment.GetEnvironmentVariable("TAP_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, text);

        Assert.Equal(text, File.ReadAllText(file));
    }

    private static string Script(string name, string indent) =>
        string.Concat(RepositoryFiles.Read($"{Folder}/{name}").TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : $"{indent}{line}\n"));
}
