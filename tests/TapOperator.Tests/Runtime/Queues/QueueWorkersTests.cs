using System.Collections.Concurrent;
using TapOperator.Runtime.Queues;
using Xunit;

namespace TapOperator.Tests.Runtime.Queues;

public class QueueWorkersTests
{
    [Fact]
    public async Task Many_workers_and_many_writers_never_meet_at_one_key_and_see_every_last_write()
    {
        using var queue = new RateLimitingQueue<int>(TimeProvider.System, new BackoffOptions(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2)));
        var inHands = new ConcurrentDictionary<int, int>();
        var written = new int[8];
        var seen = new int[8];
        var workers = Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            while (await queue.TakeAsync() is { Key: var key })
            {
                Assert.True(inHands.TryAdd(key, key));
                var value = Volatile.Read(ref written[key]);
                await Task.Yield();
                Volatile.Write(ref seen[key], value);
                Assert.True(inHands.TryRemove(key, out _));
                if (value % 7 == 0)
                    queue.AddRateLimited(key);
                else
                    queue.Forget(key);
                queue.Done(key);
            }
        })).ToArray();

        await Parallel.ForAsync(0, 4000, (i, _) =>
        {
            Interlocked.Increment(ref written[i % 8]);
            queue.Add(i % 8, i % 3 == 0 ? QueuePriority.UserEdit : QueuePriority.Background);
            return ValueTask.CompletedTask;
        });
        await Eventually.True(() => seen.SequenceEqual(written), "every key's last write is seen");
        queue.ShutDown();
        await Task.WhenAll(workers).WaitAsync(TimeSpan.FromSeconds(10));
    }
}
