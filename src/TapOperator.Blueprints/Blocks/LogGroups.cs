using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Blocks;

/// <summary>CloudWatch log groups.</summary>
internal static class LogGroups
{
    /// <summary>Adds a log group, encrypted with the region's key when there is one.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="localName">The name inside the program.</param>
    /// <param name="name">The log group's name.</param>
    /// <param name="retentionDays">Days that records are kept.</param>
    /// <param name="keyArn">The key; null for CloudWatch's own.</param>
    public static AwsCloudwatchLogGroup Add(StackBuilder stack, string localName, string name, int retentionDays, Value<string>? keyArn) =>
        stack.Add(new AwsCloudwatchLogGroup(localName) { Name = name, RetentionInDays = retentionDays, KmsKeyId = keyArn }, name);
}
