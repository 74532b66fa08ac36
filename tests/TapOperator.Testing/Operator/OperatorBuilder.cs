using System.Collections.Immutable;
using TapOperator.Testing.Aws;
using TapOperator.Testing.Engines;
using TapOperator.Testing.Kubernetes;

namespace TapOperator.Testing.Operator;

/// <summary>Describes and starts the built operator as a process.</summary>
public sealed class OperatorBuilder
{
    private readonly OperatorConfiguration _configuration;

    public OperatorBuilder(ControlPlane controlPlane)
        : this(controlPlane.KubeconfigPath)
    {
    }

    public OperatorBuilder(string kubeconfigPath)
        : this(new OperatorConfiguration(kubeconfigPath, null, "auto", "all", ImmutableDictionary<string, string?>.Empty, []))
    {
    }

    private OperatorBuilder(OperatorConfiguration configuration) => _configuration = configuration;

    /// <summary>Works against this emulator.</summary>
    public OperatorBuilder WithAws(Emulator emulator) => WithEnvironment(emulator.Environment);

    /// <summary>Finds engines and provider as this machine has them.</summary>
    public OperatorBuilder WithEngines(EngineSetup engines) => WithEnvironment(engines.Environment);

    /// <param name="engine"><c>auto</c>, <c>Pulumi</c>, <c>OpenTofu</c> or <c>Terraform</c>.</param>
    public OperatorBuilder WithEngine(string engine) => new(_configuration with { Engine = engine });

    /// <summary>Logs in with this file instead of the administrator's.</summary>
    public OperatorBuilder WithKubeconfig(string file) => new(_configuration with { KubeconfigPath = file });

    public OperatorBuilder WithNamespace(string ns) => new(_configuration with { Namespace = ns });

    public OperatorBuilder WithStateFolder(string folder) => new(_configuration with { StateFolder = folder });

    public OperatorBuilder WithLogFile(string file) => new(_configuration with { LogFile = file });

    /// <summary>Starts this program instead of the built operator.</summary>
    public OperatorBuilder WithExecutable(string file) => new(_configuration with { Executable = file });

    /// <summary>Disposing leaves it running, for whoever comes after this process.</summary>
    public OperatorBuilder KeepRunning() => new(_configuration with { KeepRunning = true });

    public OperatorBuilder WithArguments(params string[] arguments)
        => new(_configuration with { Arguments = [.. _configuration.Arguments, .. arguments] });

    public OperatorBuilder WithEnvironment(string name, string? value) => WithEnvironment(new Dictionary<string, string?> { [name] = value });

    public OperatorBuilder WithEnvironment(IReadOnlyDictionary<string, string?> variables)
        => new(_configuration with { Environment = _configuration.Environment.ToImmutableDictionary().SetItems(variables) });

    public Task<OperatorProcess> StartAsync(CancellationToken cancellationToken = default) => OperatorProcess.StartAsync(_configuration, cancellationToken);
}
