namespace TapOperator.Automation.Errors;

/// <summary>Which kind of failure an AWS error code is. Codes: AWS's "Common errors" and the services' API references; where a family of codes shares a word, the word.</summary>
internal static class AwsErrorClass
{
    private static readonly string[] Transient =
        ["Throttl", "RequestLimitExceeded", "TooManyRequests", "SlowDown", "ServiceUnavailable", "InternalError", "InternalFailure", "InternalServer",
         "InternalService", "RequestTimeout", "PriorRequestNotComplete", "BandwidthLimitExceeded", "EC2ThrottledException", "Unavailable"];

    private static readonly string[] Denied =
        ["AccessDenied", "UnauthorizedOperation", "Unauthorized", "AuthFailure", "InvalidClientTokenId", "SignatureDoesNotMatch", "ExpiredToken",
         "UnrecognizedClient", "OptInRequired", "InvalidAccessKeyId", "NotAuthorized", "AuthorizationError", "MissingAuthenticationToken",
         "IncompleteSignature", "InvalidSignature", "RequestExpired", "TokenRefreshRequired", "Forbidden", "PendingVerification"];

    private static readonly string[] Quota = ["LimitExceeded", "QuotaExceeded", "Insufficient", "TooMany", "MaxSpotInstanceCountExceeded", "QuotaReached"];

    private static readonly string[] Conflict =
        ["AlreadyExist", "ResourceExists", "AlreadyOwned", "AlreadyAssociated", "Duplicate", "InUse", "Conflict", "DependencyViolation", "IncorrectState",
         "IncorrectInstanceState", "OperationAborted", "InProgress", "InvalidState", "EntityTemporarilyUnmodifiable", "NotEmpty", "ConcurrentModification",
         "InvalidDBInstanceState", "InvalidDBClusterState"];

    /// <summary>The kind of failure.</summary>
    /// <param name="code">AWS's code; null when there is none.</param>
    /// <param name="status">The HTTP status; 0 when there is none.</param>
    public static ErrorClass Of(string? code, int status)
    {
        if (code is not null && Names(code) is { } named)
            return named;
        return status switch
        {
            429 or >= 500 => ErrorClass.Transient,
            401 or 403 => ErrorClass.Denied,
            409 => ErrorClass.Conflict,
            >= 400 => ErrorClass.Invalid,
            _ => code is null ? ErrorClass.Unknown : ErrorClass.Invalid,
        };
    }

    // In this order: RequestLimitExceeded is throttling though LimitExceeded is a quota, InvalidClientTokenId is denial though Invalid is not.
    private static ErrorClass? Names(string code) =>
        Has(code, Transient) ? ErrorClass.Transient
        : Has(code, Denied) ? ErrorClass.Denied
        : Has(code, Quota) ? ErrorClass.Quota
        : Has(code, Conflict) ? ErrorClass.Conflict
        : null;

    private static bool Has(string code, string[] words) => words.Any(word => code.Contains(word, StringComparison.OrdinalIgnoreCase));
}
