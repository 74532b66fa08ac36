namespace TapOperator.Reconciliation.Secrets;

/// <summary>What came of reading a Secret. No record: its text must never be its content.</summary>
internal sealed class SecretReading
{
    private SecretReading(SecretAccess access, IDictionary<string, byte[]>? data) => (Access, Data) = (access, data ?? new Dictionary<string, byte[]>());

    /// <summary>There is no such Secret.</summary>
    public static SecretReading Missing { get; } = new(SecretAccess.Missing, data: null);

    /// <summary>The operator may not read it.</summary>
    public static SecretReading Refused { get; } = new(SecretAccess.Refused, data: null);

    /// <summary>How it went.</summary>
    public SecretAccess Access { get; }

    /// <summary>The Secret's keys and values; empty where it was not read.</summary>
    public IDictionary<string, byte[]> Data { get; }

    /// <summary>A Secret that was read.</summary>
    /// <param name="data">Its keys and values; null for none.</param>
    public static SecretReading Of(IDictionary<string, byte[]>? data) => new(SecretAccess.Read, data);
}

/// <summary>How reading a Secret went.</summary>
internal enum SecretAccess
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>The API server refuses it to the operator.</summary>
    Refused,
}
