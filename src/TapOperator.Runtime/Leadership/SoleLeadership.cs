namespace TapOperator.Runtime.Leadership;

/// <summary>Leadership without election: there is one process only.</summary>
internal sealed class SoleLeadership(LeaderElectionOptions options) : ILeaderElection
{
    private readonly LeadershipTerm _term = new(options.Identity, Transitions: 0);

    public string Identity => options.Identity;

    public bool IsLeader => true;

    public LeadershipTerm? Term => _term;

    public CancellationToken Lost => CancellationToken.None;

    public Task<LeadershipTerm> WaitForLeadershipAsync(CancellationToken cancellationToken) => Task.FromResult(_term);

    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ReleaseAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
