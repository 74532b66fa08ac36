using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Encryption;

/// <summary>Rotation is always on.</summary>
public sealed class EncryptionSpec
{
    /// <summary>Days between two rotations of the key material.</summary>
    /// <remarks>AWS KMS: 90 to 2560 days.</remarks>
    [Range(90, 2560)]
    public int RotationPeriodDays { get; set; } = 365;

    /// <summary>Days between the deletion of a key and its end; until then it can be brought back.</summary>
    /// <remarks>AWS KMS: 7 to 30 days.</remarks>
    [Range(7, 30)]
    public int DeletionWindowDays { get; set; } = 30;

    /// <summary>
    /// The key's alias without <c>alias/</c>, filled in like <c>naming.pattern</c> without <c>{service}</c>, such as <c>prod-master-{region}</c>.
    /// Absent: <c>naming.pattern</c> with the service <c>key</c>.
    /// </summary>
    [Length(1, 200), Pattern(@"^[a-zA-Z0-9/_{}-]+$")]
    public string? Alias { get; set; }

    /// <summary>
    /// AWS services that may use the key for this account, each only through its own region. Empty: those the built components need.
    /// When given, exactly these; log groups are then encrypted with the key only if <c>Logs</c> is among them, else by CloudWatch itself.
    /// </summary>
    [Items(0, 20), ListSet]
    public IList<KeyUser> Services { get; set; } = [];

    /// <summary>Roles that may administer the key but not decrypt with it. Empty: the account's IAM policies decide.</summary>
    [Items(0, 10), Length(20, 2048), Pattern(Patterns.RoleArn), ListSet]
    public IList<string> AdministratorArns { get; set; } = [];

    /// <summary>
    /// New EBS volumes of the account in these regions are encrypted with the region's key, also those made outside this environment.
    /// </summary>
    public bool EbsByDefault { get; set; }
}
