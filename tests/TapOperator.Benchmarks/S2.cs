using TapOperator.Entities;
using TapOperator.Manifests;
using TapOperator.Testing.Machine;

namespace TapOperator.Benchmarks;

/// <summary>The sample of three regions with every kind of component but containers.</summary>
internal static class S2
{
    public static string File { get; } = Path.Combine(Folders.Repository, "deploy/samples/enterprise-multi-region.yaml");

    public static TapEnvironment Read() => ManifestReader.Read(File).Single().Environment!;
}
