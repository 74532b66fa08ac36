using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Compiler;

/// <summary>What an environment as a whole gives out.</summary>
internal static class Publication
{
    private static readonly string[] OfPrimary =
    [
        WellKnownOutputs.VpcId, WellKnownOutputs.KmsKeyId, WellKnownOutputs.BucketName, WellKnownOutputs.TopicArn, WellKnownOutputs.LoadBalancerDnsName,
        WellKnownOutputs.ClusterArn, WellKnownOutputs.DatabaseEndpoint,
    ];

    private static readonly PublishedOutput[] OfGlobal =
    [
        new(WellKnownOutputs.CdnDomain, WellKnownOutputs.GlobalStack, WellKnownOutputs.CdnDomain),
        new(WellKnownOutputs.ReplicaEndpoints, WellKnownOutputs.GlobalStack, WellKnownOutputs.ReplicaEndpoints),
        new("primary_secret_arn", WellKnownOutputs.GlobalStack, WellKnownOutputs.SecretArn),
    ];

    /// <summary>The outputs users find under names of their own.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="regions">The programs of its regions.</param>
    /// <param name="global">The program between regions, if there is one.</param>
    public static IReadOnlyList<PublishedOutput> Of(EnvironmentContext environment, IReadOnlyList<StackProgram> regions, StackProgram? global)
    {
        var primary = environment.PrimaryRegion;
        var outputs = new List<PublishedOutput> { new("regions", primary, WellKnownOutputs.Regions) };
        if (environment.Spec.Network is not null)
            outputs.Add(new PublishedOutput("primary_vpc_id", primary, WellKnownOutputs.VpcId));
        if (environment.Spec.Encryption is not null)
            outputs.Add(new PublishedOutput("primary_kms_key_arn", primary, WellKnownOutputs.KmsKeyArn));
        outputs.AddRange(OfPrimary.Where(regions.Single(region => region.Stack == primary).Outputs.Select(output => output.Name).Contains).Select(name => new PublishedOutput(name, primary, name)));
        if (global is not null)
            outputs.AddRange(OfGlobal.Where(output => global.Outputs.Any(o => o.Name == output.OutputName)));
        return outputs;
    }
}
