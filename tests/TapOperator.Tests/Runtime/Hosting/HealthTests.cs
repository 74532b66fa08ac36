using System.Net;
using TapOperator.Tests.Runtime.FakeApi;
using Xunit;

namespace TapOperator.Tests.Runtime.Hosting;

public class HealthTests
{
    [Fact]
    public async Task A_process_is_alive_from_the_start_and_ready_when_its_caches_are_filled()
    {
        await using var fixture = await OperatorFixture.CreateAsync();
        fixture.Server.Intercept = _ => FakeAnswer.Reset;
        await fixture.App.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(fixture.Address) };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/healthz", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await http.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode);
        fixture.Server.Intercept = _ => null;
        await Eventually.True(() => fixture.Server.Requests.Any(request => request.IsWatch), "a watch");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode);
    }
}
