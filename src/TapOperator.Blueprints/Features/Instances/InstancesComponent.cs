using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Instances;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>EC2 instances with a fixed number.</summary>
internal static class InstancesComponent
{
    // What was resolved at the first apply stays: a newer image is no reason to replace a machine.
    private static readonly Lifecycle KeepImage = new() { IgnoreChanges = ["ami"] };

    /// <summary>Adds the instances.</summary>
    /// <param name="region">The region.</param>
    /// <param name="keys">Its key.</param>
    /// <param name="network">Its network.</param>
    /// <param name="profile">The profile of the instances.</param>
    /// <returns>The instances; none when they are not asked for.</returns>
    public static IReadOnlyList<AwsInstance> Build(RegionContext region, RegionKeys keys, NetworkParts? network, AwsIamInstanceProfile? profile)
    {
        if (region.Spec.Instances is not { } instances)
            return [];
        var image = Images.Of(region, instances.Image, "image");
        List<AwsInstance> made = [];
        for (var i = 0; i < instances.Count; i++)
            made.Add(Instance(region, keys, network, profile, instances, image, i));
        region.Stack.Output("instance_ids", (ValueList<string>)[.. made.Select(i => i.Id)]);
        return made;
    }

    private static AwsInstance Instance(
        RegionContext region, RegionKeys keys, NetworkParts? network, AwsIamInstanceProfile? profile, InstancesSpec spec, Value<string> image, int index)
    {
        var name = region.Name($"{Services.Instance}-{index + 1}");
        var instance = new AwsInstance(LocalNames.Of("main", index))
        {
            Ami = image,
            InstanceType = region.Region.Overrides?.InstanceType ?? spec.Type,
            IamInstanceProfile = profile?.Ref.Name,
            Monitoring = spec.DetailedMonitoring,
            DisableApiTermination = spec.TerminationProtection,
            UserData = UserData.Of(spec.MinimumTlsVersion),
            MetadataOptions = new() { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 },
            Lifecycle = KeepImage,
        };
        instance.RootBlockDevice = Volume(keys, spec.Volume, region.Stack.Tags.ForPart(instance, name, "root_block_device"));
        if (network is not null)
            Place(instance, network, spec.Tier, index);
        return region.Stack.Add(instance, name);
    }

    private static AwsInstance.RootBlockDeviceBlock Volume(RegionKeys keys, VolumeSpec volume, ValueMap<string> tags) => new()
    {
        Encrypted = true,
        KmsKeyId = keys.Data,
        VolumeType = Gp3.Type,
        VolumeSize = volume.SizeGiB,
        Iops = Gp3.Iops(volume),
        Throughput = Gp3.Throughput(volume),
        DeleteOnTermination = true,
        Tags = tags,
    };

    private static void Place(AwsInstance instance, NetworkParts network, InstanceTier tier, int index)
    {
        var subnets = tier is InstanceTier.Public ? network.Subnets.Public : network.Subnets.Private;
        instance.SubnetId = subnets[index % subnets.Count].Id;
        // Private subnets give no public address anyway.
        instance.AssociatePublicIpAddress = tier is InstanceTier.Public ? (Value<bool>)true : null;
        instance.VpcSecurityGroupIds = [network.Groups.Application.Id];
    }
}
