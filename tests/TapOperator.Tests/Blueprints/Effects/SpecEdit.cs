using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TapOperator.Entities;
using TapOperator.Tests.CrdGen;

namespace TapOperator.Tests.Blueprints.Effects;

/// <summary>One field of a spec set to another value.</summary>
internal sealed record SpecEdit(string Path, JsonNode Value)
{
    /// <summary>Examples for fields whose form the schema does not tell well enough to make one up.</summary>
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["spec.suffix"] = "\"other\"",
        ["spec.primaryRegion"] = "\"us-east-1\"",
        ["spec.regions[].name"] = "\"eu-west-1\"",
        ["spec.regions[].cidr"] = "\"10.77.0.0/16\"",
        ["spec.regions[].availabilityZones"] = """["us-east-1b", "us-east-1c", "us-east-1d"]""",
        ["spec.regions[].overrides.instanceType"] = "\"t3.large\"",
        ["spec.regions[].overrides.imageId"] = "\"ami-0123456789abcdef0\"",
        ["spec.regions[].overrides.databaseInstanceClass"] = "\"db.m6g.large\"",
        ["spec.regions[].overrides.certificateArn"] = "\"arn:aws:acm:eu-west-2:123456789012:certificate/b-2\"",
        ["spec.account"] = """{"id":"210987654321"}""",
        ["spec.account.roleArn"] = "\"arn:aws:iam::123456789012:role/other\"",
        ["spec.account.externalId"] = "\"other\"",
        ["spec.naming.pattern"] = "\"{service}-{region}-x\"",
        ["spec.naming.bucketPattern"] = "\"{service}-{region}-x\"",
        ["spec.tags"] = """{"Environment":"Other","Owner":"o","CostCenter":"c","Project":"p"}""",
        ["spec.network.securityGroups.ingressCidrs"] = """["198.51.100.0/24"]""",
        ["spec.network.securityGroups.ingressPorts"] = "[8443]",
        ["spec.network.subnets.public.firstBlock"] = "200",
        ["spec.network.subnets.private.firstBlock"] = "200",
        ["spec.network.subnets.database.firstBlock"] = "200",
        ["spec.encryption.alias"] = "\"prod-master-{region}\"",
        ["spec.encryption.administratorArns"] = """["arn:aws:iam::123456789012:role/keys"]""",
        ["spec.secrets.items[].name"] = "\"other\"",
        ["spec.secrets.items[].description"] = "\"Other.\"",
        ["spec.identity.permissionsBoundaryArn"] = "\"arn:aws:iam::123456789012:policy/other\"",
        ["spec.instances.type"] = "\"t3.large\"",
        ["spec.functions[].name"] = "\"other\"",
        ["spec.functions[].environment"] = """{"KEY":"value"}""",
        ["spec.functions[].code.inline"] = "\"def handler(event, context): return 1\"",
        ["spec.functions[].code.s3"] = """{"bucket":"code-{region}","key":"app.zip"}""",
        ["spec.functions[].code.handler"] = "\"index.other\"",
        ["spec.encryption.services"] = """["AutoScaling","CloudTrail","Config","CloudWatch","CloudFront"]""",
        ["spec.regions[].overrides.autoScalingMinimum"] = "2",
        ["spec.autoScaling.instanceTypes"] = """["m6i.large"]""",
        ["spec.cdn.failoverRegion"] = "\"us-east-1\"",
        ["spec.cdn.defaultRootObject"] = "\"index.html\"",
        ["spec.cdn.aliases"] = """["www.example.com"]""",
        ["spec.cdn.certificateArn"] = "\"arn:aws:acm:us-east-1:123456789012:certificate/other\"",
        ["spec.notifications.subscriptions"] = """[{"name":"other","protocol":"Https","endpoint":"https://example.com/hook"}]""",
        ["spec.notifications.subscriptions[].name"] = "\"other\"",
        ["spec.notifications.subscriptions[].endpoint"] = "\"other@example.com\"",
        ["spec.notifications.subscriptions[].endpointFrom"] = """{"name":"slack","key":"url"}""",
        ["spec.storage.lifecycle.transitions"] = """[{"storageClass":"Glacier","days":30}]""",
        ["spec.database.version"] = "\"17\"",
        ["spec.database.instanceClass"] = "\"db.m6g.large\"",
        ["spec.database.name"] = "\"other\"",
        ["spec.database.username"] = "\"other\"",
        ["spec.database.port"] = "6543",
        ["spec.database.storage.sizeGiB"] = "50",
        ["spec.database.maintenanceWindow"] = "\"sun:05:00-sun:06:00\"",
        ["spec.database.backup.window"] = "\"03:00-04:00\"",
        ["spec.database.serverless.minimumAcu"] = "1.5",
        ["spec.database.serverless.maximumAcu"] = "8",
        ["spec.containers.image"] = "\"123456789012.dkr.ecr.eu-west-2.amazonaws.com/team/app:1\"",
        ["spec.containers.cpuUnits"] = "512",
        ["spec.containers.memoryMiB"] = "2048",
        ["spec.containers.environment"] = """{"KEY":"value"}""",
        ["spec.containers.databaseUser"] = "\"other\"",
        ["spec.loadBalancer.certificateArn"] = "\"arn:aws:acm:eu-west-2:123456789012:certificate/b-2\"",
        ["spec.loadBalancer.managedCertificate.domainName"] = "\"*.example.com\"",
        ["spec.loadBalancer.managedCertificate.hostedZoneId"] = "\"Z9876543210ZYX\"",
        ["spec.loadBalancer.healthCheck.path"] = "\"/other\"",
        ["spec.loadBalancer.accessLogs.expireAfterDays"] = "400",
        ["spec.backup.schedule"] = "\"cron(0 3 * * ? *)\"",
        ["spec.backup.copyToRegion"] = "\"ap-south-1\"",
        ["spec.protection.serviceControlPolicies.targetId"] = "\"ou-ab12-cdefgh34\"",
        ["spec.privateApi.function"] = "\"handler\"",
        ["spec.privateApi.stage"] = "\"other\"",
        ["spec.privateApi.allowedCidrs"] = """["10.0.0.0/20"]""",
        ["spec.tables[].name"] = "\"other\"",
        ["spec.tables[].partitionKey.name"] = "\"other\"",
        ["spec.tables[].sortKey.name"] = "\"other\"",
        ["spec.tables[].timeToLiveAttribute"] = "\"other\"",
        ["spec.monitoring.logGroups"] = """["application", "audit"]""",
        ["spec.compliance.config.rules"] = """["INCOMING_SSH_DISABLED"]""",
        ["spec.compliance.cloudTrail.logRetentionDays"] = "30",
    };

    /// <summary>Every edit of one field that the schema knows of: each other word of an enum, another number, the opposite, one more of a list.</summary>
    public static IEnumerable<SpecEdit> Of(SchemaNode node, JsonNode? current)
    {
        var path = node.Path.TrimStart('.');
        if (Examples.TryGetValue(path, out var example))
        {
            return [new SpecEdit(path, JsonNode.Parse(example)!)];
        }

        var words = node.Schema["enum"] ?? node.Schema["items"]?["enum"];
        return ((string)node.Schema["type"]!, words) switch
        {
            ("string", JsonArray) => words.AsArray()
                .Where(word => !JsonNode.DeepEquals(word, current)).Select(word => new SpecEdit(path, word!.DeepClone())),
            ("array", JsonArray) => words.AsArray()
                .Select(word => new SpecEdit(path, new JsonArray(word!.DeepClone()))).Where(edit => !JsonNode.DeepEquals(edit.Value, current)),
            ("boolean", _) => [new SpecEdit(path, !(current?.GetValue<bool>() ?? false))],
            ("object", _) when node.Schema["properties"] is not null && current is null => [new SpecEdit(path, new JsonObject())],
            ("array", _) when node.Schema["items"]!["properties"] is not null
                && current is null or JsonArray { Count: 0 } => [new SpecEdit(path, new JsonArray(new JsonObject()))],
            ("integer" or "number", _) => [new SpecEdit(path, OtherNumber(node.Schema, current))],
            _ => [],
        };
    }

    /// <summary>The base with the edit made; lists are edited in their first item.</summary>
    public TapEnvironment Apply(JsonObject environment)
    {
        var copy = (JsonObject)environment.DeepClone();
        var steps = Path.Split('.');
        var at = copy;
        foreach (var step in steps[..^1])
        {
            var name = step.Replace("[]", "", StringComparison.Ordinal);
            at[name] ??= new JsonObject();
            at = (JsonObject)(step.EndsWith("[]", StringComparison.Ordinal) ? at[name]![0]! : at[name]!);
        }

        at[steps[^1]] = Value.DeepClone();
        return copy.Deserialize<TapEnvironment>(TapJson.Options)!;
    }

    private static JsonValue OtherNumber(JsonObject schema, JsonNode? current)
    {
        const int knownRetention = 60;
        if (schema["x-kubernetes-validations"]?[0]?["message"]?.GetValue<string>().StartsWith("CloudWatch Logs", StringComparison.Ordinal) == true)
        {
            return JsonValue.Create(knownRetention);
        }

        var now = current is null ? 0 : Convert.ToInt64(current.ToString(), CultureInfo.InvariantCulture);
        return JsonValue.Create(now + 1 <= schema["maximum"]!.GetValue<long>() ? now + 1 : now - 1);
    }
}
