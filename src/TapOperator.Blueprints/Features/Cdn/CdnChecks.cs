using System.Text.RegularExpressions;
using TapOperator.Entities;

namespace TapOperator.Blueprints.Features.Cdn;

/// <summary>The failover region is another region of the environment, and aliases are domain names.</summary>
internal static partial class CdnChecks
{
    public static IEnumerable<Problem> Check(TapEnvironment environment)
    {
        if (environment.Spec.Cdn is not { } cdn)
            yield break;
        var (regions, primary) = (environment.Spec.Regions, environment.Spec.PrimaryRegion ?? environment.Spec.Regions.FirstOrDefault()?.Name);
        if (cdn.FailoverRegion is { } failover && (failover == primary || regions.All(region => region.Name != failover)))
        {
            yield return new Problem("spec.cdn.failoverRegion", $"\"{failover}\" is not one of the regions besides the primary",
                $"name one of {string.Join(", ", regions.Select(region => region.Name).Where(name => name != primary))}, or leave it out");
        }

        for (var i = 0; i < cdn.Aliases.Count; i++)
        {
            if (!DomainName().IsMatch(cdn.Aliases[i]))
            {
                yield return new Problem(
                    $"spec.cdn.aliases[{i}]", $"\"{cdn.Aliases[i]}\" is not a domain name", "write it like www.example.com or *.example.com");
            }
        }
    }

    [GeneratedRegex(
        @"^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DomainName();
}
