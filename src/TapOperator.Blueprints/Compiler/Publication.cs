using TapOperator.Blueprints.Composition;
using TapOperator.Programs.Model;

namespace TapOperator.Blueprints.Compiler;

/// <summary>What an environment as a whole gives out.</summary>
internal static class Publication
{
    /// <summary>The outputs users find under names of their own.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="global">The program between regions, if there is one.</param>
    public static IReadOnlyList<PublishedOutput> Of(EnvironmentContext environment, StackProgram? global)
    {
        var primary = environment.PrimaryRegion;
        var outputs = new List<PublishedOutput> { new("regions", primary, WellKnownOutputs.Regions) };
        if (environment.Spec.Network is not null)
            outputs.Add(new PublishedOutput("primary_vpc_id", primary, WellKnownOutputs.VpcId));
        if (environment.Spec.Encryption is not null)
            outputs.Add(new PublishedOutput("primary_kms_key_arn", primary, WellKnownOutputs.KmsKeyArn));
        if (global?.Outputs.Any(o => o.Name == WellKnownOutputs.SecretArn) is true)
            outputs.Add(new PublishedOutput("primary_secret_arn", global.Stack, WellKnownOutputs.SecretArn));
        return outputs;
    }
}
