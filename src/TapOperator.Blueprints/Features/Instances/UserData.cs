using TapOperator.Entities.Spec.Instances;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>What an instance does at its first start.</summary>
internal static class UserData
{
    /// <summary>
    /// Sets the oldest TLS version for every library that follows the system's cryptographic policies (OpenSSL, GnuTLS, NSS, Java), in both directions.
    /// </summary>
    /// <param name="oldest">The oldest version that is accepted.</param>
    /// <returns>A shell script.</returns>
    public static string Of(TlsVersion oldest)
    {
        var version = oldest is TlsVersion.Tls13 ? "1.3" : "1.2";
        return $"""
            #!/bin/bash
            set -euo pipefail
            cat > /etc/crypto-policies/policies/modules/TAP-TLS.pmod <<'POLICY'
            min_tls_version = TLS{version}
            min_dtls_version = DTLS1.2
            POLICY
            update-crypto-policies --set DEFAULT:TAP-TLS

            """.ReplaceLineEndings("\n");
    }
}
