using TapOperator.CrdGen;
using TapOperator.Entities;

// Writes the generated files below the repository's root: the first argument, or the nearest folder upwards that has the solution.
var root = args is [var given] ? given : RepositoryRoot.Find(AppContext.BaseDirectory);
foreach (var file in GeneratedFiles.For(typeof(TapEnvironment)))
{
    var path = Path.Combine(root, file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    await File.WriteAllTextAsync(path, file.Text);
    Console.WriteLine(path);
}
