using System.Text.Json.Nodes;
using TapOperator.Automation.Aws;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Errors;
using TapOperator.Automation.Journal;
using TapOperator.Automation.Processes;
using TapOperator.Automation.Recovery;
using TapOperator.Automation.Running;
using TapOperator.Programs.Generated;
using Xunit;

namespace TapOperator.Tests.Automation;

/// <summary>What is on the disk when a process dies at each line, and what the next run makes of it.</summary>
public sealed class StackRunnerTests : IDisposable, IResourceFinder, IHolderProbe
{
    private static readonly ProcessIdentity Nobody = new(int.MaxValue, 1, ProcessIdentity.Current.BootId);
    private readonly string _root = Directory.CreateTempSubdirectory("tap-runner-").FullName;
    private readonly FakeEngine _engine = new();
    private readonly Dictionary<string, string> _found = [];
    private readonly AccountLimit _accounts = new(AccountLimit.DefaultRuns);
    private readonly StackRunner _runner;
    private readonly Dictionary<string, string> _foundByName = [];
    private static readonly StatePlace Bucket = new StatePlace.Bucket("states", "us-east-1", "tap/ns/env/uid/us-east-1");
    private Life _otherPod = Life.Unknown;

    public StackRunnerTests() =>
        _runner = new(_engine, this, this, new(_accounts, new(4096)), new() { Settle = TimeSpan.Zero }, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RunJournal Journal => new(new(Work().Directory));

    [Fact]
    public async Task A_first_run_is_recorded_closed_and_remembered_without_secret_values()
    {
        var result = await _runner.UpAsync(Work(), Token);

        Assert.True(result.IsSuccess);
        Assert.Null(result.Recovery);
        Assert.True((await Journal.ReadAsync(Token))!.IsFinished);
        var applied = await _runner.GetAppliedAsync(Work(), Token);
        Assert.True(applied!.IsFor(_runner.FingerprintOf(Work())));
        Assert.False(applied.IsFor(_runner.FingerprintOf(Work("10.1.0.0/16"))));
        Assert.Null(applied.Outputs.Values["secret"].Value);
        Assert.True(applied.Outputs.Values["secret"].IsSensitive);
    }

    [Fact]
    public async Task A_secret_that_AWS_repeats_in_an_error_is_not_told()
    {
        const string secret = "https://hooks.example.com/services/T0/B0/secret";
        var work = Work() with
        {
            Program = Work().Program with { Variables = [new("subscription_chat", Sensitive: true), new("plain")] },
            Inputs = new Dictionary<string, JsonNode?> { ["subscription_chat"] = secret, ["plain"] = "vpc-1" },
        };
        _engine.Results.Enqueue(StackResult.Failed(new(ErrorClass.Invalid, $"InvalidParameter: Unreachable Endpoint {secret} for vpc-1")));

        var error = Assert.Single((await _runner.UpAsync(work, Token)).Errors);

        Assert.Equal("InvalidParameter: Unreachable Endpoint [secret] for vpc-1", error.Message);
    }

    [Fact]
    public async Task Everything_it_writes_is_for_its_owners_eyes_only()
    {
        await _runner.UpAsync(Work(), Token);

        Assert.All(Directory.GetFiles(Work().Directory), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Work().Directory));
    }

    [Fact]
    public async Task A_run_that_failed_is_closed_but_leaves_nothing_to_be_up_to_date_with()
    {
        await _runner.UpAsync(Work(), Token);
        _engine.Results.Enqueue(StackResult.Failed(new(ErrorClass.Invalid, "no")));

        Assert.False((await _runner.UpAsync(Work(), Token)).IsSuccess);

        Assert.Null(await _runner.GetAppliedAsync(Work(), Token));
        Assert.True((await Journal.ReadAsync(Token))!.IsFinished);
    }

    [Fact]
    public async Task Died_after_the_record_before_the_engine_was_started()
    {
        await BeginAsync(Dead());

        var result = await _runner.UpAsync(Work(), Token);

        Assert.True(result.IsSuccess);
        Assert.Equal(["apply"], _engine.Calls);
        Assert.Empty(result.Recovery!.Adoptions);
    }

    [Fact]
    public async Task Died_with_resources_that_only_the_journal_knows()
    {
        await BeginAsync(Dead());
        await WriteJournalAsync(Line("apply_start", "aws_vpc.main"), Line("apply_complete", "aws_vpc.main", "vpc-1"), Line("apply_start", "aws_eip.a"), "{\"type\":\"apply_st");
        _found["aws_eip.a"] = "eip-1";
        _engine.World.UnionWith(["vpc-1", "eip-1"]);

        var result = await _runner.UpAsync(Work(), Token);

        Assert.True(result.IsSuccess);
        Assert.Equal(["adopt aws_eip.a=eip-1 aws_vpc.main=vpc-1", "plan"], _engine.Calls);
        Assert.Equal(2, result.Recovery!.Adoptions.Count);
        Assert.Null(_engine.AdoptedWith);
        Assert.True((await _runner.GetAppliedAsync(Work(), Token))!.IsFor(_runner.FingerprintOf(Work())));
    }

    [Fact]
    public async Task A_name_alone_proves_nothing_the_provider_decides()
    {
        await BeginAsync(Dead());
        await WriteJournalAsync(Line("apply_start", "aws_vpc.main"), Line("apply_start", "aws_eip.a"));
        (_found["aws_eip.a"], _found["aws_vpc.main"]) = ("eip-1", "vpc-1");
        _engine.World.Add("vpc-1");

        Assert.True((await _runner.UpAsync(Work(), Token)).IsSuccess);

        Assert.Equal(["adopt aws_eip.a=eip-1 aws_vpc.main=vpc-1", "adopt aws_vpc.main=vpc-1", "plan"], _engine.Calls);
    }

    [Fact]
    public async Task Dying_again_during_recovery_forgets_nothing()
    {
        await BeginAsync(Dead());
        await WriteJournalAsync(Line("apply_start", "aws_vpc.main"), Line("apply_complete", "aws_vpc.main", "vpc-1"));
        _engine.World.Add("vpc-1");
        _engine.Results.Enqueue(StackResult.Failed(new(ErrorClass.Interrupted, "killed")) with { IsStateSaved = false });
        await _runner.UpAsync(Work(), Token);
        _engine.State.Clear();
        _engine.Calls.Clear();

        Assert.True((await _runner.UpAsync(Work(), Token)).IsSuccess);

        Assert.Equal(["adopt aws_vpc.main=vpc-1", "plan"], _engine.Calls);
    }

    [Fact]
    public async Task An_adoption_that_fails_before_it_took_anything_over_is_tried_again()
    {
        await BeginAsync(Dead());
        await WriteJournalAsync(Line("apply_start", "aws_vpc.main"), Line("apply_complete", "aws_vpc.main", "vpc-1"));
        _found["aws_vpc.main"] = "vpc-1";

        await _runner.UpAsync(Work(), Token);

        Assert.False((await Journal.ReadAsync(Token))!.IsFinished && _engine.State.Count == 0);
    }

    [Fact]
    public async Task What_the_new_program_no_longer_has_is_taken_over_and_then_deleted_by_an_apply()
    {
        await BeginAsync(Dead(), """{"provider":{"aws":[{"region":"us-east-1"}]},"resource":{"aws_s3_bucket":{"old":{"bucket":"b"}}}}""");
        await WriteJournalAsync(Line("apply_start", "aws_s3_bucket.old"), Line("apply_complete", "aws_s3_bucket.old", "b"));
        _engine.World.Add("b");

        await _runner.UpAsync(Work(), Token);

        Assert.Equal(["adopt aws_s3_bucket.old=b", "apply"], _engine.Calls);
        Assert.NotNull(_engine.AdoptedWith!["resource"]!["aws_s3_bucket"]!["old"]);
    }

    [Fact]
    public async Task To_destroy_after_a_death_what_was_made_is_taken_over_first_and_nothing_new_is_made()
    {
        await BeginAsync(Dead());
        await WriteJournalAsync(Line("apply_start", "aws_vpc.main"), Line("apply_complete", "aws_vpc.main", "vpc-1"));
        _engine.World.Add("vpc-1");

        Assert.True((await _runner.DestroyAsync(Work(), Token)).IsSuccess);

        Assert.Equal(["adopt aws_vpc.main=vpc-1", "destroy"], _engine.Calls);
        Assert.Null(_engine.AdoptedWith!["resource"]!["aws_eip"]);
    }

    [Fact]
    public async Task Destroying_what_was_never_made_starts_no_engine()
    {
        Assert.True((await _runner.DestroyAsync(Work(), Token)).IsSuccess);

        Assert.Empty(_engine.Calls);
    }

    [Fact]
    public async Task A_state_entry_that_is_out_of_date_is_forgotten_before_the_new_one_is_taken_over()
    {
        await BeginAsync(Dead());
        await WriteJournalAsync(
            Line("apply_start", "aws_vpc.main", "vpc-1", "delete"), Line("apply_complete", "aws_vpc.main", null, "delete"),
            Line("apply_start", "aws_vpc.main"), Line("apply_complete", "aws_vpc.main", "vpc-2"));
        _engine.State["aws_vpc.main"] = new("aws_vpc.main", "vpc-1", false);
        _engine.World.Add("vpc-2");

        await _runner.UpAsync(Work(), Token);

        Assert.Equal(["forget aws_vpc.main", "adopt aws_vpc.main=vpc-2", "plan"], _engine.Calls);
    }

    [Fact]
    public async Task Whose_holder_lives_is_left_alone()
    {
        // The machine's first process lives as long as the machine.
        await BeginAsync(new("another", null, 0, ProcessIdentity.Of(1)!));

        var result = await _runner.UpAsync(Work(), Token);

        Assert.Equal(ErrorClass.Locked, Assert.Single(result.Errors).Class);
        Assert.Empty(_engine.Calls);
        Assert.Equal(Life.Alive, (await _runner.InspectLockAsync(Work(), Token))!.Life);
    }

    [Theory]
    [InlineData(Life.Unknown, false)]
    [InlineData(Life.Alive, false)]
    [InlineData(Life.Dead, true)]
    public async Task A_holder_in_another_pod_must_be_proved_dead(Life life, bool runs)
    {
        await BeginAsync(new("pod-a", "uid-a", 1, Nobody));
        _otherPod = life;

        Assert.Equal(runs, (await _runner.UpAsync(Work(), Token)).IsSuccess);
    }

    [Theory]
    [InlineData(Life.Unknown, true)]
    [InlineData(Life.Alive, false)]
    public async Task A_persons_word_counts_where_nothing_can_tell_and_never_against_proof(Life life, bool runs)
    {
        await BeginAsync(new("pod-a", "uid-a", 1, Nobody));
        _otherPod = life;

        Assert.Equal(runs, (await _runner.UpAsync(Work() with { HolderIsKnownDead = true }, Token)).IsSuccess);
    }

    [Fact]
    public async Task Exactly_the_lock_of_the_dead_is_released()
    {
        await BeginAsync(Dead());
        _engine.Locks.Add(new("theirs", "root@gone", Life.Unknown) { TakenAt = TimeProvider.System.GetUtcNow().AddSeconds(1) });

        Assert.True((await _runner.UpAsync(Work(), Token)).IsSuccess);

        Assert.Equal("release theirs", _engine.Calls[0]);
    }

    [Fact]
    public async Task A_lock_that_is_older_than_the_dead_run_is_somebody_elses()
    {
        await BeginAsync(Dead());
        _engine.Locks.Add(new("older", "root@elsewhere", Life.Unknown) { TakenAt = TimeProvider.System.GetUtcNow().AddHours(-1) });

        Assert.Equal(ErrorClass.Locked, Assert.Single((await _runner.UpAsync(Work(), Token)).Errors).Class);
        Assert.Empty(_engine.Calls);
    }

    [Fact]
    public async Task A_lock_that_was_taken_on_another_host_is_somebody_elses_even_if_it_is_younger()
    {
        await BeginAsync(Dead() with { Host = "tapoperator-0" });
        _engine.Locks.Add(new("person", "ann@laptop", Life.Unknown) { Host = "laptop", TakenAt = TimeProvider.System.GetUtcNow().AddSeconds(1) });

        Assert.Equal(ErrorClass.Locked, Assert.Single((await _runner.UpAsync(Work(), Token)).Errors).Class);
        Assert.Empty(_engine.Calls);
    }

    [Fact]
    public async Task Where_the_state_is_elsewhere_and_the_files_are_gone_what_carries_our_tags_is_taken_over()
    {
        _engine.State["aws_vpc.main"] = new("aws_vpc.main", "vpc-1", false);
        (_found["aws_eip.a"], _foundByName["aws_eip.a"]) = ("eip-1", "eip-of-somebody");
        _engine.World.Add("eip-1");

        var result = await _runner.UpAsync(Work() with { State = Bucket }, Token);

        Assert.Equal(["adopt aws_eip.a=eip-1", "plan"], _engine.Calls);
        Assert.Equal("aws_eip.a", Assert.Single(result.Recovery!.Adoptions).Address);
    }

    [Fact]
    public async Task Where_the_state_is_elsewhere_a_new_stack_is_applied_without_a_word_about_recovery()
    {
        var result = await _runner.UpAsync(Work() with { State = Bucket }, Token);

        Assert.Equal(["apply"], _engine.Calls);
        Assert.Null(result.Recovery);
    }

    [Fact]
    public async Task A_state_without_resources_is_lost_unless_a_run_explains_it()
    {
        Assert.True(await _runner.IsStateLostAsync(Work(), Token));
        await _runner.UpAsync(Work(), Token);
        Assert.False(await _runner.IsStateLostAsync(Work(), Token));
        _engine.State.Clear();
        Assert.True(await _runner.IsStateLostAsync(Work(), Token));
        await BeginAsync(Dead());
        Assert.False(await _runner.IsStateLostAsync(Work(), Token));
        _engine.State["aws_vpc.main"] = new("aws_vpc.main", "vpc-1", false);
        await _runner.DestroyAsync(Work(), Token);
        Assert.False(await _runner.IsStateLostAsync(Work(), Token));
    }

    [Fact]
    public async Task What_was_destroyed_is_removed_with_its_state_and_its_files()
    {
        await _runner.UpAsync(Work(), Token);
        await _runner.DestroyAsync(Work(), Token);

        await _runner.RemoveAsync(Work(), Token);

        Assert.Equal(["apply", "destroy", "remove state"], _engine.Calls);
        Assert.False(Directory.Exists(Work().Directory));
    }

    [Fact]
    public async Task After_an_interruption_what_was_cut_short_is_kept_instead_of_replaced()
    {
        _engine.Results.Enqueue(StackResult.Failed(new(ErrorClass.Interrupted, "stopped")));
        await _runner.UpAsync(Work(), Token);
        _engine.Tainted.Add("aws_vpc.main");

        var result = await _runner.UpAsync(Work(), Token);

        Assert.Contains(result.Recovery!.Steps, s => s.StartsWith("aws_vpc.main: its creation was cut short", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_run_record_stops_everything()
    {
        await BeginAsync(Dead());
        await File.WriteAllTextAsync(Path.Combine(Work().Directory, "run.json"), "{\"runId\":", Token);

        Assert.Equal(ErrorClass.StateUnreadable, Assert.Single((await _runner.UpAsync(Work(), Token)).Errors).Class);
        Assert.Empty(_engine.Calls);
    }

    [Fact]
    public async Task What_is_in_the_way_and_carries_our_tags_is_the_runs_own_work_and_taken_over_at_once()
    {
        MeetsItself("aws_eip.a");
        _found["aws_eip.a"] = "eip-1";
        _engine.World.Add("eip-1");

        var result = await _runner.UpAsync(Work(), Token);

        Assert.True(result.IsSuccess);
        Assert.Equal(["apply", "adopt aws_eip.a=eip-1", "plan"], _engine.Calls);
        Assert.True((await Journal.ReadAsync(Token))!.IsFinished);
    }

    [Fact]
    public async Task What_is_in_the_way_under_its_name_only_is_somebody_elses_and_the_failure_stands()
    {
        MeetsItself("aws_eip.a");
        _foundByName["aws_eip.a"] = "eip-1";
        _engine.World.Add("eip-1");

        var result = await _runner.UpAsync(Work(), Token);

        Assert.Equal("in the way", Assert.Single(result.Errors).Message);
        Assert.Equal(["apply"], _engine.Calls);
        Assert.True((await Journal.ReadAsync(Token))!.IsFinished);
    }

    [Fact]
    public async Task Died_after_something_was_in_the_way_a_name_is_still_no_proof()
    {
        await BeginAsync(Dead());
        await WriteJournalAsync(Line("apply_start", "aws_vpc.main"), Conflict("aws_vpc.main"));
        _foundByName["aws_vpc.main"] = "vpc-1";
        _engine.World.Add("vpc-1");

        Assert.True((await _runner.UpAsync(Work(), Token)).IsSuccess);

        Assert.Equal(["apply"], _engine.Calls);
    }

    public void Dispose()
    {
        _accounts.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    string? IResourceFinder.ImportIdOf(ResourceQuery query, string resourceId) => resourceId;

    Task<ResourceFinding> IResourceFinder.FindAsync(ResourceQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceFinding(
            _found.GetValueOrDefault(query.Address) ?? (query.MustBeTagged ? null : _foundByName.GetValueOrDefault(query.Address)), "looked for"));

    Task<bool> IResourceFinder.HasAnyAsync(StackId stack, AwsAccess access, CancellationToken cancellationToken) => Task.FromResult(_found.Count > 0);

    Task<Life> IHolderProbe.LookAsync(RunHolder holder, CancellationToken cancellationToken) => Task.FromResult(_otherPod);

    private void MeetsItself(string address)
    {
        _engine.WhileRunning = () =>
        {
            File.WriteAllLines(Path.Combine(Work().Directory, "journal.ndjson"), [Line("apply_start", address), Conflict(address)]);
            _engine.WhileRunning = null;
        };
        _engine.Results.Enqueue(StackResult.Failed(new(ErrorClass.Conflict, "in the way") { Address = address }));
    }

    private static string Conflict(string address) => new JsonObject
    {
        ["@timestamp"] = "2026-01-01T00:00:00Z",
        ["type"] = "diagnostic",
        ["diagnostic"] = new JsonObject { ["severity"] = "error", ["summary"] = "api error InvalidPermission.Duplicate: the specified rule already exists", ["address"] = address },
    }.ToJsonString();

    private static RunHolder Dead() => new("dead", null, 0, Nobody);

    private Task BeginAsync(RunHolder holder, string? program = null) => Journal.BeginAsync(
        new("run-of-the-dead", RunOperation.Up, _engine.Version, holder, TimeProvider.System.GetUtcNow()),
        program is null ? JsonNode.Parse("{}")!.AsObject() : JsonNode.Parse(program)!.AsObject());

    private Task WriteJournalAsync(params string[] lines) => File.WriteAllTextAsync(Path.Combine(Work().Directory, "journal.ndjson"), string.Join('\n', lines), Token);

    private static string Line(string type, string address, string? id = null, string action = "create") => new JsonObject
    {
        ["@timestamp"] = "2026-01-01T00:00:00Z",
        ["type"] = type,
        ["hook"] = new JsonObject { ["resource"] = new JsonObject { ["addr"] = address }, ["action"] = action, ["id_value"] = id },
    }.ToJsonString();

    private StackWork Work(string cidr = "10.0.0.0/16") => new()
    {
        Id = new("ns", "env", "uid", "us-east-1"),
        Directory = Path.Combine(_root, "ns", "env", "uid", "us-east-1"),
        Program = new("us-east-1")
        {
            Providers = [new("us-east-1")],
            Resources = [new AwsVpc("main") { CidrBlock = cidr }, new AwsEip("a")],
        },
        Holder = new("me", null, 0, ProcessIdentity.Current),
    };
}
