using TapOperator.Automation.Aws;
using TapOperator.Automation.Errors;
using TapOperator.Blueprints;
using TapOperator.Blueprints.Compiler;
using TapOperator.Entities.Status;
using TapOperator.Entities.Status.Conditions;
using TapOperator.Reconciliation.Scopes;
using TapOperator.Settings;

namespace TapOperator.Reconciliation.Phases;

/// <summary>Asks AWS who we are before anything is started: wrong credentials and the wrong account end here.</summary>
internal sealed class AccountPhase(IAwsAccount account, OperatorSettings settings) : IPhase
{
    public async Task<Halt?> RunAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        if (Recorded(scope) is { } facts)
        {
            scope.Facts = facts;
            return null;
        }

        try
        {
            return await AskAsync(scope, cancellationToken);
        }
        catch (EngineException refusal)
        {
            return Refused(refusal.Error);
        }
    }

    /// <summary>What is already known serves as long as the same generation was brought to Ready with it: a resync asks AWS nothing.</summary>
    private static AccountFacts? Recorded(ReconcileScope scope)
    {
        var isSettled = scope.Previous is { } status
            && status.ObservedGeneration == scope.Environment.Metadata.Generation
            && status.Is(ConditionTypes.Ready)
            && !scope.IsRequested;
        return isSettled && scope.Previous?.Account is { Id.Length: > 0 } known
            ? new AccountFacts(known.Id, known.ConfigRecorder == ConfigRecorderOwner.Foreign)
            : null;
    }

    private async Task<Halt?> AskAsync(ReconcileScope scope, CancellationToken cancellationToken)
    {
        var guard = scope.Spec.Account;
        var access = new AwsAccess(settings.EngineEnvironment, scope.Spec.PrimaryRegionName()) { RoleArn = guard?.RoleArn, ExternalId = guard?.ExternalId };
        var identity = await account.GetCallerIdentityAsync(access, cancellationToken);
        if (guard?.Id is { Length: > 0 } expected && !string.Equals(expected, identity.AccountId, StringComparison.Ordinal))
        {
            return Halt.Stalled("WrongAccount",
                $"spec.account.id: the manifest is meant for account {expected}, the operator's credentials are those of {identity.AccountId} ({identity.Arn}). "
                + "Nothing was touched. Give the operator credentials for that account, or set spec.account.roleArn to a role in it",
                RetryDelays.Slow);
        }

        var recorders = scope.Spec.Compliance?.Config is null ? [] : await account.GetConfigRecordersAsync(access, cancellationToken);
        var ours = Blueprint.ConfigRecorderName(scope.Environment, identity.AccountId);
        scope.Facts = new AccountFacts(identity.AccountId, recorders.Any(name => !string.Equals(name, ours, StringComparison.Ordinal)));
        return null;
    }

    private static Halt Refused(EngineError error) => error.Class == ErrorClass.Denied
        ? Halt.Stalled("CredentialsRefused", $"AWS refuses the operator's credentials: {error}", RetryDelays.Slow)
        : Halt.Retrying("AccountUnreachable", $"AWS could not be asked for the account: {error}", RetryDelays.Soon);
}
