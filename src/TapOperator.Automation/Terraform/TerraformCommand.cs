using System.Text;
using TapOperator.Automation.Drivers;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Files;
using TapOperator.Automation.Processes;

namespace TapOperator.Automation.Terraform;

/// <summary>Makes command lines and environments for one OpenTofu or Terraform binary.</summary>
/// <param name="program">The binary.</param>
/// <param name="options">Where the AWS provider is looked for.</param>
internal sealed class TerraformCommand(string program, EngineOptions options)
{
    private const string ConfigurationFile = "terraform.rc";
    private readonly string? _provider = ProviderFolders.Find(options.PluginFolders);

    /// <summary>Whether each run needs an <c>init</c>, which installs the provider: not with a development override.</summary>
    public bool InstallsProvider => _provider is null;

    /// <summary>The command for a stack.</summary>
    /// <param name="work">The stack.</param>
    /// <param name="arguments">Subcommand and flags.</param>
    public EngineCommand For(StackWork work, params IReadOnlyList<string> arguments)
    {
        var environment = new Dictionary<string, string>(work.Environment)
        {
            ["TF_IN_AUTOMATION"] = "1",
            ["TF_INPUT"] = "0",
            ["CHECKPOINT_DISABLE"] = "1",
            ["TF_CLI_CONFIG_FILE"] = Path.Combine(work.Directory, ConfigurationFile),
        };
        // The workspace that is in use cannot be deleted.
        if (TerraformBackend.Workspace(work) is { } workspace && arguments[0] != "workspace")
            environment["TF_WORKSPACE"] = workspace;
        return new(program, arguments, work.Directory, environment);
    }

    /// <summary>
    /// Writes the CLI configuration. A development override spares the hashing of the 700 MB provider (3.4 s with every command) and the init;
    /// the price is one warning per run. The init that a backend needs asks for the provider all the same: it finds it in the mirror.
    /// </summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops before the file is replaced.</param>
    public Task WriteConfigurationAsync(StackWork work, CancellationToken cancellationToken)
    {
        var text = new StringBuilder("disable_checkpoint = true\n");
        if (_provider is not null)
        {
            text.Append("provider_installation {\n  dev_overrides {\n    \"hashicorp/aws\" = \"").Append(Escape(_provider)).Append("\"\n  }\n");
            text.Append("  filesystem_mirror {\n    path = \"").Append(Escape(ProviderMirror.Prepare(options)!)).Append("\"\n    include = [\"hashicorp/aws\"]\n  }\n");
            text.Append("  direct {\n    exclude = [\"hashicorp/aws\"]\n  }\n}\n");
        }
        return PrivateFile.WriteIfChangedAsync(Path.Combine(work.Directory, ConfigurationFile), Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }

    private static string Escape(string path) => path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);
}
