using TapOperator.Programs.Policies;

namespace TapOperator.Blueprints.Blocks;

/// <summary>Who may take on a role.</summary>
internal static class Trust
{
    /// <summary>An AWS service that runs what is ours, such as EC2 and Lambda.</summary>
    /// <param name="service">Such as <c>ec2.amazonaws.com</c>.</param>
    public static PolicyDocument Of(string service) => new(Statement(service));

    /// <summary>An AWS service that also acts for others: only on behalf of this account.</summary>
    /// <param name="service">Such as <c>config.amazonaws.com</c>.</param>
    /// <param name="accountId">The account.</param>
    public static PolicyDocument OnBehalfOf(string service, string accountId) =>
        new(Statement(service) with { Conditions = [new Condition("StringEquals", "aws:SourceAccount", accountId)] });

    private static PolicyStatement Statement(string service) => new("Assume") { Principal = Principal.Services(service), Actions = ["sts:AssumeRole"] };
}
