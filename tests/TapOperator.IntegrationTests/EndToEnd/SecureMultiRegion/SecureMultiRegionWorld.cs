using TapOperator.IntegrationTests.Api;
using TapOperator.IntegrationTests.EndToEnd.Systems;

namespace TapOperator.IntegrationTests.EndToEnd.SecureMultiRegion;

/// <summary>The sample secure-multi-region on one engine.</summary>
public abstract class SecureMultiRegionWorld(ApiServer cluster, string engine) : SystemWorld(cluster, "secure-multi-region", engine)
{
    public const string Primary = "us-east-1";
    public const string Suffix = "x7k2";

    public static IReadOnlyList<string> Regions { get; } = [Primary, "us-west-2", "ap-south-1"];

    public sealed class OnPulumi(ApiServer cluster) : SecureMultiRegionUnderTheChart(cluster, "pulumi", oneNamespace: false);

    public sealed class OnOpenTofu(ApiServer cluster) : SecureMultiRegionUnderTheChart(cluster, "tofu", oneNamespace: true);

    public sealed class OnTerraform(ApiServer cluster) : SecureMultiRegionWorld(cluster, "terraform");
}
