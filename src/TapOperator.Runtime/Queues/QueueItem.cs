namespace TapOperator.Runtime.Queues;

/// <summary>A key in the hands of a worker.</summary>
/// <typeparam name="TKey">What names a piece of work.</typeparam>
/// <param name="Key">The key.</param>
/// <param name="Priority">The priority with which it waited.</param>
public sealed record QueueItem<TKey>(TKey Key, QueuePriority Priority);
