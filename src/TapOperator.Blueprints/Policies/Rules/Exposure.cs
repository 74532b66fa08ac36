using TapOperator.Blueprints.Policies.Model;
using TapOperator.Blueprints.Policies.Views;

namespace TapOperator.Blueprints.Policies.Rules;

/// <summary>Nothing but load balancers is open to the world.</summary>
internal static class Exposure
{
    private static readonly string[] Blocks = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];
    private static readonly string[] Ranges = ["cidr_ipv4", "cidr_ipv6", "ingress.cidr_blocks", "ingress.ipv6_cidr_blocks"];

    // Resources whose policy says who may come from outside, and where that policy is.
    private static readonly string[] Guarded =
        ["aws_s3_bucket_policy", "aws_sns_topic_policy", "aws_sqs_queue_policy", "aws_secretsmanager_secret_policy", "aws_kms_key", "aws_api_gateway_rest_api", "aws_api_gateway_rest_api_policy"];

    /// <summary>The policies.</summary>
    public static IEnumerable<Policy> All =>
    [
        new()
        {
            Id = "TAP-PUB-01",
            Protects = "databases, from the internet",
            Remedy = "leave publicly_accessible off",
            Check = input => from database in input.Program.OfType("aws_db_instance", "aws_rds_cluster_instance")
                             where database.IsTrue("publicly_accessible")
                             select new Violation(database, "has a public address"),
        },
        new()
        {
            Id = "TAP-PUB-02",
            Protects = "buckets, from being opened to the world by mistake",
            Remedy = "block public access of the bucket in all four ways",
            Check = input => from bucket in input.Program.OfType("aws_s3_bucket")
                             where !input.Program.Of("aws_s3_bucket_public_access_block", "bucket", bucket).Any(block => Array.TrueForAll(Blocks, block.IsTrue))
                             select new Violation(bucket, "does not block public access in all four ways"),
        },
        new()
        {
            Id = "TAP-PUB-03",
            Protects = "everything behind the load balancer",
            Remedy = "open only the load balancer's security group to the world, and all others to security groups or ranges",
            Check = input => from rule in input.Program.OfType("aws_vpc_security_group_ingress_rule", "aws_security_group")
                             where Ranges.Any(range => rule.All(range).Any(value => value.ToString() is "0.0.0.0/0" or "::/0")) && !IsOfLoadBalancer(input.Program, rule)
                             select new Violation(rule, "is open to the world"),
        },
        new()
        {
            Id = "TAP-PUB-04",
            Protects = "buckets, topics, queues, secrets, keys and APIs, from strangers",
            Remedy = "name the principals, or add a condition that only the environment meets",
            Check = input => from resource in input.Program.OfType(Guarded)
                             from statement in resource.Statements("policy")
                             where statement is { IsAllow: true, IsForEveryone: true, ConditionText: "" } && !IsGuardedByDeny(resource)
                             select new Violation(resource, $"{statement.Name} lets everybody in"),
        },
        new()
        {
            Id = "TAP-PUB-05",
            Protects = "APIs, from the internet, and other APIs, from what is in the VPC",
            Remedy = "make the API PRIVATE, and let the policy of its VPC endpoint name it",
            Check = input => from api in input.Program.OfType("aws_api_gateway_rest_api")
                             where api.Text("endpoint_configuration.types") != "PRIVATE" || !input.Program.Of("aws_vpc_endpoint_policy", "policy", api).Any()
                             select new Violation(api, "is not kept inside the VPC by both its type and the policy of its endpoint"),
        },
    ];

    private static bool IsOfLoadBalancer(ProgramView program, ResourceView rule)
    {
        var groups = program.OfType("aws_lb").SelectMany(balancer => balancer.All("security_groups")).Select(group => group.ToString());
        var own = rule.Type == "aws_security_group" ? $"${{{rule.Address}.id}}" : rule.Text("security_group_id");
        return groups.Contains(own, StringComparer.Ordinal);
    }

    // A private API lets everybody in and denies all who do not come through the endpoint: API Gateway developer guide, "Private REST APIs".
    private static bool IsGuardedByDeny(ResourceView resource) => resource.Statements("policy").Any(statement =>
        !statement.IsAllow && statement.IsForEveryone && statement.ConditionText.Contains("aws:SourceVpc", StringComparison.OrdinalIgnoreCase));
}
