using TapOperator.Programs.Values;

namespace TapOperator.Programs.Policies;

/// <summary>Whom a rule is about.</summary>
public sealed record Principal
{
    private readonly string _kind;
    private readonly ValueList<string> _names;

    private Principal(string kind, params ValueList<string> names) => (_kind, _names) = (kind, names);

    /// <summary>Everyone; only sensible in rules that forbid, or together with conditions.</summary>
    public static Principal Everyone { get; } = new("*", "*");

    /// <summary>AWS services, by names such as <c>lambda.amazonaws.com</c>.</summary>
    /// <param name="names">The services.</param>
    /// <returns>The principal.</returns>
    public static Principal Services(params ValueList<string> names) => new("Service", names);

    /// <summary>Accounts, users or roles, by ARN.</summary>
    /// <param name="arns">The ARNs.</param>
    /// <returns>The principal.</returns>
    public static Principal Aws(params ValueList<string> arns) => new("AWS", arns);

    internal void Write(PolicyWriter writer)
    {
        if (_kind == "*")
        {
            writer.Text("*");
            return;
        }

        writer.Begin();
        writer.Member(_kind).OneOrMany(_names);
        writer.End();
    }
}
