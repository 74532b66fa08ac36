using TapOperator.Automation.Errors;
using TapOperator.Blueprints;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Conditions;
using TapOperator.Entities.Status.Drifts;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Reconciliation.Status;
using Xunit;

namespace TapOperator.Tests.Reconciliation;

/// <summary>A status that the API server would refuse, or that is larger than promised, is cut.</summary>
public sealed class StatusLimitTests
{
    [Fact]
    public void A_hundred_problems_and_failures_fit_into_the_fields_of_the_CRD()
    {
        var scope = Scopes.Scope("eu-west-1");
        scope.Problems = [.. Enumerable.Range(0, 100).Select(i => new Problem($"spec.regions[{i}].cidr", new string('x', 200)))];
        var errors = Enumerable.Range(0, 5).Select(_ => FakeStackRunner.Failure(ErrorClass.Quota, new string('y', 1900)).Errors[0]).ToList();
        scope.Stacks = [new StackSlot("eu-west-1") { Phase = StackPhase.Failed, Result = FakeStackRunner.Failure(ErrorClass.Quota, "") with { Errors = errors } }];
        scope.Halt = StackFailures.HaltFor(scope.Stacks);

        var status = StatusComputer.Compute(scope, isOver: true, Scopes.Now);

        Assert.All(status.Conditions, condition => Assert.InRange(condition.Message.Length, 0, 4096));
        Assert.Equal(1024, status.Regions[0].Message!.Length);
        Assert.EndsWith("…", status.Regions[0].Message, StringComparison.Ordinal);
        Assert.InRange(StatusLimit.Bytes(status), 1, StatusLimit.MaxBytes);
    }

    [Fact]
    public void The_fullest_status_that_the_fields_admit_is_cut_to_32_KiB_and_keeps_what_identifies()
    {
        var status = StatusLimit.Fit(Fullest());

        Assert.InRange(StatusLimit.Bytes(status), 1, StatusLimit.MaxBytes);
        Assert.Equal((16, 17, 16), (status.Regions.Count, status.Drift.Count, status.Conditions.Count));
        Assert.All(status.Regions, region => Assert.StartsWith("vpc-", region.VpcId, StringComparison.Ordinal));
        Assert.All(status.Drift, drift => Assert.Equal(20, drift.Total));
    }

    [Fact]
    public void What_fits_is_left_as_it_is()
    {
        var status = new TapEnvironmentStatus
        {
            Conditions = [new Condition { Type = "Ready", Message = new string('m', 4096) }],
            Outputs = new Dictionary<string, string> { ["primary_vpc_id"] = "vpc-1" },
        };

        StatusLimit.Fit(status);

        Assert.Equal((4096, "vpc-1"), (status.Conditions[0].Message.Length, status.Outputs["primary_vpc_id"]));
    }

    [Fact]
    public void Lengths_count_code_points_and_no_character_is_cut_in_two()
    {
        var smileys = string.Concat(Enumerable.Repeat("😀", 10));

        Assert.Equal(smileys, FieldBounds.Cut(smileys, 10));
        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 8)) + "…", FieldBounds.Cut(smileys, 9));
    }

    private static TapEnvironmentStatus Fullest() => new()
    {
        Conditions = [.. Enumerable.Range(0, 16).Select(i => new Condition { Type = $"Type{(char)('A' + i)}", Reason = "Reason", Message = new string('c', 9000) })],
        Regions =
        [
            .. Enumerable.Range(0, 16).Select(i => new RegionStatus
            {
                Name = $"region-{i}",
                VpcId = $"vpc-{i:x17}",
                KmsKeyArn = $"arn:aws:kms:eu-central-1:123456789012:key/{i:x36}",
                Message = new string('r', 6000),
                ProgramHash = new string('h', 80),
                Endpoints = Enumerable.Range(0, 32).ToDictionary(n => $"endpoint-{n}", _ => new string('e', 512)),
            }),
        ],
        Global = new StackStatus { Message = new string('g', 6000) },
        Outputs = Enumerable.Range(0, 64).ToDictionary(n => $"output-{n}", _ => new string('o', 1024)),
        Drift = [.. Enumerable.Range(0, 17).Select(Drifted)],
    };

    private static DriftStatus Drifted(int stack) => new()
    {
        Stack = $"stack-{stack}",
        Total = 20,
        Resources =
        [
            .. Enumerable.Range(0, 20).Select(i => new DriftedResource
            {
                Address = $"{i}{new string('a', 250)}",
                Attributes = [.. Enumerable.Range(0, 10).Select(n => $"{n}{new string('b', 120)}")],
            }),
        ],
    };
}
