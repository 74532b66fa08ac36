using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.Instances;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>EC2 instances with a fixed number.</summary>
internal sealed class InstancesComponent : IRegionComponent
{
    // What was resolved at the first apply stays: a newer image is no reason to replace a machine.
    private static readonly Lifecycle KeepImage = new() { IgnoreChanges = ["ami"] };

    /// <inheritdoc/>
    public void Build(RegionContext region)
    {
        if (region.Spec.Instances is not { } instances)
            return;
        var image = Images.Of(region, instances.Image, "image");
        List<AwsInstance> made = [];
        for (var i = 0; i < instances.Count; i++)
            made.Add(Instance(region, instances, image, i));
        region.Instances = made;
        region.Stack.Output("instance_ids", (ValueList<string>)[.. region.Instances.Select(i => i.Id)]);
    }

    private static AwsInstance Instance(RegionContext region, InstancesSpec spec, Value<string> image, int index)
    {
        var name = region.Name($"{Services.Instance}-{index + 1}");
        var instance = new AwsInstance(LocalNames.Of("main", index))
        {
            Ami = image,
            InstanceType = region.Region.Overrides?.InstanceType ?? spec.Type,
            IamInstanceProfile = region.InstanceProfile?.Ref.Name,
            Monitoring = spec.DetailedMonitoring,
            DisableApiTermination = spec.TerminationProtection,
            UserData = UserData.Of(spec.MinimumTlsVersion),
            MetadataOptions = new() { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 },
            Lifecycle = KeepImage,
        };
        instance.RootBlockDevice = Volume(region, spec.Volume, region.Stack.Tags.ForPart(instance, name, "root_block_device"));
        Place(region, instance, spec.Tier, index);
        return region.Stack.Add(instance, name);
    }

    private static AwsInstance.RootBlockDeviceBlock Volume(RegionContext region, VolumeSpec volume, ValueMap<string> tags) => new()
    {
        Encrypted = true,
        KmsKeyId = region.KeyArn,
        VolumeType = Gp3.Type,
        VolumeSize = volume.SizeGiB,
        Iops = Gp3.Iops(volume),
        Throughput = Gp3.Throughput(volume),
        DeleteOnTermination = true,
        Tags = tags,
    };

    private static void Place(RegionContext region, AwsInstance instance, InstanceTier tier, int index)
    {
        if (region is not { Network: { } network, Groups: { } groups })
            return;
        var subnets = tier is InstanceTier.Public ? network.Public : network.Private;
        instance.SubnetId = subnets[index % subnets.Count].Id;
        // Private subnets give no public address anyway.
        instance.AssociatePublicIpAddress = tier is InstanceTier.Public ? (Value<bool>)true : null;
        instance.VpcSecurityGroupIds = [groups.Application.Id];
    }
}
