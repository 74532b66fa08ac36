using TapOperator.Blueprints.Policies.Model;
using TapOperator.Blueprints.Policies.Views;

namespace TapOperator.Blueprints.Policies.Rules;

/// <summary>What travels is encrypted by TLS 1.2 or later.</summary>
internal static class EncryptionInTransit
{
    // Parameters by which PostgreSQL and MySQL insist on TLS: RDS user guide, "Using SSL/TLS to encrypt a connection".
    private static readonly string[] TlsParameters = ["rds.force_ssl", "require_secure_transport"];

    /// <summary>The policies.</summary>
    public static IEnumerable<Policy> All =>
    [
        new()
        {
            Id = "TAP-TLS-01",
            Protects = "requests to buckets",
            Remedy = "deny s3:* where aws:SecureTransport is false in the bucket's policy",
            Check = input => from bucket in input.Program.OfType("aws_s3_bucket")
                             where !input.Program.Of("aws_s3_bucket_policy", "bucket", bucket).Any(DeniesPlain)
                             select new Violation(bucket, "serves requests without TLS"),
        },
        new()
        {
            Id = "TAP-TLS-02",
            Protects = "connections to load balancers, from old versions of TLS",
            Remedy = "use a security policy of TLS 1.2 or later",
            Check = input => from listener in input.Program.OfType("aws_lb_listener")
                             where listener.Text("protocol") is "HTTPS" or "TLS" && !IsModern(listener.Text("ssl_policy"))
                             select new Violation(listener, $"its security policy is {listener.Text("ssl_policy") ?? "AWS's default, which takes TLS 1.0"}"),
        },
        new()
        {
            Id = "TAP-TLS-03",
            Severity = Severity.Warning,
            Protects = "connections to load balancers, from being read on the way",
            Remedy = "set spec.loadBalancer.certificateArn or managedCertificate: then HTTP is redirected to HTTPS",
            Check = input => from listener in input.Program.OfType("aws_lb_listener")
                             where listener.Text("protocol") == "HTTP" && listener.Text("default_action.type") != "redirect"
                             select new Violation(listener, "serves plain HTTP"),
        },
        new()
        {
            Id = "TAP-TLS-04",
            Protects = "requests to CloudFront",
            Remedy = "redirect HTTP to HTTPS",
            Check = input => from distribution in input.Program.OfType("aws_cloudfront_distribution")
                             from behaviour in distribution.All("default_cache_behavior.viewer_protocol_policy").Concat(distribution.All("ordered_cache_behavior.viewer_protocol_policy"))
                             where behaviour.ToString() == "allow-all"
                             select new Violation(distribution, "serves plain HTTP"),
        },
        new()
        {
            Id = "TAP-TLS-05",
            Protects = "connections to databases",
            Remedy = "leave spec.database.forceTls on",
            Check = input => from parameters in input.Program.OfType("aws_db_parameter_group", "aws_rds_cluster_parameter_group")
                             where IsOfTheServer(input.Program, parameters) && !ForcesTls(parameters)
                             select new Violation(parameters, "lets clients connect without TLS"),
        },
    ];

    private static bool DeniesPlain(ResourceView policy) => policy.Statements("policy").Any(statement =>
        !statement.IsAllow && statement.IsForEveryone && statement.Actions.Contains("s3:*") && statement.ConditionText.Contains("aws:SecureTransport", StringComparison.Ordinal));

    // "TLS13-1-2" and "TLS-1-2" policies take nothing older; see the ELB user guide, "Security policies for your Application Load Balancer".
    private static bool IsModern(string? policy) => policy is not null
        && (policy.Contains("TLS13-1-2", StringComparison.Ordinal) || policy.Contains("TLS13-1-3", StringComparison.Ordinal) || policy.Contains("-TLS-1-2", StringComparison.Ordinal) || policy.Contains("FS-1-2", StringComparison.Ordinal));

    // Aurora's TLS is a parameter of the cluster: the instances' own group has none.
    private static bool IsOfTheServer(ProgramView program, ResourceView parameters) =>
        parameters.Type == "aws_rds_cluster_parameter_group" || program.Of("aws_db_instance", "parameter_group_name", parameters).Any();

    private static bool ForcesTls(ResourceView parameters) => parameters.All("parameter").Any(parameter =>
        TlsParameters.Contains(parameter["name"]?.ToString(), StringComparer.Ordinal) && parameter["value"]?.ToString() is "1" or "ON");
}
