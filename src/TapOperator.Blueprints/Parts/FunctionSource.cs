using TapOperator.Entities.Spec.Functions;

namespace TapOperator.Blueprints.Parts;

/// <summary>What Lambda must know of a runtime.</summary>
/// <param name="Runtime">Lambda's name of it.</param>
/// <param name="FileName">The one file of inline code.</param>
/// <param name="Sample">The handler of a function without code of its own.</param>
internal sealed record FunctionSource(string Runtime, string FileName, string Sample)
{
    private const string Python =
        """
        import os


        def handler(event, context):
            return {"function": os.environ["AWS_LAMBDA_FUNCTION_NAME"], "region": os.environ["AWS_REGION"]}

        """;

    private const string Node =
        """
        export const handler = async () => ({ function: process.env.AWS_LAMBDA_FUNCTION_NAME, region: process.env.AWS_REGION });

        """;

    /// <summary>The facts of a runtime.</summary>
    public static FunctionSource Of(FunctionRuntime runtime) => runtime switch
    {
        FunctionRuntime.Python312 => new("python3.12", "index.py", Python),
        FunctionRuntime.Python313 => new("python3.13", "index.py", Python),
        FunctionRuntime.NodeJs22 => new("nodejs22.x", "index.mjs", Node),
        _ => throw new NotSupportedException($"Runtime {runtime}"),
    };
}
