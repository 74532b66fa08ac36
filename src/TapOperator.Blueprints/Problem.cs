namespace TapOperator.Blueprints;

/// <summary>Something about a manifest that a person should change.</summary>
/// <param name="Field">The field's path, such as <c>spec.regions[1].cidr</c>.</param>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Remedy">What to do; empty when the message says it.</param>
/// <param name="Severity">Whether it stops the environment.</param>
public sealed record Problem(string Field, string Message, string Remedy = "", Severity Severity = Severity.Error);

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>Nothing is touched until it is mended.</summary>
    Error,

    /// <summary>Worth a look; nothing stops.</summary>
    Warning,
}
