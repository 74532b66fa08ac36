using System.Text.RegularExpressions;
using TapOperator.Blueprints.Features.Network;
using TapOperator.Entities;
using TapOperator.Entities.Spec;
using TapOperator.Entities.Spec.Containers;
using TapOperator.Entities.Spec.Network;

namespace TapOperator.Blueprints.Features.Containers;

/// <summary>A container service has a size that Fargate knows, and the load balancer, the database and its image are in reach.</summary>
internal static partial class ContainerChecks
{
    // Amazon ECS Developer Guide, "Task CPU and memory": CPU units, then memory from, to and in steps of, in MiB.
    private static readonly (int Cpu, int From, int To, int Step)[] Sizes =
    [
        (256, 512, 512, 1), (256, 1024, 2048, 1024), (512, 1024, 4096, 1024), (1024, 2048, 8192, 1024), (2048, 4096, 16384, 1024),
        (4096, 8192, 30720, 1024), (8192, 16384, 61440, 4096), (16384, 32768, 122880, 8192),
    ];

    public static IEnumerable<Problem> Check(TapEnvironment environment) =>
        environment.Spec.Containers is { } containers ? [.. Size(containers), .. Variables(containers), .. Reach(environment.Spec, containers)] : [];

    private static IEnumerable<Problem> Size(ContainersSpec containers)
    {
        var sizes = Sizes.Where(size => size.Cpu == containers.CpuUnits).ToList();
        if (sizes.Count == 0)
        {
            yield return new Problem("spec.containers.cpuUnits", $"Fargate has no tasks with {containers.CpuUnits} CPU units",
                $"give one of {string.Join(", ", Sizes.Select(size => size.Cpu).Distinct())}");
        }
        else if (!sizes.Exists(size => containers.MemoryMiB >= size.From && containers.MemoryMiB <= size.To && (containers.MemoryMiB - size.From) % size.Step == 0))
        {
            var words = sizes.Select(size => size.From == size.To ? $"{size.From}" : $"{size.From} to {size.To} in steps of {size.Step}");
            yield return new Problem("spec.containers.memoryMiB", $"Fargate has no tasks with {containers.CpuUnits} CPU units and {containers.MemoryMiB} MiB",
                $"with {containers.CpuUnits} CPU units give {string.Join(", or ", words)}");
        }
    }

    private static IEnumerable<Problem> Variables(ContainersSpec containers) => containers.Environment.Keys.Where(name => !Variable().IsMatch(name)).Select(
        name => new Problem($"spec.containers.environment[{name}]", "the name of a variable has letters, digits and underscores, and begins with no digit", "rename it"));

    private static IEnumerable<Problem> Reach(TapEnvironmentSpec spec, ContainersSpec containers)
    {
        if (spec is { LoadBalancer: not null, Network.SecurityGroups.ApplicationPort: var open } && open != containers.Port)
        {
            yield return new Problem("spec.containers.port", $"the load balancer reaches the application on port {open} only",
                "give spec.network.securityGroups.applicationPort the same port");
        }

        if (containers.DatabaseAccess && spec.Database is { IamAuthentication: false })
        {
            yield return new Problem("spec.containers.databaseAccess", "the database does not let anybody log in with IAM", "set spec.database.iamAuthentication: true");
        }

        for (var i = 0; i < spec.Regions.Count; i++)
        {
            if (spec.Network is { } network && NatGateways.Mode(network, spec.Regions[i]) is NatGatewayMode.None && !ReachesEcr(network, containers))
            {
                yield return new Problem($"spec.regions[{i}]", $"tasks in {spec.Regions[i].Name} cannot fetch {containers.Image}: their subnets have no way to its registry",
                    "give the network a NAT gateway, or use an image in ECR with the endpoints EcrApi, EcrDkr, S3 and Logs", Severity.Warning);
            }
        }
    }

    private static bool ReachesEcr(NetworkSpec network, ContainersSpec containers) =>
        containers.Image.Contains(".dkr.ecr.", StringComparison.Ordinal)
        && new[] { VpcEndpointService.EcrApi, VpcEndpointService.EcrDkr, VpcEndpointService.S3, VpcEndpointService.Logs }.All(network.Endpoints.Contains);

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
