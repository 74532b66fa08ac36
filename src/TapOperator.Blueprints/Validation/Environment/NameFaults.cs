using TapOperator.Blueprints.Naming;

namespace TapOperator.Blueprints.Validation.Environment;

/// <summary>What AWS would refuse in a name.</summary>
internal static class NameFaults
{
    private const int ShortestBucket = 3;

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
    private static readonly string[] ReservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];
    private static readonly string[] ReservedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

    public static IEnumerable<string> Of(NameKind kind, string name)
    {
        if (name.Length > kind.MaximumLength)
        {
            yield return $"has {name.Length} characters, and AWS allows {kind.MaximumLength}";
        }

        if (kind == NameKind.Bucket)
        {
            foreach (var fault in OfBucket(name))
            {
                yield return fault;
            }
        }

        if ((kind == NameKind.WebAcl || kind == NameKind.Vault) && name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
        {
            yield return "may have letters, digits, hyphens and underscores only";
        }

        if (kind == NameKind.Database
            && (name.Length == 0 || !char.IsAsciiLetterLower(name[0]) || name.EndsWith('-') || name.Contains("--", StringComparison.Ordinal)))
        {
            yield return "must begin with a letter, must not end with a hyphen and must not have two hyphens in a row";
        }
    }

    private static IEnumerable<string> OfBucket(string name)
    {
        if (name.Length < ShortestBucket)
        {
            yield return $"has {name.Length} characters, and S3 asks for {ShortestBucket}";
        }
        else if (!char.IsAsciiLetterOrDigit(name[0]) || !char.IsAsciiLetterOrDigit(name[^1]))
        {
            yield return "must begin and end with a letter or digit";
        }

        if (name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
        {
            yield return "may have lower-case letters, digits and hyphens only (a dot would break TLS)";
        }

        if (ReservedPrefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } reserved)
        {
            yield return $"begins with \"{reserved}\", which S3 reserves";
        }

        if (ReservedSuffixes.FirstOrDefault(suffix => name.EndsWith(suffix, StringComparison.Ordinal)) is { } ending)
        {
            yield return $"ends with \"{ending}\", which S3 reserves";
        }
    }
}
