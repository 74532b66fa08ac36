using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.Functions;

/// <summary>A Lambda runtime.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FunctionRuntime>))]
public enum FunctionRuntime
{
    /// <summary>Python 3.12.</summary>
    Python312,

    /// <summary>Python 3.13.</summary>
    Python313,

    /// <summary>Node.js 22.</summary>
    NodeJs22,
}

/// <summary>What calls a function.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FunctionTrigger>))]
public enum FunctionTrigger
{
    /// <summary>Nothing of this environment.</summary>
    None,

    /// <summary>
    /// Replication events of the region's bucket; the function may publish to the region's topic, whose ARN is in its variable TOPIC_ARN.
    /// </summary>
    StorageReplication,
}
