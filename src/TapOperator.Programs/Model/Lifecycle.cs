using System.Text.Json.Nodes;

namespace TapOperator.Programs.Model;

/// <summary>How the engine treats changes of a resource.</summary>
public sealed record Lifecycle
{
    /// <summary>Arguments whose later changes are not carried out, by their names in the provider's schema.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Whether a plan that deletes the resource is an error.</summary>
    public bool PreventDestroy { get; init; }

    /// <summary>Whether a replacement is made before the old one is deleted.</summary>
    public bool CreateBeforeDestroy { get; init; }

    /// <summary>The block in Terraform's JSON syntax; null when it says nothing.</summary>
    internal JsonObject? Render()
    {
        var block = new JsonObject();
        if (CreateBeforeDestroy)
            block.Add("create_before_destroy", true);
        if (IgnoreChanges.Count > 0)
            block.Add("ignore_changes", new JsonArray([.. IgnoreChanges.Select(name => JsonValue.Create(name))]));
        if (PreventDestroy)
            block.Add("prevent_destroy", true);
        return block.Count > 0 ? block : null;
    }
}
