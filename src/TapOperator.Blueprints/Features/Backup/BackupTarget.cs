using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Backup;

/// <summary>Where backups go.</summary>
/// <param name="VaultName">The vault's name.</param>
/// <param name="RoleArn">The role that AWS Backup takes on.</param>
/// <param name="CopyTo">ARN of the vault that every backup is copied to; null for no copy.</param>
/// <param name="Rights">What must be there before the role can do its work.</param>
internal sealed record BackupTarget(Value<string> VaultName, Value<string> RoleArn, Value<string>? CopyTo, IReadOnlyList<Element> Rights);
