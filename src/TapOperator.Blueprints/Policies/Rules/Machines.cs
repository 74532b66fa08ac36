using TapOperator.Blueprints.Policies.Model;

namespace TapOperator.Blueprints.Policies.Rules;

/// <summary>How instances are reached.</summary>
internal static class Machines
{
    /// <summary>The policies.</summary>
    public static IEnumerable<Policy> All =>
    [
        new()
        {
            Id = "TAP-EC2-01",
            Protects = "the credentials of instances, from requests forged through them",
            Remedy = "require IMDSv2: http_tokens = required",
            Check = input => from machine in input.Program.OfType("aws_instance", "aws_launch_template")
                             where machine.Text("metadata_options.http_tokens") != "required"
                             select new Violation(machine, "answers IMDSv1"),
        },
        new()
        {
            Id = "TAP-EC2-02",
            Severity = Severity.Warning,
            Protects = "instances, from keys that are passed around",
            Remedy = "use Session Manager instead of SSH",
            Check = input => from machine in input.Program.OfType("aws_instance", "aws_launch_template")
                             where machine.Has("key_name")
                             select new Violation(machine, "has an SSH key"),
        },
        new()
        {
            Id = "TAP-EC2-03",
            Protects = "instances, from the internet",
            Remedy = "put them into private subnets",
            Check = input => from machine in input.Program.OfType("aws_instance", "aws_launch_template")
                             where machine.IsTrue("associate_public_ip_address") || machine.IsTrue("network_interfaces.associate_public_ip_address")
                             select new Violation(machine, "has a public address"),
        },
    ];
}
