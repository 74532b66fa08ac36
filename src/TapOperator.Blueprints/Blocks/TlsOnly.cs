using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Blocks;

/// <summary>The statement of a resource policy that turns everybody away who comes without TLS.</summary>
internal static class TlsOnly
{
    /// <summary>Denies actions on resources to requests without TLS.</summary>
    /// <param name="action">Such as <c>s3:*</c>.</param>
    /// <param name="resources">ARNs.</param>
    public static PolicyStatement Deny(string action, params IReadOnlyList<Value<string>> resources) => new("TlsOnly")
    {
        Deny = true,
        Principal = Principal.Everyone,
        Actions = [action],
        Resources = [.. resources],
        Conditions = [new Condition("Bool", "aws:SecureTransport", "false")],
    };
}
