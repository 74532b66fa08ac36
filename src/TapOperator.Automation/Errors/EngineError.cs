namespace TapOperator.Automation.Errors;

/// <summary>One failure, as the person on call needs it: what, where, and by which words AWS said so.</summary>
/// <param name="Class">The kind of failure.</param>
/// <param name="Message">The engine's or AWS's own words, cut to <see cref="MaxMessageLength"/> characters.</param>
public sealed record EngineError(ErrorClass Class, string Message)
{
    /// <summary>Longest message kept, in characters: a status field must hold several of them.</summary>
    public const int MaxMessageLength = 2000;

    /// <summary>Terraform address of the resource it is about (such as <c>aws_vpc.main</c>), when there is one.</summary>
    public string? Address { get; init; }

    /// <summary>AWS's error code (such as <c>VpcLimitExceeded</c>), when AWS gave one.</summary>
    public string? Code { get; init; }

    /// <summary>AWS's request id, which AWS support asks for, when AWS gave one.</summary>
    public string? RequestId { get; init; }

    /// <summary>What to do about it, when that is known.</summary>
    public string? Remedy { get; init; }

    /// <summary>Whether the same run may succeed later without anybody editing anything.</summary>
    public bool IsRetryable => Class is ErrorClass.Transient or ErrorClass.Interrupted or ErrorClass.Locked or ErrorClass.Unknown;

    /// <summary>One line for logs and conditions: address, code, message, request id, remedy.</summary>
    public override string ToString()
    {
        var where = Address is null ? "" : $"{Address}: ";
        var code = Code is null || Message.Contains(Code, StringComparison.Ordinal) ? "" : $"{Code}: ";
        var request = RequestId is null || Message.Contains(RequestId, StringComparison.Ordinal) ? "" : $" (request id {RequestId})";
        var remedy = Remedy is null ? "" : $". {Remedy}";
        return $"{where}{code}{Message}{request}{remedy}";
    }
}
