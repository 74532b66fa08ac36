using TapOperator.Blueprints.Blocks;
using TapOperator.Blueprints.Composition;
using TapOperator.Entities.Spec.Encryption;

namespace TapOperator.Blueprints.Features.Tables;

/// <summary>DynamoDB tables.</summary>
internal static class TablesFeature
{
    /// <summary>The feature.</summary>
    public static Feature Definition { get; } = new("tables")
    {
        Global = TablesComponent.Build,
        Checks = [TableChecks.Check],
        Requires = spec => [Needs.Keys(spec, spec.Tables.Count > 0, "spec.tables")],
        KeyUsers = [new(KeyUser.DynamoDb, spec => spec.Tables.Count > 0)],
    };
}
