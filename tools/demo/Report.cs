using TapOperator.Entities.Status;

namespace TapOperator.Demo;

/// <summary>What the demo says at its end.</summary>
internal sealed class Report(LocalParts parts, Target target)
{
    public async Task ReadyAsync(TapEnvironmentStatus status, TimeSpan took, CancellationToken cancellationToken)
    {
        Narrator.Say($"Ready {Narrator.Seconds(took)} after kubectl apply.");
        await KubectlGetAsync(cancellationToken);
        Narrator.Say("\nOutputs:");
        var width = status.Outputs.Keys.Select(name => name.Length).DefaultIfEmpty().Max();
        foreach (var (name, value) in status.Outputs.OrderBy(output => output.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {name.PadRight(width)}  {value}");
        }
        Narrator.Say("\nTry next:");
        Narrator.Say("  make demo KEEP=1                        leave it running and look around: . .demo/env; kubectl describe tapenvironments");
        Narrator.Say("  make demo SAMPLE=secure-multi-region    three regions with everything");
        Narrator.Say("  kubectl explain tapenvironment.spec     what else an environment may have");
    }

    public async Task FailedAsync(Outcome outcome, CancellationToken cancellationToken)
    {
        Narrator.Failure($"{target.Namespace}/{target.Name} did not become Ready: {outcome.Failure}");
        await KubectlGetAsync(cancellationToken);
        foreach (var condition in outcome.Status?.Conditions ?? [])
        {
            Console.WriteLine($"  {condition.Type}={condition.Status} {condition.Reason}: {condition.Message}");
        }
        foreach (var line in outcome.Status is null ? [] : StackLine.Of(outcome.Status))
        {
            Console.WriteLine($"  {line.Name}: {line.Phase} {line.Count} {line.At}");
        }
        Narrator.Note($"the operator's last lines ({parts.Operator.LogFile}):");
        Console.WriteLine(parts.Operator.LogTail(30));
    }

    private async Task KubectlGetAsync(CancellationToken cancellationToken)
    {
        Narrator.Say("\n$ kubectl get tapenvironments");
        Console.Write(await parts.Plane.Kubectl.RunAsync(cancellationToken, "get", "tapenvironments", "--namespace", target.Namespace));
    }
}
