using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.SecureMultiRegion;

[Collection("S1 on Pulumi")]
public sealed class SecureMultiRegionOnPulumi(SecureMultiRegionWorld.OnPulumi world) : SecureMultiRegionRows(world), IClassFixture<SecureMultiRegionWorld.OnPulumi>;

[Collection("S1 on OpenTofu")]
public sealed class SecureMultiRegionOnOpenTofu(SecureMultiRegionWorld.OnOpenTofu world) : SecureMultiRegionRows(world), IClassFixture<SecureMultiRegionWorld.OnOpenTofu>;

[Collection("S1 on Terraform")]
public sealed class SecureMultiRegionOnTerraform(SecureMultiRegionWorld.OnTerraform world) : SecureMultiRegionRows(world), IClassFixture<SecureMultiRegionWorld.OnTerraform>;
