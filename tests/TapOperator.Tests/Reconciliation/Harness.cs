using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using TapOperator.Automation.Aws;
using TapOperator.Automation.Engines;
using TapOperator.Automation.Processes;
using TapOperator.Entities;
using TapOperator.Entities.Status;
using TapOperator.Reconciliation;
using TapOperator.Reconciliation.Outputs;
using TapOperator.Reconciliation.Secrets;
using TapOperator.Reconciliation.Stacks;
using TapOperator.Runtime.Controllers;
using TapOperator.Runtime.Events;
using TapOperator.Runtime.Informers;
using TapOperator.Runtime.Status;
using TapOperator.Settings;

namespace TapOperator.Tests.Reconciliation;

/// <summary>The controller with everything around it replaced: engine, AWS, API server, clock.</summary>
internal sealed class Harness : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("tap-harness-").FullName;

    public Harness()
    {
        Account.GetCallerIdentityAsync(default!, default).ReturnsForAnyArgs(new CallerIdentity("123456789012", "arn:aws:iam::123456789012:user/test"));
        Account.GetConfigRecordersAsync(default!, default).ReturnsForAnyArgs([]);
        var runners = Substitute.For<IStackRunners>();
        runners.Select(default).ReturnsForAnyArgs(Runner);
        var holders = Substitute.For<IHolderSource>();
        holders.Current().Returns(new RunHolder("test", null, 0, new ProcessIdentity(1, 1, "boot")));
        Writer.WriteAsync(default!, default).ReturnsForAnyArgs(call => Remember(call.Arg<TapEnvironment>()));
        Writer.WriteIfCurrentAsync(default!, default).ReturnsForAnyArgs(call => !IsOvertaken && Remember(call.Arg<TapEnvironment>()));

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddReconciliation();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(new OperatorSettings { StateDirectory = _folder, LeaseNamespace = "default" });
        services.AddSingleton(Account);
        services.AddSingleton(runners);
        services.AddSingleton(holders);
        services.AddSingleton(Writer);
        services.AddSingleton<IEntityCache<TapEnvironment>>(new FakeCache());
        services.AddSingleton(Substitute.For<IEventRecorder>());
        services.AddSingleton(Substitute.For<IDrain>());
        services.AddSingleton(Publisher);
        services.AddSingleton<ISecretReader>(Secrets);
        services.AddSingleton<EnvironmentController>();
        services.AddSingleton<EnvironmentFinalizer>();
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(Scopes.Now);

    public FakeStackRunner Runner { get; } = new();

    public IAwsAccount Account { get; } = Substitute.For<IAwsAccount>();

    public IStatusWriter<TapEnvironment> Writer { get; } = Substitute.For<IStatusWriter<TapEnvironment>>();

    public IOutputPublisher Publisher { get; } = Substitute.For<IOutputPublisher>();

    public FakeSecrets Secrets { get; } = new();

    /// <summary>Whether somebody edits or deletes the object after the reconcile has read it.</summary>
    public bool IsOvertaken { get; set; }

    /// <summary>Every status that was written, in order.</summary>
    public List<TapEnvironmentStatus> Written { get; } = [];

    /// <summary>Where a stack's files are.</summary>
    public string DirectoryOf(TapEnvironment environment, string stack) =>
        new StackId(environment.Metadata.NamespaceProperty, environment.Metadata.Name, environment.Metadata.Uid, stack).DirectoryUnder(_folder);

    public void CredentialsAreRefused(Exception refusal) => Account.GetCallerIdentityAsync(default!, default).ThrowsAsyncForAnyArgs(refusal);

    /// <summary>One reconcile; the object then carries the status that was written, as the API server would have it.</summary>
    public async Task<ReconciliationResult<TapEnvironment>> ReconcileAsync(TapEnvironment environment)
    {
        var result = await _services.GetRequiredService<EnvironmentController>().ReconcileAsync(environment, CancellationToken.None);
        environment.Status = Written.LastOrDefault() ?? environment.Status;
        return result;
    }

    public async Task<FinalizationResult> DeleteAsync(TapEnvironment environment)
    {
        environment.Metadata.DeletionTimestamp = Time.GetUtcNow().UtcDateTime;
        var result = await _services.GetRequiredService<EnvironmentFinalizer>().FinalizeAsync(environment, CancellationToken.None);
        environment.Status = Written.LastOrDefault() ?? environment.Status;
        return result;
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private bool Remember(TapEnvironment environment)
    {
        Written.Add(environment.Status!);
        return true;
    }
}
