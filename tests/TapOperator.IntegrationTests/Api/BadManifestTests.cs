using Xunit;

namespace TapOperator.IntegrationTests.Api;

/// <summary>The bad manifests of the unit tests: <c># api: words</c> in the header says that the API server refuses it, and how.</summary>
public sealed class BadManifestTests(ApiServer server)
{
    private const string Marker = "# api: ";
    private static readonly string Folder = Path.Combine(ApiServer.Root, "tests/TapOperator.Tests/Validation/BadManifests");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_API_server_refuses_what_one_object_can_tell_with_our_words(string name)
    {
        var plane = await server.PlaneAsync();
        var file = Path.Combine(Folder, $"{name}.yaml");
        var words = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).FirstOrDefault(line =>
            line.StartsWith(Marker, StringComparison.Ordinal))?[Marker.Length..];

        var result = await plane.Kubectl.TryAsync(TestContext.Current.CancellationToken, "create", "--dry-run=server", "--validate=strict", "-f",
            file);

        Assert.True((words is null) == (result.ExitCode == 0), result.StandardError);
        Assert.Contains(words ?? "", result.StandardError, StringComparison.Ordinal);
    }
}
