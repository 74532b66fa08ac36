namespace TapOperator.Testing.Faults;

/// <summary>What a proxy does to a request instead of passing it on faithfully.</summary>
public abstract record Fault
{
    /// <summary>The API server never sees the request; the client gets this status.</summary>
    public sealed record Status(int Code, string Reason) : Fault;

    /// <summary>The API server never sees the request; the connection breaks.</summary>
    public sealed record Reset : Fault;

    /// <summary>The API server does as asked, but its answer never arrives: the connection breaks.</summary>
    public sealed record LostAnswer : Fault;

    /// <summary>The request waits.</summary>
    public sealed record Slow(TimeSpan Delay) : Fault;

    /// <summary>The stream's head arrives and then nothing more, while the connection stays open.</summary>
    public sealed record HalfOpen : Fault;

    /// <summary>The stream breaks after so many bytes, in the middle of a line.</summary>
    public sealed record Torn(int Bytes) : Fault;

    /// <summary>A watch is asked for from the first version of all, which the API server has forgotten: its own 410 comes back.</summary>
    public sealed record TooOld : Fault;
}
