using System.Text.Json.Nodes;
using k8s;
using k8s.Autorest;
using k8s.Models;
using TapOperator.Entities;

namespace TapOperator.Reconciliation.Outputs;

/// <summary>Writes outputs to the ConfigMap and the Secret <c>NAME-outputs</c> that belong to the environment and go with it.</summary>
internal sealed class OutputPublisher(IKubernetes client) : IOutputPublisher
{
    private const string FieldManager = "tapoperator";

    /// <summary>The name of the ConfigMap, and of the Secret if there is one.</summary>
    public static string NameFor(TapEnvironment environment) => $"{environment.Metadata.Name}-outputs";

    /// <inheritdoc/>
    public async Task PublishPlainAsync(TapEnvironment environment, IReadOnlyDictionary<string, string> outputs, CancellationToken cancellationToken)
    {
        if (await IsPublishedAsync(environment, outputs, cancellationToken))
            return;
        var patch = new V1Patch(Manifest(environment, "ConfigMap", "data", outputs), V1Patch.PatchType.ApplyPatch);
        await client.CoreV1.PatchNamespacedConfigMapAsync(patch, NameFor(environment), environment.Metadata.NamespaceProperty,
            fieldManager: FieldManager, force: true, cancellationToken: cancellationToken);
    }

    /// <inheritdoc/>
    public Task PublishSensitiveAsync(TapEnvironment environment, IReadOnlyDictionary<string, string> outputs, CancellationToken cancellationToken)
    {
        var patch = new V1Patch(Manifest(environment, "Secret", "stringData", outputs), V1Patch.PatchType.ApplyPatch);
        return client.CoreV1.PatchNamespacedSecretAsync(patch, NameFor(environment), environment.Metadata.NamespaceProperty,
            fieldManager: FieldManager, force: true, cancellationToken: cancellationToken);
    }

    private async Task<bool> IsPublishedAsync(TapEnvironment environment, IReadOnlyDictionary<string, string> outputs, CancellationToken cancellationToken)
    {
        try
        {
            var found = await client.CoreV1.ReadNamespacedConfigMapAsync(NameFor(environment), environment.Metadata.NamespaceProperty, cancellationToken: cancellationToken);
            return outputs.Count == (found.Data?.Count ?? 0)
                && outputs.All(output => string.Equals(found.Data?[output.Key], output.Value, StringComparison.Ordinal));
        }
        catch (Exception absent) when (absent is HttpOperationException { Response.StatusCode: System.Net.HttpStatusCode.NotFound } or KeyNotFoundException)
        {
            return false;
        }
    }

    private static string Manifest(TapEnvironment environment, string kind, string field, IReadOnlyDictionary<string, string> values) => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = kind,
        ["metadata"] = new JsonObject
        {
            ["name"] = NameFor(environment),
            ["namespace"] = environment.Metadata.NamespaceProperty,
            ["labels"] = new JsonObject { ["app.kubernetes.io/managed-by"] = "tapoperator", ["tapoperator.io/environment"] = environment.Metadata.Name },
            ["ownerReferences"] = new JsonArray(new JsonObject
            {
                ["apiVersion"] = environment.ApiVersion,
                ["kind"] = environment.Kind,
                ["name"] = environment.Metadata.Name,
                ["uid"] = environment.Metadata.Uid,
                ["controller"] = true,
                ["blockOwnerDeletion"] = true,
            }),
        },
        [field] = new JsonObject(values.Select(value => KeyValuePair.Create<string, JsonNode?>(value.Key, value.Value))),
    }.ToJsonString();
}
