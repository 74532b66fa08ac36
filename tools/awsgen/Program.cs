using System.CommandLine;
using Awsgen;
using Awsgen.Schema;
using TapOperator.Programs;

var types = new Option<FileInfo>("--types") { Description = "List of types", Required = true };
var output = new Option<DirectoryInfo>("--output") { Description = "Folder of generated code; what is in it now is deleted", Required = true };
var provider = new Option<DirectoryInfo>("--provider") { Description = "Folder of the provider's program; searched for when absent" };
var command = new RootCommand("Writes C# classes from the AWS provider's schema.") { types, output, provider };
command.SetAction(async (arguments, cancellationToken) =>
{
    var folder = arguments.GetValue(provider)?.FullName ?? ProviderFinder.Find(AwsProvider.Version);
    if (folder is null)
    {
        await Console.Error.WriteLineAsync($"The provider {AwsProvider.Source} {AwsProvider.Version} is not on this machine; say --provider FOLDER.");
        return 1;
    }

    var schema = await SchemaReader.ReadAsync(folder, AwsProvider.Version, cancellationToken);
    var files = Generator.Generate(schema, ListedType.Parse(await File.ReadAllLinesAsync(arguments.GetRequiredValue(types).FullName, cancellationToken)));
    Generator.Save(arguments.GetRequiredValue(output).FullName, files);
    Console.WriteLine($"{files.Count} files");
    return 0;
});
return await command.Parse(args).InvokeAsync();
