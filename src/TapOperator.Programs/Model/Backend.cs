using System.Text.Json.Nodes;

namespace TapOperator.Programs.Model;

/// <summary>Where OpenTofu and Terraform keep the state; Pulumi is told by its environment and never sees this.</summary>
/// <param name="Type">Such as <c>local</c>, <c>kubernetes</c> or <c>s3</c>.</param>
/// <param name="Settings">The backend's arguments, literal.</param>
public sealed record Backend(string Type, JsonObject Settings);
