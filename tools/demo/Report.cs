using TapOperator.Entities.Status;

namespace TapOperator.Demo;

/// <summary>What the demo says at its end.</summary>
internal sealed class Report(LocalParts parts, Target target, DemoSettings settings)
{
    public async Task ReadyAsync(TapEnvironmentStatus status, TimeSpan took, string after, CancellationToken cancellationToken)
    {
        Narrator.Say($"Ready {Narrator.Seconds(took)} after {after}.");
        await KubectlGetAsync(cancellationToken);
        Narrator.Say("\nOutputs:");
        var width = status.Outputs.Keys.Select(name => name.Length).DefaultIfEmpty().Max();
        foreach (var (output, value) in status.Outputs.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {output.PadRight(width)}  {value}");
        }
        Narrator.Say("\nTry next:");
        var name = Path.GetFileNameWithoutExtension(settings.Sample);
        if (settings is { Keep: true, GitOps: true })
            Narrator.Say($"  . .demo/env; cd $TAP_DEMO_GIT; edit {name}.yaml; git commit --all --message change; argocd app get {target.Name} --output tree=detailed");
        else if (settings.Keep)
            Narrator.Say("  . .demo/env; kubectl describe tapenvironments; kubectl explain tapenvironment.spec");
        else
            Narrator.Say($"  make demo SAMPLE={name} KEEP=1{(settings.GitOps ? " GITOPS=1" : "")}    leaves it running, so that you can look around");
        Narrator.Say($"  make demo SAMPLE=NAME    another one: {string.Join(", ", DemoSettings.SampleNames().Except([name], StringComparer.Ordinal))}");
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
