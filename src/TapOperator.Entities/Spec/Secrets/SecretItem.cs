using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Secrets;

/// <summary>
/// One secret. It is made without a value: whoever knows the value puts it there (<c>aws secretsmanager put-secret-value</c>),
/// so that it never passes through the operator, its state or its logs.
/// </summary>
public sealed class SecretItem
{
    /// <summary>What the secret is for; stands for <c>{service}</c> in its name.</summary>
    [Required, Length(1, 40), Pattern(Patterns.ShortName)]
    public string Name { get; set; } = "";

    /// <summary>A sentence for the person who finds it in the console.</summary>
    [Length(0, 2048)]
    public string? Description { get; set; }
}
