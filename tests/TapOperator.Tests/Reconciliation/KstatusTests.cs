using TapOperator.Entities;
using TapOperator.Entities.Status.Conditions;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

/// <summary>What kstatus, and with it Flux and every tool that waits for objects, reads from each state of an environment's life.</summary>
public sealed class KstatusTests
{
    private static readonly Dictionary<string, Func<TapEnvironment>> States = new(StringComparer.Ordinal)
    {
        [nameof(LifeStates.New)] = LifeStates.New,
        [nameof(LifeStates.Edited)] = LifeStates.Edited,
        [nameof(LifeStates.Validating)] = LifeStates.Validating,
        [nameof(LifeStates.Refused)] = LifeStates.Refused,
        [nameof(LifeStates.Applying)] = LifeStates.Applying,
        [nameof(LifeStates.OneRegionFailed)] = LifeStates.OneRegionFailed,
        [nameof(LifeStates.TriedAgain)] = LifeStates.TriedAgain,
        [nameof(LifeStates.Ready)] = LifeStates.Ready,
        [nameof(LifeStates.Drifted)] = LifeStates.Drifted,
        [nameof(LifeStates.Suspended)] = LifeStates.Suspended,
        [nameof(LifeStates.Deleting)] = LifeStates.Deleting,
        [nameof(LifeStates.DeleteBlocked)] = LifeStates.DeleteBlocked,
    };

    [Theory]
    [InlineData(nameof(LifeStates.New), "InProgress")]
    [InlineData(nameof(LifeStates.Edited), "InProgress")]
    [InlineData(nameof(LifeStates.Validating), "InProgress")]
    [InlineData(nameof(LifeStates.Refused), "Failed")]
    [InlineData(nameof(LifeStates.Applying), "InProgress")]
    [InlineData(nameof(LifeStates.OneRegionFailed), "Failed")]
    [InlineData(nameof(LifeStates.TriedAgain), "InProgress")]
    [InlineData(nameof(LifeStates.Ready), "Current")]
    [InlineData(nameof(LifeStates.Drifted), "Current")]
    [InlineData(nameof(LifeStates.Suspended), "InProgress")]
    [InlineData(nameof(LifeStates.Deleting), "Terminating")]
    [InlineData(nameof(LifeStates.DeleteBlocked), "Terminating")]
    public void An_environment_is_read_as(string state, string expected) => Assert.Equal(expected, Kstatus.Of(States[state]()));

    /// <summary>Of Ready, Reconciling and Stalled one is True at most: else it would depend on the reader's order what the object says.</summary>
    [Fact]
    public void No_state_says_two_things() => Assert.All(States, state => Assert.InRange(state.Value().Status!.Conditions.Count(IsTrueForKstatus), 0, 1));

    private static bool IsTrueForKstatus(Condition condition) =>
        condition is { Type: ConditionTypes.Ready or ConditionTypes.Reconciling or ConditionTypes.Stalled, Status: ConditionStatus.True };
}
