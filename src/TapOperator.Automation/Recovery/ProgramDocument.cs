using System.Text.Json.Nodes;
using TapOperator.Automation.Aws;

namespace TapOperator.Automation.Recovery;

/// <summary>Looks into a program's document (<c>main.tf.json</c>) and takes parts of it. Pure.</summary>
/// <param name="root">The document.</param>
internal sealed class ProgramDocument(JsonObject root)
{
    /// <summary>The document itself.</summary>
    public JsonObject Root => root;

    /// <summary>The addresses of its resources.</summary>
    public IEnumerable<string> Addresses => Section("resource").SelectMany(type => type.Value!.AsObject().Select(block => $"{type.Key}.{block.Key}"));

    /// <summary>A resource's block; null when it has none of this address.</summary>
    /// <param name="address">Type and name.</param>
    public JsonObject? Block(string address) => Split(address) is var (type, name) ? root["resource"]?[type]?[name] as JsonObject : null;

    /// <summary>How to reach AWS as a block's provider does: its region, and the role that it takes on.</summary>
    /// <param name="block">The block.</param>
    /// <param name="environment">Credentials.</param>
    public AwsAccess Access(JsonObject block, IReadOnlyDictionary<string, string> environment)
    {
        var provider = Provider(block);
        var role = provider?["assume_role"]?[0];
        return new(environment, (string?)provider?["region"] ?? "") { RoleArn = (string?)role?["role_arn"], ExternalId = (string?)role?["external_id"] };
    }

    /// <summary>A copy with another program's block added, and whatever of that program the block refers to.</summary>
    /// <param name="address">The block's address.</param>
    /// <param name="other">The program that has it.</param>
    public ProgramDocument With(string address, ProgramDocument other)
    {
        var copy = new ProgramDocument(root.DeepClone().AsObject());
        copy.Take(address, other);
        return copy;
    }

    /// <summary>A copy that has only these resources, and no outputs: nothing new is made by it.</summary>
    /// <param name="addresses">The resources to keep.</param>
    public ProgramDocument Only(IReadOnlySet<string> addresses)
    {
        var copy = root.DeepClone().AsObject();
        copy.Remove("output");
        copy.Remove("import");
        var dropped = Addresses.Where(address => !addresses.Contains(address)).ToList();
        foreach (var address in dropped)
            Remove(copy, "resource", address);
        foreach (var address in DataThatNames(copy, dropped))
            Remove(copy, "data", address);
        return new(copy);
    }

    private void Take(string address, ProgramDocument other)
    {
        if (Block(address) is not null || other.Block(address) is not { } block)
            return;
        Put(root, "resource", address, block);
        var text = block.ToJsonString();
        foreach (var reference in other.Addresses.Where(a => Names(text, a)).ToList())
            Take(reference, other);
        foreach (var (type, blocks) in other.Section("data"))
        {
            foreach (var (name, data) in blocks!.AsObject().Where(d => Names(text, $"data.{type}.{d.Key}")))
                Put(root, "data", $"{type}.{name}", data!.AsObject());
        }
        foreach (var (name, variable) in other.Section("variable").Where(v => Names(text, $"var.{v.Key}")))
        {
            var declared = root["variable"] as JsonObject ?? [];
            root["variable"] = declared;
            if (!declared.ContainsKey(name))
                declared[name] = new JsonObject(variable!.AsObject().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))) { ["default"] = null };
        }
    }

    private JsonNode? Provider(JsonObject block)
    {
        var name = (string?)block["provider"];
        var alias = name is null ? null : name.TrimStart('$', '{').TrimEnd('}')["aws.".Length..];
        return (root["provider"]?["aws"] as JsonArray)?.FirstOrDefault(p => (string?)p?["alias"] == alias);
    }

    private IEnumerable<KeyValuePair<string, JsonNode?>> Section(string name) => root[name] as JsonObject ?? [];

    private static List<string> DataThatNames(JsonObject document, List<string> dropped) =>
    [
        .. from type in document["data"] as JsonObject ?? []
           from data in type.Value!.AsObject()
           where dropped.Exists(address => Names(data.Value!.ToJsonString(), address))
           select $"{type.Key}.{data.Key}",
    ];

    // "aws_subnet.a" must not be found in "aws_subnet.ab" or "data.aws_subnet.a".
    private static bool Names(string text, string address)
    {
        for (var at = text.IndexOf(address, StringComparison.Ordinal); at >= 0; at = text.IndexOf(address, at + 1, StringComparison.Ordinal))
        {
            var before = at == 0 ? ' ' : text[at - 1];
            var end = at + address.Length;
            var after = end == text.Length ? ' ' : text[end];
            if (!IsNamePart(before) && before != '.' && !IsNamePart(after))
                return true;
        }
        return false;
    }

    private static bool IsNamePart(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-';

    private static void Put(JsonObject document, string section, string address, JsonObject block)
    {
        var (type, name) = Split(address);
        var types = document[section] as JsonObject ?? [];
        document[section] = types;
        var blocks = types[type] as JsonObject ?? [];
        types[type] = blocks;
        blocks[name] = block.DeepClone();
    }

    private static void Remove(JsonObject document, string section, string address)
    {
        var (type, name) = Split(address);
        if (document[section]?[type] is not JsonObject blocks)
            return;
        blocks.Remove(name);
        if (blocks.Count == 0)
            document[section]!.AsObject().Remove(type);
        if (document[section]!.AsObject().Count == 0)
            document.Remove(section);
    }

    private static (string Type, string Name) Split(string address)
    {
        var dot = address.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (address, "") : (address[..dot], address[(dot + 1)..]);
    }
}
