namespace TapOperator.Entities.Rules;

/// <summary>CEL rules over two fields of one object, with the words that the validator uses too.</summary>
public static class ObjectRules
{
    /// <summary>CEL on <c>autoScaling</c>.</summary>
    public const string AutoScalingBounds = "self.minimum <= self.maximum";

    /// <summary>What the user reads.</summary>
    public const string AutoScalingBoundsMessage = "minimum must not be greater than maximum";

    /// <summary>CEL on <c>containers</c>.</summary>
    public const string TaskBounds = "self.minimumTasks <= self.maximumTasks";

    /// <summary>What the user reads.</summary>
    public const string TaskBoundsMessage = "minimumTasks must not be greater than maximumTasks";

    /// <summary>CEL on <c>database.storage</c>.</summary>
    public const string StorageBounds = "self.sizeGiB <= self.maximumGiB";

    /// <summary>What the user reads.</summary>
    public const string StorageBoundsMessage = "maximumGiB must not be less than sizeGiB";

    /// <summary>CEL on <c>database.serverless</c>.</summary>
    public const string CapacityBounds = "self.minimumAcu <= self.maximumAcu";

    /// <summary>What the user reads.</summary>
    public const string CapacityBoundsMessage = "minimumAcu must not be greater than maximumAcu";

    /// <summary>CEL on a function's <c>code</c>.</summary>
    public const string OneCode = "!(has(self.inline) && has(self.s3))";

    /// <summary>What the user reads.</summary>
    public const string OneCodeMessage = "code is either inline or in s3: give one of them";

    /// <summary>CEL on a subscription.</summary>
    public const string OneEndpoint = "has(self.endpoint) != has(self.endpointFrom)";

    /// <summary>What the user reads.</summary>
    public const string OneEndpointMessage = "a subscription needs exactly one of endpoint and endpointFrom";

    /// <summary>CEL on <c>engine.state</c>.</summary>
    public const string StateBucket = "(self.type == 'S3') == has(self.s3)";

    /// <summary>What the user reads.</summary>
    public const string StateBucketMessage = "s3 is needed with type S3 and with no other";

    /// <summary>CEL on <c>engine</c>.</summary>
    public const string StateEngine = "self.state.type != 'Kubernetes' || (has(self.type) && self.type != 'Pulumi')";

    /// <summary>What the user reads.</summary>
    public const string StateEngineMessage = "state in Kubernetes Secrets needs type OpenTofu or Terraform: Pulumi has no such backend";
}
