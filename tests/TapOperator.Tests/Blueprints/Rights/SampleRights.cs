using System.Text.Json.Nodes;
using TapOperator.Blueprints.Rights;
using TapOperator.Blueprints.Rights.Documents;
using TapOperator.Blueprints.Rights.Usage;
using TapOperator.Entities;
using TapOperator.Tests.Blueprints.Compiling;

namespace TapOperator.Tests.Blueprints.Rights;

/// <summary>The policies of samples.</summary>
internal static class SampleRights
{
    /// <summary>The five systems, in the order of docs/systems.md.</summary>
    public static readonly string[] Systems =
        [Sample.SecureMultiRegion, Sample.EnterpriseMultiRegion, Sample.PrivateApiCompliance, Sample.FailoverPair, Sample.LoanProcessing];

    public static IReadOnlyList<RightsDocument> Of(params string[] samples) => OperatorRights.Of([.. samples.Select(sample => Compiled(Sample.Read(sample)))]);

    /// <summary>The policies of a sample, after a change.</summary>
    public static IReadOnlyList<RightsDocument> Of(string sample, Action<TapEnvironment> change)
    {
        var environment = Sample.Read(sample);
        change(environment);
        return OperatorRights.Of([Compiled(environment)]);
    }

    public static EnvironmentPrograms Compiled(TapEnvironment environment) => EnvironmentPrograms.Of(environment, Sample.Facts.AccountId);

    public static JsonNode Statement(this IEnumerable<RightsDocument> documents, string sid) =>
        documents.SelectMany(document => document.Node()["Statement"]!.AsArray()).Single(statement => statement!["Sid"]!.ToString() == sid)!;

    public static IEnumerable<string> Texts(this JsonNode statement, string member) =>
        statement[member] is JsonArray several ? several.Select(item => item!.ToString()) : [statement[member]!.ToString()];
}
