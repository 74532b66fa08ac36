using System.Text;
using TapOperator.Programs.Generated;

namespace TapOperator.Automation.Pulumi;

/// <summary>Between Terraform's names and those that Pulumi's bridge makes of them.</summary>
internal static class PulumiNames
{
    private const string TokenPrefix = "aws:index/";

    // The way back is not unique (s3_bucket and s3bucket give the same), so known types are looked up.
    private static readonly Dictionary<string, string> TypeByToken = ResourceTypes.All.ToDictionary(Token, type => type);

    /// <summary>Pulumi's type token of a Terraform type: <c>aws_sqs_queue</c> is <c>aws:index/sqsQueue:SqsQueue</c>.</summary>
    /// <param name="type">The Terraform type.</param>
    public static string Token(string type)
    {
        var pascal = string.Concat(type["aws_".Length..].Split('_').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
        return $"{TokenPrefix}{char.ToLowerInvariant(pascal[0])}{pascal[1..]}:{pascal}";
    }

    /// <summary>The Terraform address of a URN; null for what is no resource of the program (the stack itself, providers).</summary>
    /// <param name="urn">Such as <c>urn:pulumi:us-east-1::tap::aws:index/vpc:Vpc::main</c>.</param>
    public static string? Address(string? urn)
    {
        if (urn?.Split("::", 4) is not [_, _, var types, var name])
            return null;
        // The types of the parents come before the resource's own.
        var token = types[(types.LastIndexOf('$') + 1)..];
        if (!token.StartsWith(TokenPrefix, StringComparison.Ordinal))
            return null;
        var type = TypeByToken.GetValueOrDefault(token) ?? $"aws_{Snake(token[TokenPrefix.Length..token.LastIndexOf(':')])}";
        return $"{type}.{name}";
    }

    /// <summary>The URN of a resource of the program.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="address">The Terraform address.</param>
    public static string Urn(string stackName, string address)
    {
        var dot = address.IndexOf('.', StringComparison.Ordinal);
        return $"urn:pulumi:{stackName}::{LocalWorkspace.ProjectName}::{Token(address[..dot])}::{address[(dot + 1)..]}";
    }

    /// <summary>The Terraform name of a property, where it is a mere change of style: <c>cidrBlock</c> is <c>cidr_block</c>.</summary>
    /// <param name="property">Pulumi's name.</param>
    public static string Snake(string property)
    {
        var text = new StringBuilder(property.Length + 8);
        foreach (var letter in property)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
