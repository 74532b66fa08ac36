namespace TapOperator.Entities.Rules;

/// <summary>CEL rules over single values, with the words that the validator uses too.</summary>
public static class ValueRules
{
    /// <summary>CEL on an account id.</summary>
    public const string AccountId = "self.matches('^[0-9]{12}$')";

    /// <summary>What the user reads.</summary>
    public const string AccountIdMessage = "an AWS account id has exactly 12 digits; write it in quotes, or YAML reads a number";

    /// <summary>The retention times of CloudWatch Logs as a CEL literal, in days.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html.</remarks>
    public const string LogRetentionDays = "[1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]";

    /// <summary>CEL on days that logs are kept.</summary>
    public const string LogRetention = "self in " + LogRetentionDays;

    /// <summary>What the user reads.</summary>
    public const string LogRetentionMessage = "CloudWatch Logs keeps logs for one of these numbers of days: " + LogRetentionDays;

    /// <summary>CEL on the recovery window of secrets.</summary>
    public const string RecoveryWindow = "self == 0 || self >= 7";

    /// <summary>What the user reads.</summary>
    public const string RecoveryWindowMessage = "recoveryWindowDays must be 0 or between 7 and 30";

    /// <summary>CEL on the database's master user.</summary>
    public const string MasterUser = "!(self in ['admin', 'rdsadmin'])";

    /// <summary>What the user reads.</summary>
    public const string MasterUserMessage = "admin and rdsadmin are reserved by RDS";

    /// <summary>CEL on the drift interval.</summary>
    public const string DriftInterval = "duration(self) >= duration('5m')";

    /// <summary>What the user reads.</summary>
    public const string DriftIntervalMessage = "driftInterval must be 5m or longer";

    /// <summary>CEL on a capacity: multipleOf would do, but the API server rounds it to a whole number for a value such as 4.</summary>
    public const string Halves = "self * 2.0 == double(int(self * 2.0))";

    /// <summary>What the user reads.</summary>
    public const string HalvesMessage = "Aurora counts capacity in halves, such as 0.5 or 4";
}
