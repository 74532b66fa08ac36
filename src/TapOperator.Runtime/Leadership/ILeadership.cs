namespace TapOperator.Runtime.Leadership;

/// <summary>Whether this process may act, and in which term.</summary>
public interface ILeadership
{
    /// <summary>The name under which this process holds or wants the lease.</summary>
    string Identity { get; }

    /// <summary>True only while the lease is held and has not run out by this machine's clock. Always true without leader election.</summary>
    bool IsLeader { get; }

    /// <summary>The term in which this process leads; null when it does not. Serves as a fence: a lock that carries an older term is stale.</summary>
    LeadershipTerm? Term { get; }

    /// <summary>Cancelled when the lease was held and is lost. Nothing may be changed in the world afterwards.</summary>
    CancellationToken Lost { get; }

    /// <summary>Waits until this process leads.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The term.</returns>
    Task<LeadershipTerm> WaitForLeadershipAsync(CancellationToken cancellationToken);
}

/// <summary>One reign of one process.</summary>
/// <param name="Identity">The lease holder's identity.</param>
/// <param name="Transitions">The lease's transition count: grows with every change of holder, zero without leader election.</param>
public sealed record LeadershipTerm(string Identity, int Transitions);
