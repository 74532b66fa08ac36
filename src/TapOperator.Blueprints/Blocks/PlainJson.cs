using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TapOperator.Blueprints.Blocks;

/// <summary>JSON as AWS gives it back: on one line, and without escapes that JSON does not ask for, so that no plan sees a difference.</summary>
internal static class PlainJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a document.</summary>
    public static string ToPlainText(this JsonNode document) => document.ToJsonString(Options);
}
