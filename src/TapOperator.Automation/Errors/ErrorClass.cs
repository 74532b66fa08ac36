namespace TapOperator.Automation.Errors;

/// <summary>What kind of failure it is: it decides how soon, and whether at all, the work is tried again.</summary>
public enum ErrorClass
{
    /// <summary>Nothing known tells what it is; retried with the usual backoff.</summary>
    Unknown,

    /// <summary>Throttling, time-outs and 5xx answers: the same call may work in a moment.</summary>
    Transient,

    /// <summary>AWS refuses the caller: credentials are wrong or expired, or a permission is missing.</summary>
    Denied,

    /// <summary>A quota or a capacity limit is reached.</summary>
    Quota,

    /// <summary>AWS, the provider or the engine calls a value wrong: retrying without an edit is of no use.</summary>
    Invalid,

    /// <summary>The thing is there already or is in a state that forbids the call.</summary>
    Conflict,

    /// <summary>No program of the engine was found.</summary>
    EngineMissing,

    /// <summary>The engine was found, in a version that cannot be used.</summary>
    WrongVersion,

    /// <summary>The AWS provider, or a plugin the engine needs for it, was not found.</summary>
    ProviderMissing,

    /// <summary>The state cannot be read or went backwards: nothing may be touched until a person has looked.</summary>
    StateUnreadable,

    /// <summary>Somebody else holds the stack's lock, or it cannot be proved that nobody does.</summary>
    Locked,

    /// <summary>The run was stopped before its end, by us or by a signal.</summary>
    Interrupted,
}
