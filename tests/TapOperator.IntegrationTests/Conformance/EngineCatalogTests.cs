using TapOperator.Automation.Catalog;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Conformance;

/// <summary>What is said when an engine cannot be used: expected and found version, and what to do.</summary>
public sealed class EngineCatalogTests : IDisposable
{
    private readonly string _folder = Folders.NewRun("catalog");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pulumi", EngineKind.Pulumi, "echo v3.100.0", "3.100.0")]
    [InlineData("tofu", EngineKind.OpenTofu, "echo '{\"terraform_version\": \"1.5.0\"}'", "1.5.0")]
    [InlineData("terraform", EngineKind.Terraform, "echo '{\"terraform_version\": \"1.4.6-dev\"}'", "1.4.6")]
    public async Task A_version_that_is_too_old_is_named_with_the_one_that_is_needed(string program, EngineKind kind, string answer, string found)
    {
        Program(program, answer);

        var error = Problem(await FindAsync(), kind);

        Assert.Equal(ErrorClass.WrongVersion, error.Class);
        Assert.Contains("or later is needed", error.Message, StringComparison.Ordinal);
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("Install a newer one: https://", error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EngineKind.Pulumi)]
    [InlineData(EngineKind.OpenTofu)]
    [InlineData(EngineKind.Terraform)]
    public async Task A_missing_binary_is_named_with_where_to_get_it(EngineKind kind)
    {
        var error = Problem(await FindAsync(), kind);

        Assert.Equal(ErrorClass.EngineMissing, error.Class);
        Assert.Contains(_folder, error.Message, StringComparison.Ordinal);
        Assert.Contains("https://", error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo 'no version'")]
    [InlineData("exit 1")]
    public async Task A_program_that_does_not_tell_its_version_is_not_used(string answer)
    {
        Program("tofu", answer);

        Assert.Contains("did not tell its version", Problem(await FindAsync(), EngineKind.OpenTofu).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "hcl")]
    [InlineData("[{\"name\":\"hcl\",\"kind\":\"language\",\"version\":\"0.16.0\"}]", "terraform-provider")]
    public async Task A_missing_plugin_of_pulumi_is_named_with_the_command_that_installs_it(string plugins, string missing)
    {
        Program("pulumi", $"case \"$1\" in version) echo v3.260.0;; *) echo '{plugins}';; esac");

        var error = Problem(await FindAsync(), EngineKind.Pulumi);

        Assert.Equal(ErrorClass.ProviderMissing, error.Class);
        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("Run: pulumi plugin install", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_usable_engine_is_chosen_and_without_any_all_reasons_are_told()
    {
        Assert.Equal(ErrorClass.EngineMissing, Assert.Throws<EngineException>(() => new EngineCatalog([]).Select(null)).Error.Class);
        var none = await FindAsync();
        var reasons = Assert.Throws<EngineException>(() => none.Select(null)).Message;
        Assert.All(Enum.GetNames<EngineKind>(), name => Assert.Contains(name, reasons, StringComparison.Ordinal));

        Program("terraform", "echo '{\"terraform_version\": \"1.11.4\"}'");
        Program("tofu", "echo '{\"terraform_version\": \"1.12.6\"}'");
        var some = await FindAsync();

        Assert.Equal(EngineKind.OpenTofu, some.Select(null).Kind);
        Assert.Equal(EngineKind.Terraform, some.Select(EngineKind.Terraform).Kind);
        Assert.Equal([EngineKind.Pulumi, EngineKind.OpenTofu, EngineKind.Terraform], some.Engines.Select(e => e.Kind));
    }

    [Fact]
    public async Task The_engines_of_this_machine_are_found_in_the_order_of_preference()
    {
        EngineSetup setup;
        try
        {
            setup = await EngineSetup.FindAsync(Token);
        }
        catch (PartMissingException missing)
        {
            Assert.Skip(missing.Message);
            return;
        }
        var catalog = await EngineCatalog.FindAsync(
            new() { SearchFolders = setup.Environment["PATH"]!.Split(Path.PathSeparator), PulumiHome = setup.Environment.GetValueOrDefault("PULUMI_HOME") },
            TimeProvider.System,
            Token);

        foreach (var found in catalog.Engines.Where(e => setup.Binaries.ContainsKey(EngineSetup.Names[(int)e.Kind])))
            Assert.True(found.IsUsable, found.Problem?.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static EngineError Problem(EngineCatalog catalog, EngineKind kind)
    {
        var found = catalog.Engines.Single(e => e.Kind == kind);
        Assert.False(found.IsUsable);
        Assert.Equal(found.Problem, Assert.Throws<EngineException>(() => catalog.Select(kind)).Error);
        return found.Problem!;
    }

    private Task<EngineCatalog> FindAsync() => EngineCatalog.FindAsync(new() { SearchFolders = [_folder] }, TimeProvider.System, Token);

    private void Program(string name, string script)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
