using System.Globalization;
using TapOperator.Runtime.Metrics;

namespace TapOperator.Runtime.Transport;

/// <summary>Counts requests to the API server as client-go does.</summary>
internal sealed class RequestCountingHandler(OperatorMeter meter) : DelegatingHandler
{
    /// <summary>client-go's word for a request that got no answer.</summary>
    private const string NoAnswer = "<error>";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var code = NoAnswer;
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            code = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return response;
        }
        finally
        {
            meter.ClientRequests.Add(1, new("code", code), new("method", request.Method.Method), new("host", request.RequestUri?.Authority));
        }
    }
}
