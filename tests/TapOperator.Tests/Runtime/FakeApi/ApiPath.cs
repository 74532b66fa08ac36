namespace TapOperator.Tests.Runtime.FakeApi;

/// <summary>What a path of the API names.</summary>
public sealed record ApiPath(string Root, string Namespace, string Plural, string Name, string Subresource)
{
    public bool IsCollection => Name.Length == 0;

    /// <summary>The path of the object itself, without a subresource.</summary>
    public string Whole => $"{Root}/namespaces/{Namespace}/{Plural}/{Name}";

    public static ApiPath Parse(string path)
    {
        var parts = path.Trim('/').Split('/');
        var rootLength = parts[0] == "api" ? 2 : 3;
        var root = string.Join('/', parts[..rootLength]);
        var rest = parts[rootLength..];
        var isNamespaced = rest.Length > 2 && rest[0] == "namespaces";
        var (namespaceName, tail) = isNamespaced ? (rest[1], rest[2..]) : ("", rest);
        return new ApiPath(root, namespaceName, tail[0], tail.Length > 1 ? tail[1] : "", tail.Length > 2 ? tail[2] : "");
    }

    public bool Holds(string objectPath)
    {
        var other = Parse(objectPath);
        return other.Root == Root && other.Plural == Plural && (Namespace.Length == 0 || other.Namespace == Namespace);
    }
}
