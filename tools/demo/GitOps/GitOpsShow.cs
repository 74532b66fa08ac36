using System.Diagnostics;
using TapOperator.Entities.Status.Stacks;
using TapOperator.Testing.Argo;
using TapOperator.Testing.Machine;

namespace TapOperator.Demo.GitOps;

/// <summary>The demo by way of git: a commit makes the environment, another one changes it.</summary>
internal sealed class GitOpsShow(LocalParts parts, DemoFolder folder, DemoSettings settings)
{
    private const string TagName = "Release";
    private const string TagValue = "second";

    /// <returns>Whether all became Ready.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var repository = new DemoRepository(folder.Git, settings.Sample);
        var clock = Stopwatch.StartNew();
        await repository.CreateAsync(cancellationToken);
        Narrator.Done("git repository", $"{Shown(folder.Git)}, with {Path.GetFileName(settings.Sample)}", clock.Elapsed);
        var kubectl = parts.Plane.Kubectl;
        var target = Target.Of(await kubectl.RunAsync(cancellationToken, "apply", "--dry-run=client", "-f", settings.Sample, "-o", "json"), settings.Sample);
        var application = new ArgoApplication(kubectl, target.Name);
        var narrated = new DemoApplication(application, parts.Argo);
        var report = new Report(parts, target, settings);

        clock.Restart();
        Narrator.Say($"$ kubectl apply -f {Shown(folder.Application)}");
        await application.CreateAsync(folder.Application, repository.Url, target.Namespace, cancellationToken: cancellationToken);
        await narrated.SayWhenAsync("Progressing", cancellationToken);
        var made = await WatchAsync(target, cancellationToken);
        if (!made.IsReady) return await FailAsync(report, made, cancellationToken);
        await narrated.SayWhenAsync("Healthy", cancellationToken);
        Narrator.Say($"Ready {Narrator.Seconds(clock.Elapsed)} after the Application was applied.\n");

        Narrator.Say($"$ {await repository.TagAsync(TagName, TagValue, cancellationToken)}");
        clock.Restart();
        await application.RefreshAsync(cancellationToken);
        await narrated.SayWhenAsync("Progressing", cancellationToken);
        var changed = await WatchAsync(target, cancellationToken);
        if (!changed.IsReady) return await FailAsync(report, changed, cancellationToken);
        await narrated.SayWhenAsync("Healthy", cancellationToken);
        await SayTagAsync(changed.Status!.Regions, cancellationToken);

        Narrator.Say($"\n$ argocd app get {target.Name} --output tree=detailed");
        Console.Write(await parts.Argo.RunAsync(cancellationToken, "app", "get", target.Name, "--output", "tree=detailed"));
        await report.ReadyAsync(changed.Status!, clock.Elapsed, "the commit", cancellationToken);
        return true;
    }

    private static string Shown(string path) => Path.GetRelativePath(Folders.Repository, path);

    private Task<Outcome> WatchAsync(Target target, CancellationToken cancellationToken) =>
        new Watcher(parts, target, TimeProvider.System).UntilSettledAsync(ProgressView.Create(), cancellationToken);

    private static async Task<bool> FailAsync(Report report, Outcome outcome, CancellationToken cancellationToken)
    {
        await report.FailedAsync(outcome, cancellationToken);
        return false;
    }

    /// <summary>What AWS says of a VPC's tag.</summary>
    private async Task SayTagAsync(IEnumerable<RegionStatus> regions, CancellationToken cancellationToken)
    {
        await using var probe = await parts.Emulator.StartProbeAsync();
        foreach (var region in regions.Where(region => region.VpcId is not null))
        {
            var answer = await probe.CallAsync("ec2", region.Name, "describe_vpcs", new { VpcIds = new[] { region.VpcId } }, cancellationToken);
            var tag = answer["Vpcs"]![0]!["Tags"]!.AsArray().FirstOrDefault(tag => (string?)tag!["Key"] == TagName);
            Narrator.Say($"AWS {region.Name}: {region.VpcId} has {TagName}={tag?["Value"]}");
        }
    }
}
