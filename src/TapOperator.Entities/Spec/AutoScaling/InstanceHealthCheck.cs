using System.Text.Json.Serialization;

namespace TapOperator.Entities.Spec.AutoScaling;

/// <summary>What tells that an instance is unwell and must be replaced.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InstanceHealthCheck>))]
public enum InstanceHealthCheck
{
    /// <summary>EC2's own checks of the machine.</summary>
    Machine,

    /// <summary>These and the load balancer's health check of the application; needs an image that has the application in it, or every instance is replaced for ever.</summary>
    LoadBalancer,
}
