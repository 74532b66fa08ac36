using TapOperator.IntegrationTests.Api;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.FailoverPair;

/// <summary>The sample failover-pair on one engine.</summary>
public abstract class FailoverPairWorld(ApiServer cluster, string? engine) : SystemWorld(cluster, "failover-pair", engine)
{
    public const string Primary = "us-east-1";
    public const string Secondary = "eu-west-1";

    public static IReadOnlyList<string> Regions { get; } = [Primary, Secondary];

    public sealed class OnDefault(ApiServer cluster) : FailoverPairWorld(cluster, engine: null);

    public sealed class OnPulumi(ApiServer cluster) : FailoverPairWorld(cluster, "pulumi");

    public sealed class OnOpenTofu(ApiServer cluster) : FailoverPairWorld(cluster, "tofu");

    public sealed class OnTerraform(ApiServer cluster) : FailoverPairWorld(cluster, "terraform");
}

[Collection("S4")]
public sealed class FailoverPairOnDefaultEngine(FailoverPairWorld.OnDefault world) : FailoverPairRows(world), IClassFixture<FailoverPairWorld.OnDefault>;

[Collection("S4 on Pulumi"), Trait("Matrix", "only")]
public sealed class FailoverPairOnPulumi(FailoverPairWorld.OnPulumi world) : FailoverPairRows(world), IClassFixture<FailoverPairWorld.OnPulumi>;

[Collection("S4 on OpenTofu"), Trait("Matrix", "only")]
public sealed class FailoverPairOnOpenTofu(FailoverPairWorld.OnOpenTofu world) : FailoverPairRows(world), IClassFixture<FailoverPairWorld.OnOpenTofu>;

[Collection("S4 on Terraform"), Trait("Matrix", "only")]
public sealed class FailoverPairOnTerraform(FailoverPairWorld.OnTerraform world) : FailoverPairRows(world), IClassFixture<FailoverPairWorld.OnTerraform>;
