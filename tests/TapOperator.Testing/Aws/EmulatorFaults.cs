using System.Net.Http.Json;

namespace TapOperator.Testing.Aws;

/// <summary>Failures that the emulator plays, and its record of requests.</summary>
public sealed class EmulatorFaults(HttpClient http)
{
    /// <summary>From now on matching requests fail (or wait, or both).</summary>
    public async Task AddAsync(EmulatorFault fault, CancellationToken cancellationToken = default)
    {
        using var answer = await http.PostAsJsonAsync("/_tap/faults", fault, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task ClearAsync(CancellationToken cancellationToken = default)
    {
        using var answer = await http.DeleteAsync(new Uri("/_tap/faults", UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Every request so far, oldest first.</summary>
    public async Task<IReadOnlyList<EmulatorRequest>> RequestsAsync(CancellationToken cancellationToken = default)
        => await http.GetFromJsonAsync<List<EmulatorRequest>>("/_tap/requests", cancellationToken) ?? [];

    public async Task ForgetRequestsAsync(CancellationToken cancellationToken = default)
    {
        using var answer = await http.DeleteAsync(new Uri("/_tap/requests", UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

/// <summary>What fails, how often, and how.</summary>
/// <param name="Service">The service's signing name (<c>ec2</c>, <c>kms</c>, <c>rds</c>); null for any.</param>
/// <param name="Operation">The API operation (<c>CreateVpc</c>), or for REST services method and path (<c>PUT /bucket</c>), as a pattern with <c>*</c>; null for any.</param>
/// <param name="Region">null for any.</param>
/// <param name="Times">How many requests it meets; null for all.</param>
/// <param name="Status">HTTP status; 0 lets the request through (after the delay).</param>
/// <param name="Code">AWS error code, for example <c>Throttling</c> or <c>VpcLimitExceeded</c>.</param>
/// <param name="Message">AWS error message.</param>
/// <param name="DelaySeconds">Waits so long before it answers.</param>
/// <param name="Skip">How many matching requests pass first.</param>
/// <param name="Afterwards">Whether the request is carried out before it is answered with the failure.</param>
public sealed record EmulatorFault(
    string? Service = null,
    string? Operation = null,
    string? Region = null,
    int? Times = null,
    int Status = 400,
    string Code = "InternalFailure",
    string Message = "played by the emulator",
    double DelaySeconds = 0,
    int Skip = 0,
    bool Afterwards = false);

/// <summary>One request that the emulator got.</summary>
/// <param name="Service">The service's signing name.</param>
/// <param name="Operation">The API operation, or method and path.</param>
/// <param name="Region">The region of the signature.</param>
/// <param name="Status">The HTTP status of the answer.</param>
public sealed record EmulatorRequest(string Service, string Operation, string Region, int Status);
