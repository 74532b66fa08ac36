using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Blueprints.Rights;
using TapOperator.Blueprints.Rights.Documents;
using TapOperator.Blueprints.Rights.Usage;
using TapOperator.Entities;

namespace TapOperator.Commands;

/// <summary><c>tapoperator iam FILE...</c>: the IAM policies under which the operator can run given manifests, without any cluster.</summary>
internal static class IamCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("file")
        {
            Description = "YAML files with one or more TapEnvironment manifests; the policies are for all of them together.",
            Arity = ArgumentArity.OneOrMore,
        }.AcceptExistingOnly();
        var target = new Option<DirectoryInfo?>("--output") { Description = "Directory to write the policies to, as DOCUMENT.json. Absent: print them as one JSON object." };
        var account = AccountOption.Create();
        var command = new Command("iam", "Prints the IAM policies under which the operator can run manifests, and nothing more; exit code 1 when they have problems (see validate).")
        {
            files, target, account,
        };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(files), parsed.GetValue(target), parsed.GetRequiredValue(account), parsed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo[] files, DirectoryInfo? target, string account, InvocationConfiguration streams)
    {
        var read = new List<IReadOnlyList<TapEnvironment>?>();
        foreach (var file in files)
            read.Add(await OfflineManifests.ReadAsync(file, streams));
        if (read.Contains(null))
            return ExitCodes.Problems;
        var documents = OperatorRights.Of([.. read.SelectMany(environments => environments!).Select(environment => EnvironmentPrograms.Of(environment, account))]);
        if (target is null)
            await streams.Output.WriteLineAsync(new JsonObject(documents.Select(document => KeyValuePair.Create(document.Name, (JsonNode?)document.Node()))).ToJsonString(Readable));
        else
            await WriteAsync(documents, target, streams.Output);
        return ExitCodes.Success;
    }

    private static async Task WriteAsync(IReadOnlyList<RightsDocument> documents, DirectoryInfo target, TextWriter output)
    {
        target.Create();
        foreach (var document in documents)
        {
            var path = Path.Combine(target.FullName, $"{document.Name}.json");
            await File.WriteAllTextAsync(path, document.ToJson());
            await output.WriteLineAsync($"{path}: {document.Size} of {RightsDocument.Limit} characters");
        }
    }
}
