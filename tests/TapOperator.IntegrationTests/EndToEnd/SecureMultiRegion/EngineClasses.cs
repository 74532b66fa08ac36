using Xunit;

namespace TapOperator.IntegrationTests.EndToEnd.SecureMultiRegion;

[Collection("S1 on Pulumi"), Trait("Matrix", "too")]
public sealed class SecureMultiRegionOnPulumi(SecureMultiRegionWorld.OnPulumi world) : SecureMultiRegionRights(world), IClassFixture<SecureMultiRegionWorld.OnPulumi>;

// Every run asserts the rows; what comes after them only where there is time for it, since LifeTests shows the same on a smaller environment.
[Collection("S1 on OpenTofu"), Trait("Matrix", "too")]
public sealed class SecureMultiRegionOnOpenTofu(SecureMultiRegionWorld.OnOpenTofu world) : SecureMultiRegionRights(world), IClassFixture<SecureMultiRegionWorld.OnOpenTofu>
{
    [Fact, Trait("Matrix", "only")]
    public override Task Then_1_a_second_reconcile_changes_nothing() => base.Then_1_a_second_reconcile_changes_nothing();

    [Fact, Trait("Matrix", "only")]
    public override Task Then_2_deletion_leaves_nothing_behind() => base.Then_2_deletion_leaves_nothing_behind();

    [Fact, Trait("Matrix", "only")]
    public override Task Then_3_its_policies_were_enough_and_nothing_more() => base.Then_3_its_policies_were_enough_and_nothing_more();
}

[Collection("S1 on Terraform"), Trait("Matrix", "too")]
public sealed class SecureMultiRegionOnTerraform(SecureMultiRegionWorld.OnTerraform world) : SecureMultiRegionRows(world), IClassFixture<SecureMultiRegionWorld.OnTerraform>
{
    [Fact, Trait("Matrix", "only")]
    public override Task Then_1_a_second_reconcile_changes_nothing() => base.Then_1_a_second_reconcile_changes_nothing();

    [Fact, Trait("Matrix", "only")]
    public override Task Then_2_deletion_leaves_nothing_behind() => base.Then_2_deletion_leaves_nothing_behind();

    [Fact, Trait("Matrix", "only")]
    public override Task Then_3_its_policies_were_enough_and_nothing_more() => base.Then_3_its_policies_were_enough_and_nothing_more();
}
