namespace TapOperator.Blueprints;

/// <summary>What a compilation has to know about the AWS account, found out beforehand so that compiling stays pure.</summary>
/// <param name="AccountId">The account's twelve digits.</param>
/// <param name="ForeignConfigRecorder">Whether the primary region has an AWS Config recorder that is not ours. AWS allows one per region and account
/// (AWS Config Developer Guide, "Managing the configuration recorder"), so ours is then not made.</param>
public sealed record AccountFacts(string AccountId, bool ForeignConfigRecorder = false);
