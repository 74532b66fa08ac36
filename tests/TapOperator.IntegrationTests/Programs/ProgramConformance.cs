using System.Text.Json.Nodes;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.IntegrationTests.Conformance;
using TapOperator.Manifests;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Machine;
using Xunit;

namespace TapOperator.IntegrationTests.Programs;

/// <summary>What the language and the blueprints promise, on each engine with the real provider.</summary>
public abstract class ProgramConformance
{
    private static readonly string[] Awkward =
    [
        "${var.x}", "$${var.x}", "$$${var.x}", "%{if true}", "%%{if true}", "%%%{if true}", "$%{a} %${b}", "$", "$$", "%", "a$", "\"\\\t\n\u2028é$ $$ % %%", "}", "${",
    ];

    private readonly EngineBench _bench;

    protected ProgramConformance(EngineBench bench)
    {
        _bench = bench;
        bench.Require();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Literal_text_comes_out_as_it_went_in()
    {
        var word = new Variable("word");
        var outputs = Awkward.SelectMany((text, i) => new Output[]
        {
            new($"alone_{i}", Value<string>.Of(text)),
            new($"around_{i}", Text.Of($"{text}{word.Text}{text}")),
            new($"key_{i}", new ValueMap<string> { [text] = text }),
        });
        var program = new StackProgram("us-east-1") { Providers = [new("us-east-1")], Variables = [word], Outputs = [.. outputs] };
        var work = _bench.Work("literal", program) with { Inputs = new Dictionary<string, JsonNode?> { ["word"] = "${w} %{w} $${w}" } };

        var result = await _bench.Engine.ApplyAsync(work, Token);
        Assert.True(result.IsSuccess, string.Join("\n", result.Errors));
        var values = (await _bench.Engine.GetOutputsAsync(work, Token)).Values;
        for (var i = 0; i < Awkward.Length; i++)
        {
            Assert.Equal(Awkward[i], (string?)values[$"alone_{i}"].Value);
            Assert.Equal($"{Awkward[i]}${{w}} %{{w}} $${{w}}{Awkward[i]}", (string?)values[$"around_{i}"].Value);
            Assert.Equal(Awkward[i], (string?)values[$"key_{i}"].Value![Awkward[i]]);
        }
    }

    [Fact]
    public async Task Settings_that_the_samples_do_not_use_apply_and_then_nothing_is_left_to_do()
    {
        var environment = ManifestReader.ReadAndValidate(Path.Combine(Folders.Repository, "tests", "TapOperator.IntegrationTests", "Programs", "settings.yaml")).Single();
        Assert.Empty(environment.Problems);
        var work = _bench.Work("settings", Blueprint.Compile(environment.Environment!, new AccountFacts(Emulator.AccountId)).Regions[0]);

        var result = await _bench.Engine.ApplyAsync(work, Token);
        Assert.True(result.IsSuccess, string.Join("\n", result.Errors));
        var plan = await _bench.Engine.PlanAsync(work, Token);
        Assert.True(plan.IsEmpty, string.Join("\n", plan.Changes));
        var gone = await _bench.Engine.DestroyAsync(work, Token);
        Assert.True(gone.IsSuccess, string.Join("\n", gone.Errors));
    }
}

public sealed class PulumiPrograms(PulumiBench bench) : ProgramConformance(bench), IClassFixture<PulumiBench>;

public sealed class OpenTofuPrograms(OpenTofuBench bench) : ProgramConformance(bench), IClassFixture<OpenTofuBench>;

public sealed class TerraformPrograms(TerraformBench bench) : ProgramConformance(bench), IClassFixture<TerraformBench>;
