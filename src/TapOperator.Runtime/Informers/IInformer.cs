namespace TapOperator.Runtime.Informers;

/// <summary>An informer of any kind, as the host of the process drives it.</summary>
internal interface IInformer
{
    /// <summary>Whether the first full list has been stored.</summary>
    bool HasSynced { get; }

    /// <summary>Keeps the cache true until it is told to end.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
