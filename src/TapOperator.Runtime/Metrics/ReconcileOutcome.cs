namespace TapOperator.Runtime.Metrics;

/// <summary>How a reconcile ended, in the words of controller-runtime's <c>result</c> label.</summary>
internal enum ReconcileOutcome
{
    /// <summary>Nothing more to do.</summary>
    Success,

    /// <summary>To be repeated after a given time.</summary>
    RequeueAfter,

    /// <summary>To be repeated with growing delays.</summary>
    Error,
}
