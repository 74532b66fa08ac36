using TapOperator.IntegrationTests.Api;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.PrivateApiCompliance;

/// <summary>The sample private-api-compliance on one engine.</summary>
public abstract class PrivateApiComplianceWorld(ApiServer cluster, string? engine) : SystemWorld(cluster, "private-api-compliance", engine)
{
    public const string Primary = "us-east-1";

    public static IReadOnlyList<string> Regions { get; } = [Primary, "us-west-2", "eu-central-1"];

    public sealed class OnDefault(ApiServer cluster) : PrivateApiComplianceWorld(cluster, engine: null);

    public sealed class OnPulumi(ApiServer cluster) : PrivateApiComplianceWorld(cluster, "pulumi");

    public sealed class OnOpenTofu(ApiServer cluster) : PrivateApiComplianceWorld(cluster, "tofu");

    public sealed class OnTerraform(ApiServer cluster) : PrivateApiComplianceWorld(cluster, "terraform");
}

[Collection("S3")]
public sealed class PrivateApiComplianceOnDefaultEngine(PrivateApiComplianceWorld.OnDefault world) : PrivateApiComplianceRows(world), IClassFixture<PrivateApiComplianceWorld.OnDefault>;

[Collection("S3 on Pulumi"), Trait("Matrix", "only")]
public sealed class PrivateApiComplianceOnPulumi(PrivateApiComplianceWorld.OnPulumi world) : PrivateApiComplianceRows(world), IClassFixture<PrivateApiComplianceWorld.OnPulumi>;

[Collection("S3 on OpenTofu"), Trait("Matrix", "only")]
public sealed class PrivateApiComplianceOnOpenTofu(PrivateApiComplianceWorld.OnOpenTofu world) : PrivateApiComplianceRows(world), IClassFixture<PrivateApiComplianceWorld.OnOpenTofu>;

[Collection("S3 on Terraform"), Trait("Matrix", "only")]
public sealed class PrivateApiComplianceOnTerraform(PrivateApiComplianceWorld.OnTerraform world) : PrivateApiComplianceRows(world), IClassFixture<PrivateApiComplianceWorld.OnTerraform>;
