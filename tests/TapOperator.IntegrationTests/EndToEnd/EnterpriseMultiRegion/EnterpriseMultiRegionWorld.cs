using TapOperator.IntegrationTests.Api;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.EnterpriseMultiRegion;

/// <summary>The sample enterprise-multi-region on one engine.</summary>
public abstract class EnterpriseMultiRegionWorld(ApiServer cluster, string? engine) : SystemWorld(cluster, "enterprise-multi-region", engine)
{
    public const string Primary = "us-east-1";

    /// <summary>Region and range.</summary>
    public static IReadOnlyDictionary<string, string> Ranges { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Primary] = "10.0.0.0/16",
        ["us-west-2"] = "10.1.0.0/16",
        ["ap-south-1"] = "10.2.0.0/16",
    };

    public sealed class OnDefault(ApiServer cluster) : EnterpriseMultiRegionWorld(cluster, engine: null);

    public sealed class OnPulumi(ApiServer cluster) : EnterpriseMultiRegionWorld(cluster, "pulumi");

    public sealed class OnOpenTofu(ApiServer cluster) : EnterpriseMultiRegionWorld(cluster, "tofu");

    public sealed class OnTerraform(ApiServer cluster) : EnterpriseMultiRegionWorld(cluster, "terraform");
}

[Collection("S2")]
public sealed class EnterpriseMultiRegionOnDefaultEngine(EnterpriseMultiRegionWorld.OnDefault world) : EnterpriseMultiRegionRows(world), IClassFixture<EnterpriseMultiRegionWorld.OnDefault>;

[Collection("S2 on Pulumi"), Trait("Matrix", "only")]
public sealed class EnterpriseMultiRegionOnPulumi(EnterpriseMultiRegionWorld.OnPulumi world) : EnterpriseMultiRegionRows(world), IClassFixture<EnterpriseMultiRegionWorld.OnPulumi>;

[Collection("S2 on OpenTofu"), Trait("Matrix", "only")]
public sealed class EnterpriseMultiRegionOnOpenTofu(EnterpriseMultiRegionWorld.OnOpenTofu world) : EnterpriseMultiRegionRows(world), IClassFixture<EnterpriseMultiRegionWorld.OnOpenTofu>;

[Collection("S2 on Terraform"), Trait("Matrix", "only")]
public sealed class EnterpriseMultiRegionOnTerraform(EnterpriseMultiRegionWorld.OnTerraform world) : EnterpriseMultiRegionRows(world), IClassFixture<EnterpriseMultiRegionWorld.OnTerraform>;
