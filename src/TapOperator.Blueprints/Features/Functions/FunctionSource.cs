using TapOperator.Entities.Spec.Functions;

namespace TapOperator.Blueprints.Features.Functions;

/// <summary>What Lambda must know of a runtime.</summary>
/// <param name="Runtime">Lambda's name of it.</param>
/// <param name="FileName">The one file of inline code.</param>
/// <param name="Sample">The handler of a function that nothing calls and that has no code of its own.</param>
/// <param name="Notifier">The handler, likewise, of a function that replication events call: it publishes each of them to the topic.</param>
internal sealed record FunctionSource(string Runtime, string FileName, string Sample, string Notifier)
{
    private const string Python =
        """
        import os


        def handler(event, context):
            return {"function": os.environ["AWS_LAMBDA_FUNCTION_NAME"], "region": os.environ["AWS_REGION"]}

        """;

    private const string PythonNotifier =
        """
        import json
        import os

        import boto3

        sns = boto3.client("sns")


        def handler(event, context):
            records = event.get("Records", [])
            for record in records:
                s3 = record.get("s3", {})
                message = {
                    "event": record.get("eventName"),
                    "time": record.get("eventTime"),
                    "bucket": s3.get("bucket", {}).get("name"),
                    "object": s3.get("object", {}).get("key"),
                    "details": record.get("replicationEventData"),
                }
                sns.publish(TopicArn=os.environ["TOPIC_ARN"], Subject="S3 replication", Message=json.dumps(message))
            return {"published": len(records)}

        """;

    private const string Node =
        """
        export const handler = async () => ({ function: process.env.AWS_LAMBDA_FUNCTION_NAME, region: process.env.AWS_REGION });

        """;

    private const string NodeNotifier =
        """
        import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";

        const sns = new SNSClient({});

        export const handler = async (event) => {
          const records = event.Records ?? [];
          for (const record of records) {
            const message = {
              event: record.eventName,
              time: record.eventTime,
              bucket: record.s3?.bucket?.name,
              object: record.s3?.object?.key,
              details: record.replicationEventData,
            };
            await sns.send(new PublishCommand({ TopicArn: process.env.TOPIC_ARN, Subject: "S3 replication", Message: JSON.stringify(message) }));
          }
          return { published: records.length };
        };

        """;

    /// <summary>The facts of a runtime.</summary>
    public static FunctionSource Of(FunctionRuntime runtime) => runtime switch
    {
        FunctionRuntime.Python312 => new("python3.12", "index.py", Python, PythonNotifier),
        FunctionRuntime.Python313 => new("python3.13", "index.py", Python, PythonNotifier),
        FunctionRuntime.NodeJs22 => new("nodejs22.x", "index.mjs", Node, NodeNotifier),
        _ => throw new NotSupportedException($"Runtime {runtime}"),
    };

    /// <summary>The handler of a function without code of its own.</summary>
    /// <param name="trigger">What calls it.</param>
    public string SampleFor(FunctionTrigger trigger) => trigger is FunctionTrigger.StorageReplication ? Notifier : Sample;
}
