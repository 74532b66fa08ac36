using System.Text;
using Awsgen.Schema;
using Awsgen.Writing;

namespace Awsgen;

/// <summary>From the provider's schema and a list of types to files.</summary>
public static class Generator
{
    /// <summary>All files by their path below the folder of generated code.</summary>
    public static SortedDictionary<string, string> Generate(ProviderSchema schema, IReadOnlyList<ListedType> types)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["ResourceTypes.cs"] = ResourceTypesWriter.Write(types, BlockOf) };
        foreach (var type in types)
            files[$"{(type.IsData ? "Data" : "Resources")}/{Names.Class(type)}.cs"] = ClassWriter.Write(type, BlockOf(type));
        return files;

        BlockSchema BlockOf(ListedType type)
        {
            var block = (type.IsData ? schema.DataSources : schema.Resources)[type.Name].Block;
            if (type.Without is not { } left)
                return block;
            var kept = new SortedDictionary<string, NestedBlockSchema>(block.Blocks, StringComparer.Ordinal);
            return kept.Remove(left) ? block with { Blocks = kept } : throw new FormatException($"{type.Name} has no block {left}.");
        }
    }

    /// <summary>Makes a folder hold exactly these files.</summary>
    public static void Save(string folder, IReadOnlyDictionary<string, string> files)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}
