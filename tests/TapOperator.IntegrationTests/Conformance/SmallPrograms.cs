using System.Text.Json.Nodes;
using k8s.Models;
using TapOperator.Automation.Engines;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Rights;
using TapOperator.Blueprints.Rights.Usage;
using TapOperator.Entities;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;
using TapOperator.Testing.Aws;

namespace TapOperator.IntegrationTests.Conformance;

/// <summary>Programs that engines are through with in seconds.</summary>
internal static class SmallPrograms
{
    public const string Region = "us-east-1";

    /// <summary>A VPC with subnets and a named log group; one output is a secret that comes in as a variable.</summary>
    public static StackProgram Network(string name, int subnets = 2, string owner = "a", int days = 7)
    {
        var stack = new StackId("conformance", name, "uid", Region);
        var vpc = Tagged(stack, new AwsVpc("main") { CidrBlock = "10.0.0.0/16" }, owner);
        var logs = Tagged(stack, new AwsCloudwatchLogGroup("app") { Name = $"/tap/{name}", RetentionInDays = days }, owner);
        var parts = Enumerable.Range(1, subnets)
            .Select(i => Tagged(stack, new AwsSubnet($"s{i}") { VpcId = vpc.Id, CidrBlock = $"10.0.{i}.0/24" }, owner))
            .ToList();
        var note = new Variable("note", Sensitive: true);
        return new(Region)
        {
            Providers = [new(Region) { MaxRetries = 2 }],
            Variables = [note],
            Resources = [vpc, logs, .. parts],
            Outputs = [new("vpc_id", vpc.Id), new("note", note.Text, Sensitive: true)],
        };
    }

    /// <summary>The same with a topic and a subscriber, whose address is the secret.</summary>
    public static StackProgram WithSubscriber(string name, int subnets = 2, int days = 7)
    {
        var program = Network(name, subnets, days: days);
        var topic = Tagged(new StackId("conformance", name, "uid", Region), new AwsSnsTopic("main") { Name = $"tap-{name}" }, "a");
        return program with
        {
            Resources = [.. program.Resources, topic, new AwsSnsTopicSubscription("chat") { TopicArn = topic.Arn, Protocol = "https", Endpoint = program.Variables[0].Text }],
        };
    }

    /// <summary>The same with a subnet that AWS refuses, and one that depends on nothing of it.</summary>
    public static StackProgram WithRefused(string name)
    {
        var stack = new StackId("conformance", name, "uid", Region);
        var program = Network(name, subnets: 1);
        return program with
        {
            Resources = [.. program.Resources, Tagged(stack, new AwsSubnet("refused") { VpcId = "vpc-00000000000000000", CidrBlock = "10.0.9.0/24" }, "a")],
        };
    }

    /// <summary>The policies that a program takes, less one statement.</summary>
    /// <param name="program">The program.</param>
    /// <param name="name">The name that it was made with.</param>
    /// <param name="without">The statement's id.</param>
    public static IReadOnlyList<JsonNode> Rights(StackProgram program, string name, string without)
    {
        var environment = new TapEnvironment { Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = "conformance" } };
        return
        [
            .. OperatorRights.Of([new EnvironmentPrograms(environment, new Compilation([program], null, []), Emulator.AccountId)])
                .Select(document => document with { Statements = [.. document.Statements.Where(statement => statement.Sid != without)] })
                .Select(document => document.Node()),
        ];
    }

    private static T Tagged<T>(StackId stack, T resource, string owner)
        where T : Resource, ITaggable
    {
        resource.Tags = new ValueMap<string>
        {
            ["Owner"] = owner,
            ["tapoperator.io/stack"] = stack.Tag,
            ["tapoperator.io/address"] = resource.Address,
        };
        return resource;
    }
}
