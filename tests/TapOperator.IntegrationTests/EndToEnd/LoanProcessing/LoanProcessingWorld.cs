using TapOperator.IntegrationTests.Api;
using TapOperator.IntegrationTests.EndToEnd.Systems;
using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.LoanProcessing;

/// <summary>The sample loan-processing on one engine.</summary>
public abstract class LoanProcessingWorld(ApiServer cluster, string? engine) : SystemWorld(cluster, "loan-processing", engine)
{
    public const string Region = "eu-west-2";

    public sealed class OnDefault(ApiServer cluster) : LoanProcessingWorld(cluster, engine: null);

    public sealed class OnPulumi(ApiServer cluster) : LoanProcessingWorld(cluster, "pulumi");

    public sealed class OnOpenTofu(ApiServer cluster) : LoanProcessingWorld(cluster, "tofu");

    public sealed class OnTerraform(ApiServer cluster) : LoanProcessingWorld(cluster, "terraform");
}

[Collection("S5")]
public sealed class LoanProcessingOnDefaultEngine(LoanProcessingWorld.OnDefault world) : LoanProcessingRows(world), IClassFixture<LoanProcessingWorld.OnDefault>;

[Collection("S5 on Pulumi"), Trait("Matrix", "only")]
public sealed class LoanProcessingOnPulumi(LoanProcessingWorld.OnPulumi world) : LoanProcessingRows(world), IClassFixture<LoanProcessingWorld.OnPulumi>;

[Collection("S5 on OpenTofu"), Trait("Matrix", "only")]
public sealed class LoanProcessingOnOpenTofu(LoanProcessingWorld.OnOpenTofu world) : LoanProcessingRows(world), IClassFixture<LoanProcessingWorld.OnOpenTofu>;

[Collection("S5 on Terraform"), Trait("Matrix", "only")]
public sealed class LoanProcessingOnTerraform(LoanProcessingWorld.OnTerraform world) : LoanProcessingRows(world), IClassFixture<LoanProcessingWorld.OnTerraform>;
