using System.Text;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Files;
using TapOperator.Automation.Processes;

namespace TapOperator.Automation.OpenTofu;

/// <summary>Makes command lines and environments for one OpenTofu or Terraform binary.</summary>
/// <param name="program">The binary.</param>
/// <param name="providerFolder">The unpacked AWS provider; null to have it installed by <c>init</c>.</param>
internal sealed class TerraformCommand(string program, string? providerFolder)
{
    private const string ConfigurationFile = "terraform.rc";

    /// <summary>Whether <c>init</c> is needed: not with a development override, as long as there is no backend.</summary>
    public bool NeedsInit => providerFolder is null;

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
        return new(program, arguments, work.Directory, environment);
    }

    /// <summary>
    /// Writes the CLI configuration. A development override spares the hashing of the 700 MB provider (3.4 s with every command) and the init;
    /// the price is one warning per run.
    /// </summary>
    /// <param name="work">The stack.</param>
    /// <param name="cancellationToken">Stops before the file is replaced.</param>
    public Task WriteConfigurationAsync(StackWork work, CancellationToken cancellationToken)
    {
        var text = new StringBuilder("disable_checkpoint = true\n");
        if (providerFolder is not null)
        {
            text.Append("provider_installation {\n  dev_overrides {\n    \"hashicorp/aws\" = \"").Append(Escape(providerFolder)).Append("\"\n  }\n");
            text.Append("  direct {}\n}\n");
        }
        return PrivateFile.WriteIfChangedAsync(Path.Combine(work.Directory, ConfigurationFile), Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }

    private static string Escape(string path) => path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);
}
