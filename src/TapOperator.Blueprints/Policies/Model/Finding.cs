namespace TapOperator.Blueprints.Policies.Model;

/// <summary>A resource that does not keep a policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Stack">The stack: a region's code, or <c>global</c>.</param>
/// <param name="Address">The resource's address, such as <c>aws_s3_bucket.storage</c>.</param>
/// <param name="Message">What is the matter with it.</param>
public sealed record Finding(Policy Policy, string Stack, string Address, string Message)
{
    /// <summary>Id, stack, address, message and remedy on one line.</summary>
    public override string ToString() => $"{Policy.Id} {Stack} {Address}: {Message}; {Policy.Remedy}";
}
