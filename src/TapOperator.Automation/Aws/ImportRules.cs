namespace TapOperator.Automation.Aws;

/// <summary>
/// How each type of resource that programs use is found again and imported. Import ids: the provider's documentation, section "Import" of each type, version 5.100.
/// A test sees to it that every type is here.
/// </summary>
internal static class ImportRules
{
    private static readonly ImportRule Ec2 = new() { Arn = ArnPart.AfterSlash };
    private static readonly ImportRule BucketSetting = new("{bucket}") { IsIdempotent = true };

    private static readonly Dictionary<string, ImportRule> ByType = new(StringComparer.Ordinal)
    {
        ["aws_accessanalyzer_analyzer"] = new("{analyzer_name}") { Arn = ArnPart.AfterSlash },
        ["aws_api_gateway_account"] = new("api-gateway-account") { IsIdempotent = true },
        // Made twice, the second serves and both go with the API.
        ["aws_api_gateway_deployment"] = new("{rest_api_id}/{id}") { IsIdempotent = true, ImportsByTemplate = true },
        ["aws_api_gateway_integration"] = new("{rest_api_id}/{resource_id}/{http_method}") { IsIdempotent = true, ImportsByTemplate = true },
        ["aws_api_gateway_integration_response"] = new("{rest_api_id}/{resource_id}/{http_method}/{status_code}") { IsIdempotent = true, ImportsByTemplate = true },
        ["aws_api_gateway_method"] = new("{rest_api_id}/{resource_id}/{http_method}") { ImportsByTemplate = true },
        ["aws_api_gateway_method_response"] = new("{rest_api_id}/{resource_id}/{http_method}/{status_code}") { ImportsByTemplate = true },
        ["aws_api_gateway_method_settings"] = new("{rest_api_id}/{stage_name}/{method_path}") { IsIdempotent = true, ImportsByTemplate = true },
        ["aws_api_gateway_resource"] = new("{rest_api_id}/{id}") { ImportsByTemplate = true },
        ["aws_api_gateway_rest_api"] = new() { Arn = ArnPart.AfterSlash },
        ["aws_api_gateway_rest_api_policy"] = new("{rest_api_id}") { IsIdempotent = true },
        ["aws_api_gateway_stage"] = new("{rest_api_id}/{stage_name}") { ImportsByTemplate = true },
        ["aws_acm_certificate"] = new() { Arn = ArnPart.Whole },
        ["aws_acm_certificate_validation"] = new() { IsIdempotent = true },
        ["aws_appautoscaling_policy"] = new("{service_namespace}/{resource_id}/{scalable_dimension}/{name}") { IsIdempotent = true, ImportsByTemplate = true },
        ["aws_appautoscaling_target"] = new("{service_namespace}/{resource_id}/{scalable_dimension}") { ImportsByTemplate = true },
        ["aws_autoscaling_group"] = new("{name}"),
        ["aws_autoscaling_policy"] = new("{autoscaling_group_name}/{name}") { IsIdempotent = true, ImportsByTemplate = true },
        ["aws_backup_plan"] = new() { Arn = ArnPart.AfterColon },
        // Made twice, the second selects the same again, and both go with the plan.
        ["aws_backup_selection"] = new("{plan_id}|{id}") { IsIdempotent = true, ImportsByTemplate = true },
        ["aws_backup_vault"] = new("{name}") { Arn = ArnPart.AfterColon },
        ["aws_cloudfront_distribution"] = new() { Arn = ArnPart.AfterSlash },
        ["aws_cloudfront_origin_access_control"] = new(),
        ["aws_cloudtrail"] = new("{name}") { Arn = ArnPart.Whole },
        ["aws_cloudwatch_log_group"] = new("{name}") { Arn = ArnPart.AfterColon },
        ["aws_cloudwatch_metric_alarm"] = new("{alarm_name}") { IsIdempotent = true },
        ["aws_config_config_rule"] = new("{name}") { IsIdempotent = true },
        ["aws_config_configuration_recorder"] = new("{name}") { IsIdempotent = true },
        ["aws_config_configuration_recorder_status"] = new("{name}") { IsIdempotent = true },
        ["aws_config_delivery_channel"] = new("{name}") { IsIdempotent = true },
        ["aws_config_remediation_configuration"] = new("{config_rule_name}") { IsIdempotent = true },
        ["aws_db_instance"] = new("{identifier}") { Arn = ArnPart.AfterColon, ImportsByTemplate = true },
        ["aws_db_parameter_group"] = new("{name}") { Arn = ArnPart.AfterColon },
        ["aws_db_subnet_group"] = new("{name}") { Arn = ArnPart.AfterColon },
        ["aws_default_security_group"] = new() { IsIdempotent = true },
        ["aws_dynamodb_table"] = new("{name}") { Arn = ArnPart.AfterSlash },
        ["aws_ebs_default_kms_key"] = new("{key_arn}") { IsIdempotent = true },
        ["aws_ebs_encryption_by_default"] = new() { IsIdempotent = true },
        ["aws_ecs_cluster"] = new("{name}") { Arn = ArnPart.AfterSlash },
        ["aws_ecs_service"] = new() { Arn = ArnPart.AfterFirstSlash },
        ["aws_ecs_task_definition"] = new() { Arn = ArnPart.Whole, ImportsByTemplate = true },
        ["aws_egress_only_internet_gateway"] = Ec2,
        ["aws_eip"] = Ec2,
        ["aws_flow_log"] = Ec2,
        ["aws_guardduty_detector"] = new() { Arn = ArnPart.AfterSlash },
        ["aws_iam_account_password_policy"] = new("iam-account-password-policy") { IsIdempotent = true },
        ["aws_iam_instance_profile"] = new("{name}"),
        ["aws_iam_role"] = new("{name}"),
        ["aws_iam_role_policy"] = new("{role}:{name}") { IsIdempotent = true },
        ["aws_iam_role_policy_attachment"] = new("{role}/{policy_arn}") { IsIdempotent = true, ImportsByTemplate = true },
        ["aws_instance"] = Ec2,
        ["aws_internet_gateway"] = Ec2,
        ["aws_kms_alias"] = new("{name}"),
        ["aws_kms_key"] = new() { Arn = ArnPart.AfterSlash },
        ["aws_lambda_function"] = new("{function_name}") { Arn = ArnPart.AfterColon },
        ["aws_lambda_permission"] = new("{function_name}/{statement_id}") { ImportsByTemplate = true },
        ["aws_launch_template"] = Ec2,
        ["aws_lb"] = new() { Arn = ArnPart.Whole },
        ["aws_lb_listener"] = new() { Arn = ArnPart.Whole },
        ["aws_lb_target_group"] = new() { Arn = ArnPart.Whole },
        ["aws_nat_gateway"] = Ec2,
        ["aws_organizations_policy"] = new() { Arn = ArnPart.AfterSlash },
        ["aws_organizations_policy_attachment"] = new("{target_id}:{policy_id}") { ImportsByTemplate = true },
        ["aws_rds_cluster"] = new("{cluster_identifier}") { Arn = ArnPart.AfterColon },
        ["aws_rds_cluster_instance"] = new("{identifier}") { Arn = ArnPart.AfterColon },
        ["aws_rds_cluster_parameter_group"] = new("{name}") { Arn = ArnPart.AfterColon },
        ["aws_rds_global_cluster"] = new("{global_cluster_identifier}") { Arn = ArnPart.AfterColon },
        ["aws_route"] = new("{route_table_id}_{destination_cidr_block|destination_ipv6_cidr_block|destination_prefix_list_id}") { ImportsByTemplate = true },
        ["aws_route53_record"] = new() { IsIdempotent = true },
        ["aws_route_table"] = Ec2,
        ["aws_route_table_association"] = new("{subnet_id|gateway_id}/{route_table_id}") { ImportsByTemplate = true },
        ["aws_s3_account_public_access_block"] = new() { IsIdempotent = true },
        ["aws_s3_bucket"] = new("{bucket}") { Arn = ArnPart.AfterColon },
        ["aws_s3_bucket_lifecycle_configuration"] = BucketSetting,
        ["aws_s3_bucket_notification"] = BucketSetting,
        ["aws_s3_bucket_object_lock_configuration"] = BucketSetting,
        ["aws_s3_bucket_ownership_controls"] = BucketSetting,
        ["aws_s3_bucket_policy"] = BucketSetting,
        ["aws_s3_bucket_public_access_block"] = BucketSetting,
        ["aws_s3_bucket_replication_configuration"] = BucketSetting,
        ["aws_s3_bucket_server_side_encryption_configuration"] = BucketSetting,
        ["aws_s3_bucket_versioning"] = BucketSetting,
        ["aws_s3_object"] = new("{bucket}/{key}") { IsIdempotent = true, ImportsByTemplate = true },
        ["aws_secretsmanager_secret"] = new() { Arn = ArnPart.Whole },
        ["aws_secretsmanager_secret_version"] = new() { IsIdempotent = true },
        ["aws_securityhub_account"] = new(),
        ["aws_securityhub_standards_subscription"] = new() { IsIdempotent = true },
        ["aws_security_group"] = Ec2,
        ["aws_sns_topic"] = new() { IsIdempotent = true },
        ["aws_sns_topic_policy"] = new() { IsIdempotent = true },
        ["aws_sns_topic_subscription"] = new() { IsIdempotent = true },
        ["aws_ssm_document"] = new("{name}"),
        ["aws_ssm_parameter"] = new("{name}"),
        ["aws_subnet"] = Ec2,
        ["aws_vpc"] = Ec2,
        ["aws_vpc_endpoint"] = Ec2,
        ["aws_vpc_peering_connection"] = Ec2,
        ["aws_vpc_peering_connection_accepter"] = Ec2,
        ["aws_vpc_peering_connection_options"] = new("{vpc_peering_connection_id}") { IsIdempotent = true },
        ["aws_vpc_endpoint_policy"] = new("{vpc_endpoint_id}") { IsIdempotent = true },
        ["aws_wafv2_web_acl"] = new("{id}/{name}/{scope}") { ImportsByTemplate = true },
        ["aws_wafv2_web_acl_association"] = new("{web_acl_arn},{resource_arn}") { IsIdempotent = true, ImportsByTemplate = true },
        ["aws_vpc_security_group_egress_rule"] = Ec2,
        ["aws_vpc_security_group_ingress_rule"] = Ec2,
    };

    /// <summary>Whether the type is known.</summary>
    /// <param name="type">Terraform type.</param>
    public static bool Has(string type) => ByType.ContainsKey(type);

    /// <summary>The rule of a type; one that has neither name nor tag for types that are not known.</summary>
    /// <param name="type">Terraform type.</param>
    public static ImportRule Of(string type) => ByType.GetValueOrDefault(type) ?? new ImportRule();

    /// <summary>Whether EC2's own tags lead to it: they are up to date sooner than the tagging API, and name the id.</summary>
    /// <param name="type">Terraform type.</param>
    public static bool IsEc2(string type) => ReferenceEquals(Of(type), Ec2);
}
