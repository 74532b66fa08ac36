using System.Text;
using System.Text.RegularExpressions;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Functions;

namespace TapOperator.Blueprints.Features.Functions;

/// <summary>Variables of functions and containers have names that can be variables, and fit.</summary>
/// <remarks>Source: AWS Lambda Developer Guide, "Working with Lambda environment variables" and "Lambda quotas": names, reserved names, 4 KB in all.</remarks>
internal static partial class VariableChecks
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
        var functions = environment.Spec.Functions.SelectMany((function, index) => Of(function, $"spec.functions[{index}].environment"));
        var containers = environment.Spec.Containers?.Environment.Keys ?? [];
        return functions.Concat(containers.Where(name => !Variable().IsMatch(name))
            .Select(name => new Problem($"spec.containers.environment[{name}]", "the name of a variable has letters, digits and underscores, and begins with no digit", "rename it")));
    }

    private static IEnumerable<Problem> Of(FunctionSpec function, string path)
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

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
