namespace TapOperator.Automation.Errors;

/// <summary>Thrown where no result can be returned: by the methods that read, never by those that apply.</summary>
public sealed class EngineException : Exception
{
    /// <summary>Creates the exception for one error.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="inner">The exception it was learnt from, if any.</param>
    public EngineException(EngineError error, Exception? inner = null)
        : base(error.ToString(), inner) => Error = error;

    /// <summary>What went wrong.</summary>
    public EngineError Error { get; }
}
