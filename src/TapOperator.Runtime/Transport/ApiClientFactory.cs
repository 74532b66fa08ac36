using k8s;
using TapOperator.Runtime.Metrics;

namespace TapOperator.Runtime.Transport;

/// <summary>Makes the client through which everything reaches the API server.</summary>
internal static class ApiClientFactory
{
    /// <summary>client-go's figures: a connection that is silent this long is asked whether it lives, and has this long to answer.</summary>
    private static readonly TimeSpan PingDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    public static Kubernetes Create(KubernetesClientConfiguration configuration, OperatorMeter meter)
    {
        var custom = configuration.FirstMessageHandlerSetup;
        configuration.FirstMessageHandlerSetup = handler =>
        {
            handler.KeepAlivePingDelay = PingDelay;
            handler.KeepAlivePingTimeout = PingTimeout;
            handler.ConnectTimeout = ConnectTimeout;
            custom?.Invoke(handler);
        };
        try
        {
            return new Kubernetes(configuration, new RequestCountingHandler(meter));
        }
        finally
        {
            configuration.FirstMessageHandlerSetup = custom;
        }
    }
}
