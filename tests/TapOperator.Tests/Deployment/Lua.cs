using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TapOperator.Tests.Repository;
using Xunit;

namespace TapOperator.Tests.Deployment;

/// <summary>Runs a script of deploy/argocd as Argo CD does: Lua 5.1, with <c>obj</c>, without the libraries that Argo CD leaves out.</summary>
internal static class Lua
{
    /// <summary>The fields of a returned table are printed one per line, nested ones with dots, in order.</summary>
    private const string Runner = """
        local function show(prefix, value)
          if type(value) ~= "table" then print(prefix .. "=" .. tostring(value)) return end
          local keys = {}
          for key in pairs(value) do table.insert(keys, tostring(key)) end
          table.sort(keys)
          for _, key in ipairs(keys) do show(prefix == "" and key or prefix .. "." .. key, value[key]) end
        end
        local allowed = { pairs = pairs, ipairs = ipairs, type = type, tostring = tostring, tonumber = tonumber, table = table, obj = obj,
          require = function(name) return name == "os" and { date = os.date, time = os.time } or error("no library " .. name) end }
        local script = assert(loadfile(arg[1]))
        setfenv(script, allowed)
        show("", script())
        """;

    /// <returns>The lines that the script's answer makes; skips the test where Lua is missing.</returns>
    public static IReadOnlyList<string> Run(string script, JsonNode obj)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.lua");
        File.WriteAllText(file, $"obj = {Literal(obj)}\n{Runner}");
        try
        {
            return Execute(file, Path.Combine(RepositoryFiles.Root, "deploy/argocd", script));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string[] Execute(string file, string script)
    {
        var start = new ProcessStartInfo("lua5.1", [file, script]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var lua = Process.Start(start)!;
            var output = lua.StandardOutput.ReadToEnd();
            Assert.Equal("", lua.StandardError.ReadToEnd());
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("lua5.1 is missing: apt-get install lua5.1");
            throw;
        }
    }

    private static string Literal(JsonNode? node) => node switch
    {
        null => "nil",
        JsonObject fields => "{" + string.Join(", ", fields.Select(field => $"[{Text(field.Key)}] = {Literal(field.Value)}")) + "}",
        JsonArray items => "{" + string.Join(", ", items.Select(Literal)) + "}",
        _ when node.GetValueKind() == System.Text.Json.JsonValueKind.String => Text(node.GetValue<string>()),
        _ => node.ToJsonString(),
    };

    private static string Text(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var part in Encoding.UTF8.GetBytes(value)) text.Append('\\').Append(part.ToString("000", CultureInfo.InvariantCulture));
        return text.Append('"').ToString();
    }
}
