namespace TapOperator.Blueprints.Costs.Bills;

/// <summary>Types of resources for which AWS takes nothing.</summary>
internal static class FreeTypes
{
    private static readonly string[] Prefixes =
    [
        "aws_accessanalyzer_", "aws_acm_", "aws_api_gateway_account", "aws_api_gateway_deployment", "aws_api_gateway_integration", "aws_api_gateway_method",
        "aws_api_gateway_resource", "aws_api_gateway_rest_api_policy", "aws_api_gateway_stage", "aws_appautoscaling_", "aws_backup_plan", "aws_backup_selection",
        "aws_cloudfront_origin_access_control", "aws_config_configuration_recorder_status", "aws_config_delivery_channel", "aws_db_parameter_group",
        "aws_db_subnet_group", "aws_default_", "aws_ebs_default_", "aws_ebs_encryption_", "aws_ecs_cluster", "aws_egress_only_", "aws_iam_", "aws_internet_gateway",
        "aws_kms_alias", "aws_lambda_permission", "aws_lb_listener", "aws_lb_target_group", "aws_organizations_", "aws_rds_cluster_parameter_group", "aws_route",
        "aws_s3_account_", "aws_s3_bucket_", "aws_secretsmanager_secret_version", "aws_security_group", "aws_sns_topic_policy", "aws_subnet", "aws_vpc",
        "aws_wafv2_web_acl_association",
    ];

    // Of Route 53 zones and queries cost, records by themselves do not.
    private static readonly string[] PaidPrefixes = ["aws_route53_health", "aws_route53_resolver", "aws_route53_zone"];

    /// <summary>Whether the type is free.</summary>
    public static bool Has(string type) => HasOneOf(Prefixes, type) && !HasOneOf(PaidPrefixes, type);

    private static bool HasOneOf(string[] prefixes, string type) => Array.Exists(prefixes, prefix => type.StartsWith(prefix, StringComparison.Ordinal));
}
