using TapOperator.Testing.Aws;

namespace TapOperator.IntegrationTests.EndToEnd.Systems;

/// <summary>Tells requests that change something in AWS from those that only look.</summary>
internal static class Requests
{
    // The last is GetEnabledStandards of Security Hub, which looks by POST.
    private static readonly string[] Looks = ["Describe", "Get", "List", "Head", "BatchGet", "Lookup", "GET ", "HEAD ", "AssumeRole", "POST /standards/get"];

    /// <summary>Service and operation of each request that changes something.</summary>
    public static IReadOnlyList<string> ThatChange(IEnumerable<EmulatorRequest> requests) =>
        [.. requests.Where(request => !Looks.Any(look => request.Operation.StartsWith(look, StringComparison.Ordinal))).Select(request => $"{request.Service} {request.Operation}")];
}
