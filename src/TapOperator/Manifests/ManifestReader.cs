using TapOperator.Blueprints;
using TapOperator.Blueprints.Validation;
using TapOperator.Entities;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TapOperator.Manifests;

/// <summary>
/// Reads manifests of TapEnvironments as strictly as <c>kubectl apply --validate=strict</c>: unknown fields, wrong types and unknown words are problems
/// with their path and line. It goes on after a problem, so that all come at once.
/// </summary>
public static class ManifestReader
{
    /// <summary>Reads a YAML or JSON file with one or more documents.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Manifest> Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads text; empty documents are left out, and so are objects of other kinds that stand beside a TapEnvironment.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="source">What the text is called in problems, such as its file's name.</param>
    public static IReadOnlyList<Manifest> Parse(string text, string source)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException broken)
        {
            return [Broken(source, (int)broken.Start.Line, broken.Message)];
        }
        catch (InvalidOperationException broken)
        {
            // YamlDotNet's scanner fails like this on some unclosed brackets, without a position.
            return [Broken(source, line: null, broken.Message)];
        }

        var roots = stream.Documents.Select(document => document.RootNode).Where(root => !IsEmpty(root)).ToList();
        // A file of nothing but other objects is the wrong file.
        return [.. (roots.TrueForAll(Header.IsOther) ? roots : roots.Where(root => !Header.IsOther(root))).Select(root => Convert(root, source))];
    }

    /// <summary>Reads a file and checks every environment in it.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Manifest> ReadAndValidate(string path) => ParseAndValidate(File.ReadAllText(path), path);

    /// <summary>Reads text and checks every environment in it.</summary>
    public static IReadOnlyList<Manifest> ParseAndValidate(string text, string source) => [.. Parse(text, source).Select(Validated)];

    private static Manifest Validated(Manifest manifest)
    {
        if (manifest.Environment is not { } environment)
        {
            return manifest;
        }

        // A field that could not be read has its default now, so what is said of the same field a second time would mislead.
        var unread = manifest.Problems.Select(problem => problem.Problem.Field).ToHashSet(StringComparer.Ordinal);
        var found = SpecValidator.Validate(environment)
            .Where(problem => !unread.Contains(problem.Field))
            .Select(problem => new LocatedProblem(manifest.Source, manifest.Lines.Of(problem.Field), problem));
        return manifest with { Problems = [.. manifest.Problems.Concat(found).OrderBy(problem => problem.Line ?? 0)] };
    }

    private static Manifest Convert(YamlNode root, string source)
    {
        var conversion = new YamlConversion(source);
        var problems = conversion.Problems;
        if (root is not YamlMappingNode map || !Header.IsTapEnvironment(map, conversion))
        {
            if (root is not YamlMappingNode)
            {
                conversion.Report("", root, "a manifest is a map of fields", "begin with apiVersion, kind, metadata and spec");
            }

            return new Manifest(source, null, problems);
        }

        Header.CheckName(map, conversion);
        return new Manifest(source, conversion.Read<TapEnvironment>(map), problems) { Lines = conversion.Lines };
    }

    private static Manifest Broken(string source, int? line, string message) =>
        new(source, null, [new LocatedProblem(source, line, new Problem("", $"not YAML: {message}", "mend the syntax"))]);

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" };
}
