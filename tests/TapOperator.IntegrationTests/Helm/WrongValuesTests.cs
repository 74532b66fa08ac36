using TapOperator.Testing.Kubernetes.Helm;
using Xunit;

namespace TapOperator.IntegrationTests.Helm;

/// <summary>Wrong values end <c>helm install</c> with words that say which value and why.</summary>
public sealed class WrongValuesTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "image.repository=", "image.repository is empty: no image is published" },
        { "image.digest=latest", "at '/image/digest'" },
        { "replica=2", "additional properties 'replica' not allowed" },
        { "replicas=two", "at '/replicas': got string, want null or integer" },
        { "replicas=2", "replicas is 2, but a state volume that is ReadWriteOnce serves one pod" },
        { "state.type=S3", "at '/state': additional properties 'type' not allowed" },
        { "state.accessMode=ReadOnlyMany", "at '/state/accessMode': value must be one of" },
        { "state.size=10", "at '/state/size'" },
        { "watch.namespaces={Team_A}", "at '/watch/namespaces/0'" },
        { "engine.default=cdk", "at '/engine/default': value must be one of 'auto', 'pulumi', 'opentofu', 'terraform'" },
        { "engine.memoryMiB=100", "at '/engine/memoryMiB': minimum: got 100, want 512" },
        { "drainSeconds=5", "at '/drainSeconds': minimum: got 5, want 30" },
        { "aws.credentials.source=Keys", "at '/aws/credentials/source': value must be one of 'PodIdentity', 'IRSA', 'Secret'" },
        { "aws.credentials.source=IRSA", "aws.credentials.source is IRSA, but aws.credentials.roleArn is empty" },
        { "aws.credentials.source=Secret", "aws.credentials.source is Secret, but aws.credentials.secretName is empty" },
        { "aws.credentials.roleArn=arn:aws:iam::123456789012:user/me", "at '/aws/credentials/roleArn'" },
        { "aws.credentials.roleArn=arn:aws:iam::123456789012:role/me", "aws.credentials.roleArn is for source IRSA, and aws.credentials.source is PodIdentity" },
        { "aws.credentials.secretName=keys", "aws.credentials.secretName is for source Secret, and aws.credentials.source is PodIdentity" },
        { "secretReferences.enabled=true", "neither secretReferences.names nor watch.namespaces says which Secrets: the operator could get every Secret of the cluster" },
        { "secretReferences.names={chat}", "secretReferences.names is given, but secretReferences.enabled is false" },
        { "secretReferences.names={../chat}", "at '/secretReferences/names/0'" },
        { "serviceAccount.create=false", "serviceAccount.create is false, but serviceAccount.name is empty" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_value_is_refused_with_words(string value, string words)
    {
        var helm = await ValueSets.HelmAsync();

        var result = await helm.TryAsync(TestContext.Current.CancellationToken,
            "template", "tap", HelmClient.Chart, "--set", "image.repository=registry.example/tapoperator", "--set", value);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(words, result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_for_a_ServiceAccount_that_the_chart_does_not_make_is_refused()
    {
        var helm = await ValueSets.HelmAsync();

        var result = await helm.TryAsync(TestContext.Current.CancellationToken,
            "template", "tap", HelmClient.Chart, "-f", ValueSets.PathOf("irsa-two-pods"), "--set", "serviceAccount.create=false,serviceAccount.name=mine");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("annotate that ServiceAccount with eks.amazonaws.com/role-arn yourself", result.StandardError, StringComparison.Ordinal);
    }
}
