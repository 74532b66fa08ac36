using System.Text.Json;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Encryption;
using TapOperator.Entities.Spec.Notifications;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Conditions;
using TapOperator.Reconciliation.Scopes;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

/// <summary>An address that is in a Secret: its way to the engine, its changes, and what is wrong with it.</summary>
public sealed class SecretReferenceTests : IDisposable
{
    private const string Address = "https://hooks.example.com/services/T0/B0/secret";
    private const string Variable = "subscription_chat";

    private readonly Harness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task The_address_is_given_to_the_engine_and_stands_in_no_status()
    {
        Have(Address + "\n");
        var environment = Environment();

        var result = await _harness.ReconcileAsync(environment);

        Assert.True(result.IsSuccess, result.Error?.Message);
        Assert.Equal(Address, (string?)_harness.Runner.Inputs["us-east-1"][Variable]);
        Assert.Equal(Address, (string?)_harness.Runner.Inputs["eu-west-1"][Variable]);
        Assert.DoesNotContain("T0/B0/secret", JsonSerializer.Serialize(_harness.Written), StringComparison.Ordinal);
        Assert.Equal(["team/chat"], _harness.Secrets.Looks);
    }

    [Fact]
    public async Task A_Secret_with_several_addresses_is_read_once()
    {
        _harness.Secrets.Have("team", "chat", ("address", Address), ("mail", "on-call@example.com"));
        var environment = Environment();
        environment.Spec.Notifications!.Subscriptions.Add(
            new SubscriptionSpec { Name = "on-call", Protocol = SubscriptionProtocol.Email, EndpointFrom = new SecretKeyReference { Name = "chat", Key = "mail" } });

        await _harness.ReconcileAsync(environment);

        Assert.Equal(["team/chat"], _harness.Secrets.Looks);
        Assert.Equal((Address, "on-call@example.com"), ((string?)_harness.Runner.Inputs["us-east-1"][Variable], (string?)_harness.Runner.Inputs["us-east-1"]["subscription_on_call"]));
    }

    [Fact]
    public async Task A_changed_Secret_is_applied_by_the_next_visit_which_comes_within_five_minutes()
    {
        Have(Address);
        var environment = Environment();
        var first = await _harness.ReconcileAsync(environment);
        Assert.Equal(TimeSpan.FromMinutes(5), first.RequeueAfter);
        _harness.Runner.Runs.Clear();

        await _harness.ReconcileAsync(environment);
        Assert.Empty(_harness.Runner.Runs);

        Have("https://hooks.example.com/other");
        await _harness.ReconcileAsync(environment);
        Assert.Equal(["up eu-west-1", "up us-east-1"], _harness.Runner.Runs.Order());
        Assert.Equal("https://hooks.example.com/other", (string?)_harness.Runner.Inputs["us-east-1"][Variable]);
    }

    [Fact]
    public async Task A_manifest_without_references_reads_no_Secret()
    {
        var environment = Environment();
        environment.Spec.Notifications!.Subscriptions = [];

        await _harness.ReconcileAsync(environment);

        Assert.Empty(_harness.Secrets.Looks);
        Assert.NotEmpty(_harness.Runner.Runs);
    }

    [Fact]
    public async Task A_Secret_that_comes_later_is_waited_for_with_back_off()
    {
        var environment = Environment();

        var waiting = await _harness.ReconcileAsync(environment);

        Assert.Empty(_harness.Runner.Runs);
        Assert.Null(waiting.RequeueAfter);
        Assert.NotNull(waiting.Error);
        Assert.Equal(EnvironmentPhase.Failed, environment.Status!.Phase);
        Assert.True(environment.Status.Is(ConditionTypes.Stalled));
        Assert.False(environment.Status.Is(ConditionTypes.Validated));
        Assert.Equal(
            "1 problem: spec.notifications.subscriptions[0].endpointFrom: there is no Secret chat in namespace team; create it, with the address as the value of key address",
            Message(environment, ConditionTypes.Ready));

        Have(Address);
        await _harness.ReconcileAsync(environment);
        Assert.True(environment.Status.Is(ConditionTypes.Ready));
        Assert.True(environment.Status.Is(ConditionTypes.Validated));
    }

    [Fact]
    public async Task A_right_that_is_missing_is_named_with_the_value_of_the_chart()
    {
        _harness.Secrets.Refuse("team", "chat");
        var environment = Environment();

        await _harness.ReconcileAsync(environment);

        Assert.Contains("the operator may not get Secret chat in namespace team", Message(environment, ConditionTypes.Ready), StringComparison.Ordinal);
        Assert.Contains("verb get on secrets there: with the chart's secretReferences.enabled", Message(environment, ConditionTypes.Ready), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the value of key address of Secret chat in namespace team is empty")]
    [InlineData("\n", "the value of key address of Secret chat in namespace team is empty")]
    [InlineData("hunter2", "the value of key address of Secret chat in namespace team is not an address that begins with https://")]
    [InlineData("https://hunter2/a b", "has blanks or line breaks in it")]
    public async Task A_value_that_is_no_address_is_refused_and_never_repeated(string value, string words)
    {
        Have(value);
        var environment = Environment();

        await _harness.ReconcileAsync(environment);

        Assert.Empty(_harness.Runner.Runs);
        Assert.Contains(words, Message(environment, ConditionTypes.Ready), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", JsonSerializer.Serialize(_harness.Written), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_missing_is_named_and_the_others_are_not()
    {
        _harness.Secrets.Have("team", "chat", ("password", "hunter2"));
        var environment = Environment();

        await _harness.ReconcileAsync(environment);

        Assert.Contains("Secret chat in namespace team has no key address", Message(environment, ConditionTypes.Ready), StringComparison.Ordinal);
        Assert.DoesNotContain("password", JsonSerializer.Serialize(_harness.Written), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_API_server_that_does_not_answer_is_asked_again()
    {
        _harness.Secrets.Silence = new HttpRequestException("no route");
        var environment = Environment();

        var result = await _harness.ReconcileAsync(environment);

        Assert.Equal(RetryDelays.Soon, result.RequeueAfter);
        Assert.Equal("SecretUnreadable", environment.Status!.Conditions.Single(condition => condition.Type == ConditionTypes.Reconciling).Reason);
        Assert.Equal("Secret chat in namespace team could not be read: the API server did not answer", Message(environment, ConditionTypes.Ready));
    }

    [Fact]
    public async Task A_deletion_needs_no_Secret()
    {
        Have(Address);
        var environment = Environment();
        await _harness.ReconcileAsync(environment);
        _harness.Secrets.Lose("team", "chat");
        _harness.Secrets.Looks.Clear();

        Assert.True((await _harness.DeleteAsync(environment)).IsDone);

        Assert.Empty(_harness.Secrets.Looks);
        Assert.Contains("destroy us-east-1", _harness.Runner.Runs);
    }

    private static string Message(TapEnvironment environment, string type) => environment.Status!.Conditions.Single(condition => condition.Type == type).Message;

    private static TapEnvironment Environment()
    {
        var environment = Scopes.Environment("us-east-1", "eu-west-1");
        environment.Spec.Encryption = new EncryptionSpec();
        environment.Spec.Notifications = new NotificationsSpec
        {
            Subscriptions = [new SubscriptionSpec { Name = "chat", Protocol = SubscriptionProtocol.Https, EndpointFrom = new SecretKeyReference { Name = "chat", Key = "address" } }],
        };
        return environment;
    }

    private void Have(string value) => _harness.Secrets.Have("team", "chat", ("address", value));
}
