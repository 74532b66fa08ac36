namespace TapOperator.Automation.Errors;

/// <summary>Makes an error of the text that an engine, the provider or AWS wrote.</summary>
internal static class ErrorReader
{
    // Words by which the engines themselves tell what stopped them; read off their real output, see the conformance suite.
    private static readonly (string Words, ErrorClass Class)[] Known =
    [
        ("incorrect passphrase", ErrorClass.StateUnreadable),
        ("Error loading state", ErrorClass.StateUnreadable),
        ("Failed to load state", ErrorClass.StateUnreadable),
        ("Error refreshing state", ErrorClass.StateUnreadable),
        ("Unsupported state file format", ErrorClass.StateUnreadable),
        ("Invalid state file", ErrorClass.StateUnreadable),
        ("State file error", ErrorClass.StateUnreadable),
        ("Failed to read state", ErrorClass.StateUnreadable),
        ("failed to load checkpoint", ErrorClass.StateUnreadable),
        ("could not load checkpoint", ErrorClass.StateUnreadable),
        ("failed to load snapshot", ErrorClass.StateUnreadable),
        ("could not deserialize deployment", ErrorClass.StateUnreadable),
        ("snapshot integrity", ErrorClass.StateUnreadable),
        // After the ones above: Terraform takes the lock while it opens the state, and says both at once.
        ("Error acquiring the state lock", ErrorClass.Locked),
        ("the stack is currently locked", ErrorClass.Locked),
        ("Unsupported Terraform Core version", ErrorClass.WrongVersion),
        ("Unsupported OpenTofu Core version", ErrorClass.WrongVersion),
        ("Failed to query available provider packages", ErrorClass.ProviderMissing),
        ("Failed to resolve provider packages", ErrorClass.ProviderMissing),
        ("Failed to install provider", ErrorClass.ProviderMissing),
        ("Required plugins are not installed", ErrorClass.ProviderMissing),
        ("Inconsistent dependency lock file", ErrorClass.ProviderMissing),
        ("Missing required provider", ErrorClass.ProviderMissing),
        ("Failed to instantiate provider", ErrorClass.ProviderMissing),
        ("Failed to load plugin schemas", ErrorClass.ProviderMissing),
        ("could not find plugin", ErrorClass.ProviderMissing),
        ("no resource plugin", ErrorClass.ProviderMissing),
        ("no language plugin", ErrorClass.ProviderMissing),
        ("failed to load language plugin", ErrorClass.ProviderMissing),
        ("failed to load plugin", ErrorClass.ProviderMissing),
        ("failed to install provider", ErrorClass.ProviderMissing),
        ("connection refused", ErrorClass.Transient),
        ("connection reset", ErrorClass.Transient),
        ("i/o timeout", ErrorClass.Transient),
        ("context deadline exceeded", ErrorClass.Transient),
        ("no such host", ErrorClass.Transient),
        ("TLS handshake timeout", ErrorClass.Transient),
        ("No valid credential sources found", ErrorClass.Denied),
        ("failed to refresh cached credentials", ErrorClass.Denied),
    ];

    /// <summary>Reads code, request id and kind out of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="address">The resource it is about, if any.</param>
    public static EngineError Read(string message, string? address = null)
    {
        var text = Tidy(message);
        var code = AwsErrorText.Code(text);
        return new(Classify(text, code), text) { Address = address, Code = code, RequestId = AwsErrorText.RequestId(text) };
    }

    private static ErrorClass Classify(string text, string? code)
    {
        var status = AwsErrorText.Status(text);
        if (code is null && Known.FirstOrDefault(k => text.Contains(k.Words, StringComparison.OrdinalIgnoreCase)) is { Words: not null } known)
            return known.Class;
        return AwsErrorClass.Of(code, status);
    }

    // The Pulumi bridge logs each error a second time with this mark, and ends it with the detail, which is mostly empty.
    private static string Tidy(string message)
    {
        var text = message.Trim();
        const string mark = "[ERROR] ";
        if (text.StartsWith(mark, StringComparison.Ordinal))
            text = text[mark.Length..].TrimStart(':', ' ');
        text = text.TrimEnd(':', ' ', '\n', '\r', '\t');
        return text.Length <= EngineError.MaxMessageLength ? text : text[..(EngineError.MaxMessageLength - 1)] + "…";
    }
}
