using System.Text.Json.Nodes;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Programs.Serialization;

/// <summary>The top-level blocks of a program.</summary>
internal static class Sections
{
    /// <summary>Settings of the engine itself; the backend is none of Pulumi's business.</summary>
    public static JsonObject Terraform(StackProgram program, Dialect dialect)
    {
        var block = new JsonObject();
        if (program.Backend is { } backend && dialect is not Dialect.Pulumi)
            block["backend"] = new JsonObject { [backend.Type] = backend.Settings.DeepClone() };
        block["required_providers"] = new JsonObject
        {
            ["aws"] = new JsonObject { ["source"] = AwsProvider.Source, ["version"] = AwsProvider.Version },
        };
        return block;
    }

    /// <summary>Provider configurations, the default one first.</summary>
    public static JsonObject Provider(StackProgram program) => new()
    {
        ["aws"] = new JsonArray([.. InOrder(program.Providers, p => p.Alias).Select(Provider)]),
    };

    /// <summary>Declarations of variables, by name.</summary>
    public static JsonObject? Variables(StackProgram program) => Named(program.Variables, v => v.Name, Variable);

    /// <summary>Outputs, by name.</summary>
    public static JsonObject? Outputs(StackProgram program) => Named(program.Outputs, o => o.Name, Output);

    /// <summary>Resources or data sources, by type and name.</summary>
    public static JsonObject? Elements(IEnumerable<Element> elements, Dialect dialect) => Named(
        elements.GroupBy(e => e.ElementType, StringComparer.Ordinal), type => type.Key, type => Named(type, e => e.LocalName, e => Element(e, dialect))!);

    /// <summary>Import blocks, by address.</summary>
    public static JsonArray? Imports(StackProgram program) => program.Imports.Count == 0 ? null : new JsonArray(
        [.. InOrder(program.Imports, i => i.To).Select(i => new JsonObject { ["id"] = TemplateText.Escape(i.Id), ["to"] = i.To })]);

    private static JsonObject? Named<T>(IEnumerable<T> items, Func<T, string> name, Func<T, JsonObject> block)
        where T : class
    {
        var section = new JsonObject();
        foreach (var item in InOrder(items, name))
            section.Add(name(item), block(item));
        return section.Count > 0 ? section : null;
    }

    private static List<T> InOrder<T>(IEnumerable<T> items, Func<T, string?> name)
        where T : class
    {
        List<T> ordered = [.. items];
        ordered.Sort((one, other) => string.CompareOrdinal(name(one), name(other)));
        return ordered;
    }

    private static JsonObject Provider(ProviderConfiguration provider)
    {
        var block = new JsonObject();
        if (provider.Alias is { } alias)
            block["alias"] = alias;
        if (provider.AllowedAccountIds.Count > 0)
            block["allowed_account_ids"] = new JsonArray([.. provider.AllowedAccountIds.Select(id => JsonValue.Create(id))]);
        if (provider.AssumeRole is { } role)
            block["assume_role"] = new JsonArray(AssumeRole(role));
        block["max_retries"] = provider.MaxRetries;
        block["region"] = provider.Region;
        return block;
    }

    private static JsonObject AssumeRole(AssumeRole role)
    {
        var block = new JsonObject();
        if (role.ExternalId is { } externalId)
            block["external_id"] = TemplateText.Escape(externalId);
        block["role_arn"] = TemplateText.Escape(role.RoleArn);
        return block;
    }

    private static JsonObject Element(Element element, Dialect dialect)
    {
        var block = element.Render();
        if (element.ProviderAlias is { } alias)
            block.Insert(0, "provider", dialect is Dialect.Pulumi ? $"${{aws.{alias}}}" : $"aws.{alias}");
        return block;
    }

    private static JsonObject Variable(Variable variable)
    {
        var block = new JsonObject();
        if (variable.Sensitive)
            block["sensitive"] = true;
        block["type"] = variable.Type;
        return block;
    }

    private static JsonObject Output(Output output)
    {
        var block = new JsonObject();
        if (output.Sensitive)
            block["sensitive"] = true;
        block["value"] = output.Value.Render();
        return block;
    }
}
