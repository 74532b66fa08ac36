using System.Text.RegularExpressions;

namespace TapOperator.Tests.Runtime.Metrics;

/// <summary>Prometheus's text format, as far as the tests read it.</summary>
internal sealed partial class PrometheusText(Dictionary<string, string> types, List<PrometheusText.Sample> samples)
{
    public static PrometheusText Parse(string text)
    {
        var types = new Dictionary<string, string>();
        var samples = new List<Sample>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
                types[line.Split(' ')[2]] = line.Split(' ')[3];
            else if (Line().Match(line) is { Success: true } match)
                samples.Add(new Sample(match.Groups["name"].Value, LabelsOf(match.Groups["labels"].Value), double.Parse(match.Groups["value"].Value)));
        }

        return new PrometheusText(types, samples);
    }

    /// <summary>Only the series that do not have a label or have it with one of the values.</summary>
    public PrometheusText With(string label, params string[] values) => new(
        types,
        [.. samples.Where(sample => !sample.Labels.TryGetValue(label, out var value) || values.Contains(value))]);

    public HashSet<string> Buckets(string name) => [.. Of(name).Select(sample => sample.Labels["le"])];

    /// <summary>Name, type and labels of each metric.</summary>
    public IEnumerable<string> Describe(IEnumerable<string> names) => names.Select(name =>
        $"{name} {types.GetValueOrDefault(name)} {string.Join(',', Of(name).SelectMany(sample => sample.Labels.Keys).Distinct().Where(label => label != "le").Order())}");

    public double Value(string name, params string[] labels) => Of(name)
        .Where(sample => labels.All(label => sample.Labels.GetValueOrDefault(label.Split('=')[0]) == label.Split('=')[1]))
        .Sum(sample => sample.Value);

    private static Dictionary<string, string> LabelsOf(string text) =>
        Labels().Matches(text).ToDictionary(label => label.Groups["label"].Value, label => label.Groups["value"].Value);

    private IEnumerable<Sample> Of(string name) => samples.Where(sample => sample.Name == name || (types.GetValueOrDefault(name) == "histogram" && sample.Name == $"{name}_bucket"));

    [GeneratedRegex(@"^(?<name>\w+)(\{(?<labels>.*)\})? (?<value>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex("(?<label>\\w+)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Labels();

    internal sealed record Sample(string Name, Dictionary<string, string> Labels, double Value);
}
