using System.Text;
using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Entities.Spec.AutoScaling;
using TapOperator.Entities.Spec.Instances;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Instances;

/// <summary>What instances of a group are like.</summary>
internal static class LaunchTemplates
{
    // The root device of Amazon Linux images.
    private const string RootDevice = "/dev/xvda";

    // What was resolved at the first apply stays: a newer image is no reason to replace machines.
    private static readonly Lifecycle KeepImage = new() { IgnoreChanges = ["image_id"] };

    /// <summary>Adds the template.</summary>
    public static AwsLaunchTemplate Add(
        RegionContext region, RegionKeys keys, NetworkParts network, AwsIamInstanceProfile? profile, AutoScalingSpec spec)
    {
        var name = region.Name(Services.AutoScaling);
        var template = new AwsLaunchTemplate("main")
        {
            Name = name,
            ImageId = Images.Of(region, spec.Image, "group_image"),
            InstanceType = spec.InstanceTypes[0],
            UpdateDefaultVersion = true,
            UserData = Convert.ToBase64String(Encoding.UTF8.GetBytes(UserData.Of(TlsVersion.Tls12))),
            VpcSecurityGroupIds = [network.Groups.Application.Id],
            IamInstanceProfile = profile is not null ? new() { Arn = profile.Arn } : null,
            MetadataOptions = new() { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 },
            Monitoring = new() { Enabled = true },
            BlockDeviceMappings = [new() { DeviceName = RootDevice, Ebs = Volume(keys, spec.Volume) }],
            Lifecycle = KeepImage,
        };
        template.TagSpecifications = [TagsOf("instance"), TagsOf("volume")];
        return region.Stack.Add(template, name);

        AwsLaunchTemplate.TagSpecificationsBlock TagsOf(string part) => new() { ResourceType = part, Tags = region.Stack.Tags.ForPart(template, name, part) };
    }

    /// <summary>The template's newest version, as text.</summary>
    public static Value<string> LatestOf(AwsLaunchTemplate template) => Value<string>.Expression($"{template.Address}.latest_version");

    private static AwsLaunchTemplate.BlockDeviceMappingsBlock.EbsBlock Volume(RegionKeys keys, VolumeSpec volume) => new()
    {
        Encrypted = "true",
        KmsKeyId = keys.Data,
        VolumeType = Gp3.Type,
        VolumeSize = volume.SizeGiB,
        Iops = Gp3.Iops(volume),
        Throughput = Gp3.Throughput(volume),
        DeleteOnTermination = "true",
    };
}
