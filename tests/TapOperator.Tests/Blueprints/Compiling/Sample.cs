using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.CrdGen;
using TapOperator.Entities;
using TapOperator.Manifests;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>The checked-in samples and what becomes of them.</summary>
internal static class Sample
{
    public const string Starter = "starter";
    public const string SecureMultiRegion = "secure-multi-region";
    public const string LoanProcessing = "loan-processing";
    public const string FailoverPair = "failover-pair";
    public const string PrivateApiCompliance = "private-api-compliance";
    public const string EnterpriseMultiRegion = "enterprise-multi-region";

    public static string Repository { get; } = RepositoryRoot.Find(AppContext.BaseDirectory);

    public static AccountFacts Facts { get; } = new("123456789012");

    /// <summary>A fresh copy, free to be changed.</summary>
    public static TapEnvironment Read(string name) =>
        ManifestReader.Read(Path.Combine(Repository, "deploy", "samples", $"{name}.yaml")).Single().Environment!;

    /// <summary>The programs of a sample, after a change.</summary>
    public static Compilation Compile(string name, Action<TapEnvironment>? change = null, AccountFacts? facts = null)
    {
        var environment = Read(name);
        change?.Invoke(environment);
        return Blueprint.Compile(environment, facts ?? Facts);
    }
}
