using TapOperator.Entities.Rules;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Functions;

/// <summary>Either inline, or a zip file in S3.</summary>
[Cel(ObjectRules.OneCode, ObjectRules.OneCodeMessage, FieldPath = ".inline")]
public sealed class FunctionCode
{
    /// <summary>The source of the one file <c>index.py</c> (Python) or <c>index.mjs</c> (Node.js).</summary>
    [Length(1, 16384)]
    public string? Inline { get; set; }

    /// <summary>A zip file in S3.</summary>
    public FunctionPackage? S3 { get; set; }

    /// <summary>The file and function that is called, <c>file.function</c>.</summary>
    [Length(3, 128), Pattern(@"^[\w/-]+\.\w+$")]
    public string Handler { get; set; } = "index.handler";
}

/// <summary>A zip file in S3; the bucket must be in the function's region, so <c>{region}</c> is filled in.</summary>
public sealed class FunctionPackage
{
    /// <summary>The bucket; <c>{region}</c> is filled in.</summary>
    [Required, Length(3, 63), Pattern(@"^[a-z0-9.{}-]+$")]
    public string Bucket { get; set; } = "";

    /// <summary>The object's key.</summary>
    [Required, Length(1, 1024)]
    public string Key { get; set; } = "";

    /// <summary>The base64 SHA-256 of the file, so that a new file is seen. Absent: only a new key is a change.</summary>
    [Length(44, 44), Pattern("^[A-Za-z0-9+/]{43}=$")]
    public string? Sha256 { get; set; }
}
