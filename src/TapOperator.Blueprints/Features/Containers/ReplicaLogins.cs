using TapOperator.Blueprints.Composition;
using TapOperator.Blueprints.Naming;
using TapOperator.Programs.Generated;
using TapOperator.Programs.Model;
using TapOperator.Programs.Policies;
using TapOperator.Programs.Values;

namespace TapOperator.Blueprints.Features.Containers;

/// <summary>The right of tasks to log in to the copy in their region: its id is AWS's choice, and known only where the copy is made.</summary>
internal static class ReplicaLogins
{
    /// <summary>Adds the right to the task role of a region, where tasks are to reach the database.</summary>
    /// <param name="global">The stack between regions.</param>
    /// <param name="region">The region.</param>
    /// <param name="databaseId">The resource id of the copy.</param>
    public static void Add(GlobalContext global, string region, Value<string> databaseId)
    {
        if (global.Spec.Containers is not { DatabaseAccess: true } settings)
            return;
        global.Stack.Add(new AwsIamRolePolicy(Identifier.From($"replica_{region}"))
        {
            Name = "database",
            Role = global.Environment.Names.Of(NameKind.Role, Services.TaskRole, region),
            Policy = new PolicyDocument([TaskRoles.Connect(new Arns(region, global.Environment.Facts.AccountId), databaseId, settings)]),
        });
    }
}
