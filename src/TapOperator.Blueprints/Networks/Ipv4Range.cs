using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace TapOperator.Blueprints.Networks;

/// <summary>An IPv4 range in CIDR notation.</summary>
/// <param name="Start">The first address as a number; a planned range may lie beyond 255.255.255.255, which the validator then reports.</param>
/// <param name="PrefixLength">The prefix length, 0 to 32.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Ipv4Range(long Start, int PrefixLength)
{
    /// <summary>How many addresses the range has.</summary>
    public long Size => 1L << (32 - PrefixLength);

    /// <summary>Whether the range begins at a multiple of its size, as CIDR notation demands.</summary>
    public bool IsAligned => Start % Size == 0;

    /// <summary>Whether every address of the other range is in this one.</summary>
    public bool Contains(Ipv4Range other) => Start <= other.Start && other.Start + other.Size <= Start + Size;

    /// <summary>Whether the two ranges have an address in common.</summary>
    public bool Overlaps(Ipv4Range other) => Start < other.Start + other.Size && other.Start < Start + Size;

    /// <summary>Reads <c>10.0.0.0/16</c>; false for anything else, also for a range that does not begin at its own first address.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Ipv4Range range)
    {
        range = default;
        if (text?.Split('/') is not [var address, var prefix] || address.Split('.') is not { Length: 4 } octets
            || !int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > 32)
        {
            return false;
        }

        var start = 0L;
        foreach (var octet in octets)
        {
            // Some read a leading zero as a sign of octal numbers, so AWS takes none.
            if (!byte.TryParse(octet, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || (octet.Length > 1 && octet[0] == '0'))
                return false;
            start = (start << 8) | number;
        }

        range = new Ipv4Range(start, length);
        return range.IsAligned;
    }

    /// <summary>The range in CIDR notation.</summary>
    public override string ToString() => $"{(Start >> 24) & 255}.{(Start >> 16) & 255}.{(Start >> 8) & 255}.{Start & 255}/{PrefixLength}";
}
