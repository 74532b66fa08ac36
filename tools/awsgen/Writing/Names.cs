namespace Awsgen.Writing;

/// <summary>C# names for the provider's.</summary>
public static class Names
{
    // Members that every element has already.
    private static readonly HashSet<string> Taken = ["Address", "DependsOn", "ElementType", "Lifecycle", "LocalName", "ProviderAlias", "Ref", "Render", "LiteralOf", "Equals", "GetHashCode", "GetType", "ToString"];

    /// <summary><c>cidr_block</c> becomes <c>CidrBlock</c>.</summary>
    public static string Pascal(string name) => string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>The class of a type: <c>AwsVpc</c>, <c>DataAwsSsmParameter</c>.</summary>
    public static string Class(Schema.ListedType type) => (type.IsData ? "Data" : "") + Pascal(type.Name);

    /// <summary>The property of an argument; one that meets a member of every element gets <c>Argument</c> behind it.</summary>
    public static string Property(string argument) => Pascal(argument) is var name && Taken.Contains(name) ? name + "Argument" : name;
}
