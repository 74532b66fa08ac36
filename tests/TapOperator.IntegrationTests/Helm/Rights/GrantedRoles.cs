using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using TapOperator.Testing.Kubernetes;

namespace TapOperator.IntegrationTests.Helm.Rights;

/// <summary>The roles of a release: takes one right away at a time, and asks the API server's own authorizer what would be refused then.</summary>
internal sealed class GrantedRoles(ControlPlane plane, string ns, string serviceAccount)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Every single right: a verb of a rule of a role.</summary>
    public async Task<IReadOnlyList<Right>> RightsAsync()
    {
        var roles = await plane.Kubectl.GetAsync("clusterroles,roles -A -l app.kubernetes.io/instance=tap");
        return [.. roles["items"]!.AsArray().SelectMany(role => role!["rules"]!.AsArray().SelectMany((rule, index) =>
            rule!["verbs"]!.AsArray().Select(verb => new Right(role, index, (string)verb!))))];
    }

    /// <summary>The first request that is refused while a right is missing; null when none is, so that nobody needs it.</summary>
    public async Task<Request?> MissedAsync(Right right, IReadOnlyList<Request> requests)
    {
        await PatchAsync(right, right.RulesWithout());
        try
        {
            return await PollAsync(requests, denied => denied is not null);
        }
        finally
        {
            await PatchAsync(right, right.Rules);
            await PollAsync(requests, denied => denied is null);
        }
    }

    /// <summary>The first request that the authorizer refuses now.</summary>
    public async Task<Request?> FirstDeniedAsync(IReadOnlyList<Request> requests)
    {
        foreach (var request in requests)
        {
            if (!await IsAllowedAsync(request)) return request;
        }
        return null;
    }

    private Task<string> PatchAsync(Right right, JsonNode rules) => plane.Kubectl.RunAsync([
        "patch", right.Kind, right.Name, .. right.Namespace is { } where ? new[] { "-n", where } : [],
        "--type=merge", "-p", new JsonObject { ["rules"] = rules.DeepClone() }.ToJsonString()]);

    /// <summary>The authorizer learns of a changed role a moment later.</summary>
    private async Task<Request?> PollAsync(IReadOnlyList<Request> requests, Func<Request?, bool> isDone)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var denied = await FirstDeniedAsync(requests);
            if (isDone(denied) || clock.Elapsed > Patience) return denied;
            await Task.Delay(50);
        }
    }

    private async Task<bool> IsAllowedAsync(Request request)
    {
        var parts = request.Resource.Split('/');
        var review = await plane.Client.AuthorizationV1.CreateSubjectAccessReviewAsync(new V1SubjectAccessReview
        {
            Spec = new V1SubjectAccessReviewSpec
            {
                User = $"system:serviceaccount:{ns}:{serviceAccount}",
                Groups = ["system:serviceaccounts", $"system:serviceaccounts:{ns}", "system:authenticated"],
                ResourceAttributes = new V1ResourceAttributes
                {
                    Verb = request.Verb,
                    Group = request.Group,
                    Resource = parts[0],
                    Subresource = parts.ElementAtOrDefault(1),
                    NamespaceProperty = request.Namespace,
                    Name = request.Name,
                },
            },
        });
        return review.Status.Allowed;
    }
}

/// <summary>One verb of one rule.</summary>
/// <param name="Role">The role as it was installed.</param>
/// <param name="Index">Which of its rules.</param>
/// <param name="Verb">The verb.</param>
internal sealed record Right(JsonNode Role, int Index, string Verb)
{
    public string Kind => (string)Role["kind"]!;

    public string Name => (string)Role["metadata"]!["name"]!;

    public string? Namespace => (string?)Role["metadata"]!["namespace"];

    public JsonArray Rules => Role["rules"]!.AsArray();

    public JsonArray RulesWithout()
    {
        var rules = (JsonArray)Rules.DeepClone();
        var verbs = rules[Index]!["verbs"]!.AsArray().Select(verb => (string)verb!).Where(verb => verb != Verb).ToList();
        if (verbs.Count == 0) rules.RemoveAt(Index);
        else rules[Index]!["verbs"] = new JsonArray([.. verbs.Select(verb => (JsonNode?)verb)]);
        return rules;
    }

    public override string ToString() => $"{Verb} of {Rules[Index]!["resources"]} in {Kind} {Name}";
}
