using System.CommandLine;

namespace TapOperator.Commands;

/// <summary>The account that programs are compiled for without asking AWS.</summary>
internal static class AccountOption
{
    /// <summary>AWS's own example account: a program made offline needs some account id where names contain it.</summary>
    public const string ExampleAccount = "123456789012";

    public static Option<string> Create() => new("--account")
    {
        Description = "The AWS account id to compile for, where the manifest does not say it.",
        DefaultValueFactory = _ => ExampleAccount,
    };
}
