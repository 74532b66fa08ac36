using System.Text.Json.Nodes;
using TapOperator.Automation.Drivers;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Journal;
using TapOperator.Automation.Processes;
using TapOperator.Automation.States;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Automation;

/// <summary>An engine asks for every variable, though a Secret may be gone when its stack is deleted.</summary>
public sealed class EarlierValuesTests : IDisposable
{
    private const string Address = "https://hooks.example.com/services/T0/B0/secret";

    private readonly string _root = Directory.CreateTempSubdirectory("tap-earlier-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_nobody_gives_any_more_is_what_the_stack_was_last_given()
    {
        await ValuesAsync(Work(Address));

        Assert.Equal(Address, (string?)(await ValuesAsync(Work(null)))["subscription_chat"]);
        Assert.Equal(Address, (string?)(await ValuesAsync(Work(null)))["subscription_chat"]);
    }

    [Fact]
    public async Task What_is_given_counts()
    {
        await ValuesAsync(Work(Address));

        Assert.Equal("https://new.example.com", (string?)(await ValuesAsync(Work("https://new.example.com")))["subscription_chat"]);
    }

    [Fact]
    public async Task Where_nothing_is_known_any_more_it_is_empty() =>
        Assert.Equal("", (string?)(await ValuesAsync(Work(null)))["subscription_chat"]);

    [Fact]
    public async Task The_program_of_a_dead_run_gets_the_values_that_it_had()
    {
        await ValuesAsync(Work(Address));
        var died = ProgramFolder.Document(Work(Address), EngineKind.Terraform);
        var pruned = Work(null) with { Program = new StackProgram("stack") };

        Assert.Equal(Address, (string?)(await ValuesAsync(pruned, died))["subscription_chat"]);
        Assert.Null((await ValuesAsync(pruned))["subscription_chat"]);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static async Task<JsonNode> ValuesAsync(StackWork work, JsonObject? program = null)
    {
        await ProgramFolder.WriteAsync(work, EngineKind.Terraform, program, [], new LocalFolder(work.Directory), Token);
        return JsonNode.Parse(await File.ReadAllTextAsync(new StackFiles(work.Directory).Variables, Token))!;
    }

    private StackWork Work(string? address) => new()
    {
        Id = new("default", "starter", "uid", "stack"),
        Directory = Path.Combine(_root, "stack"),
        Program = new StackProgram("stack")
        {
            Variables = [new("subscription_chat", Sensitive: true)],
            Secrets = [new("subscription_chat", "chat", "address")],
        },
        Inputs = address is null ? new Dictionary<string, JsonNode?>() : new Dictionary<string, JsonNode?> { ["subscription_chat"] = address },
        Holder = new("me", null, 0, ProcessIdentity.Current),
    };
}
