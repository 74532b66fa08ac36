using System.Text.Json.Nodes;
using TapOperator.Automation.Drivers;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Journal;
using TapOperator.Automation.Processes;
using TapOperator.Automation.States;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Automation;

public sealed class GeneratedValuesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("tap-generated-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secret_is_made_up_once_and_is_the_same_in_every_later_run()
    {
        var first = await PasswordAsync(Work("stack"));
        Assert.Equal(32, first.Length);
        Assert.All(first, c => Assert.True(char.IsAsciiLetterOrDigit(c)));
        Assert.Equal(first, await PasswordAsync(Work("stack")));
        Assert.NotEqual(first, await PasswordAsync(Work("other")));
    }

    [Fact]
    public async Task Only_its_owner_can_read_it()
    {
        await PasswordAsync(Work("stack"));
        Assert.All(Directory.GetFiles(Work("stack").Directory), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task Values_from_other_stacks_stay_and_a_program_without_secrets_leaves_no_file()
    {
        var values = await ValuesAsync(Work("stack"));
        Assert.Equal("vpc-1", (string?)values["vpc_id"]);
        await ValuesAsync(Work("stack") with { Directory = Path.Combine(_root, "none"), Program = new StackProgram("none") });
        Assert.False(File.Exists(Path.Combine(_root, "none", GeneratedValues.FileName)));
    }

    [Fact]
    public async Task Where_the_state_is_elsewhere_the_secret_outlives_the_directory()
    {
        var elsewhere = Path.Combine(_root, "bucket");
        var before = (string?)(await ValuesAsync(Work("stack"), elsewhere))["password"];
        Directory.Delete(Work("stack").Directory, recursive: true);

        Assert.Equal(before, (string?)(await ValuesAsync(Work("stack"), elsewhere))["password"]);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static async Task<string> PasswordAsync(StackWork work) => (string)(await ValuesAsync(work))["password"]!;

    private static async Task<JsonNode> ValuesAsync(StackWork work, string? state = null)
    {
        await ProgramFolder.WriteAsync(work, EngineKind.Terraform, program: null, [], new LocalFolder(state ?? work.Directory), Token);
        return JsonNode.Parse(await File.ReadAllTextAsync(new StackFiles(work.Directory).Variables, Token))!;
    }

    private StackWork Work(string stack) => new()
    {
        Id = new("default", "starter", "uid", stack),
        Directory = Path.Combine(_root, stack),
        Program = new StackProgram(stack) { Variables = [new("vpc_id"), new("password", Sensitive: true) { IsGenerated = true }] },
        Inputs = new Dictionary<string, JsonNode?> { ["vpc_id"] = "vpc-1" },
        Holder = new("me", null, 0, ProcessIdentity.Current),
    };
}
