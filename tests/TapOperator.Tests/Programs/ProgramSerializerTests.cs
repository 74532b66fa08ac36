using System.Text;
using System.Text.Json.Nodes;
using TapOperator.Programs.Model;
using TapOperator.Programs.Serialization;
using Xunit;

namespace TapOperator.Tests.Programs;

public sealed class ProgramSerializerTests
{
    private static readonly StackProgram Program = new("eu-west-1")
    {
        Providers = [new ProviderConfiguration("eu-west-2") { Alias = "uk" }, new ProviderConfiguration("eu-west-1") { AllowedAccountIds = ["1"] }],
        Variables = [new Variable("peer"), new Variable("word", Sensitive: true)],
        Resources =
        [
            new Sample("b") { Size = 5, Id2 = new Variable("peer").Text, ProviderAlias = "uk", Lifecycle = new Lifecycle { IgnoreChanges = ["size"] } },
            new Sample("a") { Id2 = "${x}" },
        ],
        Outputs = [new Output("secret", new Variable("word").Text, Sensitive: true)],
        Imports = [new Import("test_sample.a", "id-${1}")],
        Backend = new Backend("local", new JsonObject { ["path"] = "state" }),
    };

    [Fact]
    public void Terraform_gets_backend_and_plain_provider_names() => Assert.Equal(
        """
        {
          "terraform": {
            "backend": {
              "local": {
                "path": "state"
              }
            },
            "required_providers": {
              "aws": {
                "source": "hashicorp/aws",
                "version": "5.100.0"
              }
            }
          },
          "provider": {
            "aws": [
              {
                "allowed_account_ids": [
                  "1"
                ],
                "max_retries": 5,
                "region": "eu-west-1"
              },
              {
                "alias": "uk",
                "max_retries": 5,
                "region": "eu-west-2"
              }
            ]
          },
          "variable": {
            "peer": {
              "type": "string"
            },
            "word": {
              "sensitive": true,
              "type": "string"
            }
          },
          "resource": {
            "test_sample": {
              "a": {
                "id2": "$${x}"
              },
              "b": {
                "provider": "aws.uk",
                "id2": "${var.peer}",
                "lifecycle": {
                  "ignore_changes": [
                    "size"
                  ]
                },
                "size": 5
              }
            }
          },
          "import": [
            {
              "id": "id-$${1}",
              "to": "test_sample.a"
            }
          ],
          "output": {
            "secret": {
              "sensitive": true,
              "value": "${var.word}"
            }
          }
        }

        """.ReplaceLineEndings("\n"), Write(Program, Dialect.Terraform));

    [Fact]
    public void OpenTofu_reads_the_same_file() => Assert.Equal(Write(Program, Dialect.Terraform), Write(Program, Dialect.OpenTofu));

    [Fact]
    public void Pulumi_gets_provider_references_and_no_backend()
    {
        var text = Write(Program, Dialect.Pulumi);
        Assert.Contains("\"provider\": \"${aws.uk}\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("backend", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_in_which_things_were_added_does_not_matter() => Assert.Equal(
        Write(Program, Dialect.Terraform),
        Write(Program with { Resources = [.. Program.Resources.Reverse()], Providers = [.. Program.Providers.Reverse()] }, Dialect.Terraform));

    [Fact]
    public void Variable_files_take_text_as_it_is() => Assert.Equal(
        "{\n  \"a\": null,\n  \"b\": \"${x}\"\n}\n",
        Encoding.UTF8.GetString(ProgramSerializer.SerializeVariables(new Dictionary<string, JsonNode?> { ["b"] = "${x}", ["a"] = null })));

    [Fact]
    public void The_literal_of_an_argument_can_be_read_back()
    {
        Assert.Equal("${x}", new Sample("a") { Id2 = "${x}" }.LiteralOf("id2"));
        Assert.Null(new Sample("a") { Id2 = new Variable("peer").Text }.LiteralOf("id2"));
    }

    private static string Write(StackProgram program, Dialect dialect) => Encoding.UTF8.GetString(ProgramSerializer.Serialize(program, dialect));
}
