using System.Text.Json.Nodes;
using TapOperator.Blueprints.Blocks;

namespace TapOperator.Blueprints.Features.Compliance;

/// <summary>Systems Manager automations of one call each (Systems Manager user guide, action <c>aws:executeAwsApi</c>).</summary>
internal static class RemedyAutomation
{
    /// <summary>The parameter with the role to act as.</summary>
    public const string RoleParameter = "AutomationAssumeRole";

    /// <summary>The parameter with the bucket's name.</summary>
    public const string BucketParameter = "BucketName";

    /// <summary>The parameter with the key's ARN.</summary>
    public const string KeyParameter = "KeyArn";

    /// <summary>Encrypts a bucket with a key, as every bucket of an environment is.</summary>
    public static string PutEncryption { get; } = Call("Encrypts a bucket with the environment's key again", "PutBucketEncryption", [KeyParameter], "ServerSideEncryptionConfiguration", new JsonObject
    {
        ["Rules"] = new JsonArray(new JsonObject
        {
            ["ApplyServerSideEncryptionByDefault"] = new JsonObject { ["SSEAlgorithm"] = "aws:kms", ["KMSMasterKeyID"] = Given(KeyParameter) },
            ["BucketKeyEnabled"] = true,
        }),
    });

    /// <summary>Blocks public access of a bucket in all four ways.</summary>
    public static string PutPublicAccessBlock { get; } = Call("Blocks public access of a bucket again", "PutPublicAccessBlock", [], "PublicAccessBlockConfiguration", new JsonObject
    {
        ["BlockPublicAcls"] = true,
        ["IgnorePublicAcls"] = true,
        ["BlockPublicPolicy"] = true,
        ["RestrictPublicBuckets"] = true,
    });

    private static string Call(string description, string api, string[] parameters, string member, JsonObject value) => new JsonObject
    {
        ["schemaVersion"] = "0.3",
        ["description"] = description,
        ["assumeRole"] = Given(RoleParameter),
        ["parameters"] = new JsonObject(((string[])[RoleParameter, BucketParameter, .. parameters]).Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["type"] = "String" }))),
        ["mainSteps"] = new JsonArray(new JsonObject
        {
            ["name"] = api,
            ["action"] = "aws:executeAwsApi",
            ["isEnd"] = true,
            ["inputs"] = new JsonObject { ["Service"] = "s3", ["Api"] = api, ["Bucket"] = Given(BucketParameter), [member] = value },
        }),
    }.ToPlainText();

    private static string Given(string parameter) => $"{{{{ {parameter} }}}}";
}
