using System.Diagnostics;
using Awsgen.Schema;

namespace Awsgen;

/// <summary>Asks Terraform for the provider's schema, without a network and without the user's own settings.</summary>
public static class SchemaReader
{
    /// <summary>Runs <c>terraform providers schema</c> in a folder of its own; about ten seconds.</summary>
    public static async Task<ProviderSchema> ReadAsync(string providerFolder, string version, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("awsgen-");
        try
        {
            var settings = Path.Combine(folder.FullName, "cli.tfrc");
            await File.WriteAllTextAsync(settings, $"provider_installation {{\n  dev_overrides {{\n    \"hashicorp/aws\" = \"{providerFolder}\"\n  }}\n}}\n", cancellationToken);
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "main.tf.json"),
                "{\"terraform\":{\"required_providers\":{\"aws\":{\"source\":\"hashicorp/aws\",\"version\":\"" + version + "\"}}}}",
                cancellationToken);
            return await RunAsync(folder.FullName, settings, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ProviderSchema> RunAsync(string folder, string settings, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("terraform", ["providers", "schema", "-json"]) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["TF_CLI_CONFIG_FILE"] = settings;
        start.Environment["CHECKPOINT_DISABLE"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("terraform does not start.");
        using var json = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(json, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"terraform providers schema ended with {process.ExitCode}.");
        json.Position = 0;
        return ProviderSchema.Parse(json);
    }
}
