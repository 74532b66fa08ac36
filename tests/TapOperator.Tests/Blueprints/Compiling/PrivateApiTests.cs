using System.Text.Json.Nodes;
using TapOperator.Entities.Spec.Network;
using TapOperator.Entities.Spec.PrivateApi;
using TapOperator.Programs.Model;
using Xunit;

namespace TapOperator.Tests.Blueprints.Compiling;

/// <summary>Settings of the private API; what the sample compiles to is in the snapshots.</summary>
public sealed class PrivateApiTests
{
    private const string Calls = "${aws_api_gateway_rest_api.main.execution_arn}/*";

    [Fact]
    public void Both_policies_name_nothing_but_the_other()
    {
        var program = Compile();
        var ofApi = Statements(program, "aws_api_gateway_rest_api_policy", "main");
        Assert.Equal(["Allow", "Deny", "Deny"], ofApi.Select(statement => (string?)statement["Effect"]));
        Assert.Equal("${aws_vpc_endpoint.execute_api.id}", (string?)ofApi[1]["Condition"]!["StringNotEquals"]!["aws:SourceVpce"]);
        Assert.Equal("10.0.0.0/16", (string?)ofApi[2]["Condition"]!["NotIpAddress"]!["aws:VpcSourceIp"]);
        var ofEndpoint = Assert.Single(Statements(program, "aws_vpc_endpoint_policy", "api"));
        Assert.Equal(("Allow", "execute-api:Invoke", Calls), ((string?)ofEndpoint["Effect"], (string?)ofEndpoint["Action"], (string?)ofEndpoint["Resource"]));
    }

    [Fact]
    public void A_function_answers_every_path_and_method_and_may_be_called_by_this_API_alone()
    {
        var program = Compile(api => api.Function = "handler");
        var integrations = program.Where(r => r.ElementType == "aws_api_gateway_integration").Select(r => r.Render()).ToList();
        Assert.Equal(2, integrations.Count);
        Assert.All(integrations, integration => Assert.Equal(("AWS_PROXY", "${aws_lambda_function.handler.invoke_arn}"), ((string?)integration["type"], (string?)integration["uri"])));
        Assert.Equal(Calls, (string?)Get(program, "aws_lambda_permission", "api")["source_arn"]);
    }

    [Fact]
    public void Without_a_function_the_API_answers_by_itself_with_200()
    {
        var program = Compile();
        Assert.Equal("MOCK", (string?)Get(program, "aws_api_gateway_integration", "proxy")["type"]);
        Assert.Equal("200", (string?)Get(program, "aws_api_gateway_method_response", "root")["status_code"]);
        Assert.DoesNotContain(program, r => r.ElementType == "aws_lambda_permission");
    }

    [Fact]
    public void Whatever_a_stage_serves_has_it_deployed_anew()
    {
        var before = Picture(Compile());
        Assert.Equal(before, Picture(Compile(api => api.RequestsPerSecond = 7)));
        Assert.NotEqual(before, Picture(Compile(api => api.Function = "handler")));
        Assert.NotEqual(before, Picture(Compile(api => api.AllowedCidrs = ["10.0.0.0/20"])));
    }

    private static string Picture(IReadOnlyList<Resource> program) => (string)Get(program, "aws_api_gateway_deployment", "main")["triggers"]!["definition"]!;

    private static IReadOnlyList<JsonObject> Statements(IReadOnlyList<Resource> program, string type, string name) =>
        [.. JsonNode.Parse((string)Get(program, type, name)["policy"]!)!["Statement"]!.AsArray().OfType<JsonObject>()];

    private static JsonObject Get(IReadOnlyList<Resource> program, string type, string name) => program.Single(r => r.ElementType == type && r.LocalName == name).Render();

    private static IReadOnlyList<Resource> Compile(Action<PrivateApiSpec>? change = null) => Sample.Compile(Sample.SecureMultiRegion, e =>
    {
        e.Spec.Network!.Endpoints.Add(VpcEndpointService.ExecuteApi);
        e.Spec.PrivateApi = new PrivateApiSpec();
        change?.Invoke(e.Spec.PrivateApi);
    }).Regions[0].Resources;
}
