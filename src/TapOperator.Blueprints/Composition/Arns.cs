namespace TapOperator.Blueprints.Composition;

/// <summary>ARNs that are known before anything is made, of the partition <c>aws</c>.</summary>
/// <param name="region">The region.</param>
/// <param name="accountId">The account's 12 digits.</param>
internal sealed class Arns(string region, string accountId)
{
    /// <summary>The region.</summary>
    public string Region => region;

    /// <summary>The account's 12 digits.</summary>
    public string AccountId => accountId;

    /// <summary>Everyone in the account whom its IAM policies allow.</summary>
    public string Root => $"arn:aws:iam::{accountId}:root";

    /// <summary>A managed policy of AWS.</summary>
    public static string ManagedPolicy(string name) => $"arn:aws:iam::aws:policy/{name}";

    /// <summary>A bucket, or with a slash what is in it.</summary>
    public static string Bucket(string name) => $"arn:aws:s3:::{name}";

    /// <summary>Something regional.</summary>
    public string Of(string service, string resource) => $"arn:aws:{service}:{region}:{accountId}:{resource}";

    /// <summary>A log group and its streams.</summary>
    public string LogStreams(string logGroup) => Of("logs", $"log-group:{logGroup}:*");

    /// <summary>A secret by its name; AWS puts six random characters behind it.</summary>
    public string Secret(string name) => Of("secretsmanager", $"secret:{name}-??????");
}
