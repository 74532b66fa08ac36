using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;
using TapOperator.Entities.Spec.Instances;

namespace TapOperator.Entities.Spec.Functions;

/// <summary>
/// A Lambda function in every region, with the role of <c>identity.functionRole</c> and its environment encrypted with the region's key.
/// </summary>
public sealed class FunctionSpec
{
    /// <summary>What the function is; stands for <c>{service}</c> in its name.</summary>
    [Required, Length(1, 24), Pattern(Patterns.ShortName)]
    public string Name { get; set; } = "";

    /// <summary>What runs the code.</summary>
    public FunctionRuntime Runtime { get; set; } = FunctionRuntime.Python312;

    /// <summary>Where the code is. Absent parts: a small handler that answers with the function's name and region.</summary>
    public FunctionCode Code { get; set; } = new();

    /// <summary>Memory in MiB; processor time grows with it.</summary>
    [Range(128, 10240)]
    public int MemoryMiB { get; set; } = 128;

    /// <summary>Seconds after which a call is ended.</summary>
    [Range(1, 900)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>The processor.</summary>
    public Architecture Architecture { get; set; } = Architecture.Arm64;

    /// <summary>Puts the function in the private subnets.</summary>
    public bool InVpc { get; set; } = true;

    /// <summary>Variables of the function's environment; not for secrets: name the secret here and read it in the function.</summary>
    [Items(0, 50), Length(0, 1024)]
    public IDictionary<string, string> Environment { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What calls the function.</summary>
    public FunctionTrigger Trigger { get; set; } = FunctionTrigger.None;

    /// <summary>Days that the function's logs are kept; a value that CloudWatch Logs knows.</summary>
    [Cel(ValueRules.LogRetention, ValueRules.LogRetentionMessage)]
    public int LogRetentionDays { get; set; } = 30;
}
