using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Compliance;

/// <summary>In the primary region, or in every one: recorder, delivery channel to an encrypted bucket, role and rules.</summary>
public sealed class ConfigSpec
{
    /// <summary>
    /// In the other regions too. There <c>Auto</c> makes a recorder of this environment: an apply fails where there is another already.
    /// </summary>
    public bool EveryRegion { get; set; }

    /// <summary>Whose recorder is used; an account has at most one per region.</summary>
    public ConfigRecorderMode Recorder { get; set; } = ConfigRecorderMode.Auto;

    /// <summary>
    /// Managed rules of AWS by their identifiers, such as <c>ENCRYPTED_VOLUMES</c>, <c>S3_BUCKET_SSL_REQUESTS_ONLY</c>, <c>INCOMING_SSH_DISABLED</c>
    /// (called restricted-ssh in the console) or <c>S3_BUCKET_PUBLIC_READ_PROHIBITED</c>.
    /// </summary>
    [Items(1, 50), Length(3, 128), Pattern("^[A-Z][A-Z0-9_]+$"), ListSet]
    public IList<string> Rules { get; set; } = ["ENCRYPTED_VOLUMES", "S3_BUCKET_SSL_REQUESTS_ONLY"];

    /// <summary>What is put right without a person, in the environment's own buckets.</summary>
    [Items(0, 10), ListSet]
    public IList<ConfigRemediation> Remediations { get; set; } = [];
}
