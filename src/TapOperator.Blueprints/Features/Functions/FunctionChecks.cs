using System.Text;
using System.Text.RegularExpressions;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Functions;

namespace TapOperator.Blueprints.Features.Functions;

/// <summary>Functions have variables that Lambda accepts, and only one waits for events of the bucket.</summary>
/// <remarks>Source: AWS Lambda Developer Guide, "Working with Lambda environment variables" and "Lambda quotas": names, reserved names, 4 KB in all.</remarks>
internal static partial class FunctionChecks
{
    private const int MostBytes = 4096;
    private const string Topic = "TOPIC_ARN";

    // Those that AWS sets and a function cannot.
    private static readonly string[] Reserved =
    [
        "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY",
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_LAMBDA_RUNTIME_API", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR",
    ];

    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        var functions = environment.Spec.Functions;
        for (var i = 0; i < functions.Count; i++)
        {
            foreach (var problem in Variables(functions[i], $"spec.functions[{i}].environment"))
                yield return problem;
        }

        // S3 refuses two settings for the same events.
        if (functions.Count(function => function.Trigger is FunctionTrigger.StorageReplication) > 1)
            yield return new Problem("spec.functions", "only one function can have the trigger StorageReplication", "have that one call the others");
    }

    private static IEnumerable<Problem> Variables(FunctionSpec function, string path)
    {
        foreach (var name in function.Environment.Keys)
        {
            if (!LambdaVariable().IsMatch(name))
                yield return new Problem($"{path}[{name}]", "the name of a variable has two or more letters, digits and underscores, and begins with a letter", "rename it");
            else if (Reserved.Contains(name) || (name == Topic && function.Trigger is not FunctionTrigger.None))
                yield return new Problem($"{path}[{name}]", name == Topic ? "the operator sets it itself" : "Lambda sets it itself", "give it another name");
        }

        var bytes = Encoding.UTF8.GetByteCount(string.Concat(function.Environment.Keys) + string.Concat(function.Environment.Values));
        if (bytes > MostBytes)
            yield return new Problem(path, $"the variables have {bytes} bytes together, and Lambda allows {MostBytes}", "put large values into a secret or an object, and read it in the function");
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LambdaVariable();
}
