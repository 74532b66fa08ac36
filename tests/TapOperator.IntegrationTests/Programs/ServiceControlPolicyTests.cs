using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Entities;
using TapOperator.Entities.Spec.Protection;
using TapOperator.Entities.Spec.Regions;
using TapOperator.IntegrationTests.Conformance;
using TapOperator.IntegrationTests.EndToEnd;
using TapOperator.Testing.Aws;
using Xunit;

namespace TapOperator.IntegrationTests.Programs;

/// <summary>S2.17's last part, apart from its sample: service control policies need an organisation, which no sample may assume.</summary>
public sealed class ServiceControlPolicyTests : IClassFixture<OpenTofuBench>
{
    private const string Region = "us-east-1";

    private readonly OpenTofuBench _bench;

    public ServiceControlPolicyTests(OpenTofuBench bench)
    {
        _bench = bench;
        bench.Require();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_attached_to_the_unit_that_is_named_and_go_with_the_environment()
    {
        var unit = await UnitAsync();
        var environment = new TapEnvironment();
        (environment.Metadata.Name, environment.Metadata.NamespaceProperty) = ("guarded", "team-a");
        environment.Spec.Regions = [new RegionSpec { Name = Region }];
        environment.Spec.Protection = new ProtectionSpec
        {
            ServiceControlPolicies = new ServiceControlPoliciesSpec { TargetId = unit, Policies = [ServiceControlPolicy.DenyLegacyTls, ServiceControlPolicy.DenyPublicDatabases] },
        };
        var work = _bench.Work("policies", Blueprint.Compile(environment, new AccountFacts(Emulator.AccountId)).Global!);

        var applied = await _bench.Engine.ApplyAsync(work, Token);
        Assert.True(applied.IsSuccess, string.Join("\n", applied.Errors));
        var contents = new List<string>();
        foreach (var policy in await AttachedAsync(unit))
            contents.Add((await _bench.Probe.CallAsync("organizations", Region, "describe_policy", new { PolicyId = policy }, Token))["Policy"].Text("Content"));
        Assert.Equal(2, contents.Count);
        Assert.Contains(contents, content => content.Contains("\"s3:TlsVersion\":\"1.2\"", StringComparison.Ordinal));
        Assert.Contains(contents, content => content.Contains("\"rds:PubliclyAccessible\":\"true\"", StringComparison.Ordinal));
        Assert.Empty((await _bench.Engine.PlanAsync(work, Token)).Changes);

        Assert.True((await _bench.Engine.DestroyAsync(work, Token)).IsSuccess);
        Assert.Empty(await AttachedAsync(unit));
    }

    /// <summary>An organisation with service control policies switched on, and a unit in it.</summary>
    private async Task<string> UnitAsync()
    {
        await _bench.Probe.CallAsync("organizations", Region, "create_organization", new { FeatureSet = "ALL" }, Token);
        var root = Assert.Single(await _bench.Probe.ListAsync("organizations", Region, "list_roots", "Roots")).Text("Id");
        await _bench.Probe.CallAsync("organizations", Region, "enable_policy_type", new { RootId = root, PolicyType = "SERVICE_CONTROL_POLICY" }, Token);
        return (await _bench.Probe.CallAsync("organizations", Region, "create_organizational_unit", new { ParentId = root, Name = "workloads" }, Token))["OrganizationalUnit"].Text("Id");
    }

    /// <summary>The policies of the unit, without the one that AWS attaches to everything.</summary>
    private async Task<IEnumerable<string>> AttachedAsync(string unit) =>
        (await _bench.Probe.ListAsync("organizations", Region, "list_policies_for_target", "Policies", new { TargetId = unit, Filter = "SERVICE_CONTROL_POLICY" }))
        .Where(policy => policy.Text("Name") != "FullAWSAccess").Select(policy => policy.Text("Id"));
}
