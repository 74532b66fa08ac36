using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using TapOperator.Testing.Aws;

namespace TapOperator.IntegrationTests.EndToEnd.FailoverPair;

/// <summary>Runs the code that a Python function was deployed with, as Lambda would: the emulator has no machine to do it on.</summary>
internal static class FunctionCode
{
    /// <summary>Calls the one function's handler.</summary>
    /// <param name="world">Where it is deployed.</param>
    /// <param name="region">The region.</param>
    /// <param name="topic">What TOPIC_ARN is.</param>
    /// <param name="payload">The event, JSON.</param>
    /// <returns>What the handler answers, JSON.</returns>
    public static async Task<string> RunAsync(World world, string region, string topic, string payload)
    {
        var folder = Directory.CreateTempSubdirectory("tap-function-").FullName;
        try
        {
            await using (var package = new ZipArchive(new MemoryStream(await PackageAsync(world.Aws, region))))
                await package.ExtractToDirectoryAsync(folder);
            var start = new ProcessStartInfo("python3") { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add("import index, json, sys; print(json.dumps(index.handler(json.load(sys.stdin), None)))");
            foreach (var (name, value) in world.Emulator.Environment)
                start.Environment[name] = value;
            (start.Environment["AWS_DEFAULT_REGION"], start.Environment["TOPIC_ARN"]) = (region, topic);
            using var process = Process.Start(start)!;
            await process.StandardInput.WriteAsync(payload);
            process.StandardInput.Close();
            var (output, errors) = (await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException(errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<byte[]> PackageAsync(AwsProbe aws, string region)
    {
        var buckets = await aws.ListAsync("s3", region, "list_buckets", "Buckets");
        var bucket = buckets.Single(bucket => bucket.Text("Name").Contains($"-code-{region}-", StringComparison.Ordinal)).Text("Name");
        var file = (await aws.ListAsync("s3", region, "list_objects_v2", "Contents", new { Bucket = bucket })).Single().Text("Key");
        var body = (await aws.CallAsync("s3", region, "get_object", new { Bucket = bucket, Key = file })).Text("Body");
        // The probe gives bytes that happen to be text as text, others in base64.
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(body);
    }
}
