using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Functions;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Features.Functions;

/// <summary>Has the region's bucket call a function when a replication fails or is late.</summary>
internal static class StorageTriggers
{
    /// <summary>Adds the trigger, when a function asks for it.</summary>
    public static void Build(RegionContext region, AwsS3Bucket bucket, IReadOnlyDictionary<string, AwsLambdaFunction> functions)
    {
        if (region.Spec.Functions.FirstOrDefault(f => f.Trigger is FunctionTrigger.StorageReplication) is not { } spec)
            return;
        var function = functions[spec.Name];
        var permission = region.Stack.Add(new AwsLambdaPermission(Identifier.From(spec.Name))
        {
            StatementId = "storage",
            Action = "lambda:InvokeFunction",
            FunctionName = function.Ref.FunctionName,
            Principal = "s3.amazonaws.com",
            SourceArn = bucket.Arn,
            // Bucket names are free again once a bucket is gone: the account says whose it is.
            SourceAccount = region.Arns.AccountId,
        });
        region.Stack.Add(new AwsS3BucketNotification("storage")
        {
            Bucket = bucket.Id,
            LambdaFunction = [new() { Id = spec.Name, LambdaFunctionArn = function.Arn, Events = ["s3:Replication:*"] }],
            // S3 tries whether it may call before it takes the setting.
            DependsOn = [permission],
        });
    }
}
