using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TapOperator.Runtime.Queues;
using Xunit;

namespace TapOperator.Tests.Runtime.Queues;

/// <summary>Random sequences of calls against a model that is as simple as the rules themselves.</summary>
public class QueueModelTests
{
    private static readonly Gen<Step> Steps = Gen.Select(Gen.Enum<StepKind>(), Gen.Int[0, 4], Gen.Int[0, 20], Gen.Bool)
        .Select((kind, key, seconds, isEdit) => new Step(kind, key, seconds, isEdit ? QueuePriority.UserEdit : QueuePriority.Background));

    private enum StepKind
    {
        Add,
        AddAfter,
        AddRateLimited,
        Take,
        Done,
        Advance,
        Forget,
    }

    [Fact]
    public Task No_key_is_handled_twice_at_once_and_none_is_lost() => Steps.List[1, 120].SampleAsync(
        async steps =>
        {
            var clock = new FakeTimeProvider();
            using var queue = new RateLimitingQueue<int>(clock, new BackoffOptions(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30)), random: () => 0);
            var model = new Model();
            foreach (var step in steps)
            {
                await RunAsync(step, queue, clock, model);
                Assert.Equal(model.Ready.Count, queue.Count);
            }

            // In the end everything that was asked for is handed out.
            for (var rest = 0; rest < 3; rest++)
            {
                clock.Advance(TimeSpan.FromMinutes(2));
                model.Advance(TimeSpan.FromMinutes(2));
                foreach (var key in model.Processing.ToList())
                {
                    model.Done(key);
                    queue.Done(key);
                }

                while (model.Ready.Count > 0)
                    await TakeAsync(queue, model);
            }

            Assert.Equal(0, queue.Count);
            Assert.Empty(model.Delayed);
        },
        iter: 2000);

    private static async Task RunAsync(Step step, RateLimitingQueue<int> queue, FakeTimeProvider clock, Model model)
    {
        switch (step.Kind)
        {
            case StepKind.Add:
                queue.Add(step.Key, step.Priority);
                model.Add(step.Key, step.Priority);
                break;
            case StepKind.AddAfter:
                queue.AddAfter(step.Key, TimeSpan.FromSeconds(step.Seconds), step.Priority);
                model.AddAfter(step.Key, TimeSpan.FromSeconds(step.Seconds), step.Priority);
                break;
            case StepKind.AddRateLimited:
                model.AddAfter(step.Key, queue.AddRateLimited(step.Key), QueuePriority.Background);
                break;
            case StepKind.Take when model.Ready.Count > 0:
                await TakeAsync(queue, model);
                break;
            case StepKind.Done when model.Processing.Count > 0:
                var done = model.Processing.ElementAt(step.Key % model.Processing.Count);
                queue.Done(done);
                model.Done(done);
                break;
            case StepKind.Advance:
                clock.Advance(TimeSpan.FromSeconds(step.Seconds));
                model.Advance(TimeSpan.FromSeconds(step.Seconds));
                break;
            case StepKind.Forget:
                queue.Forget(step.Key);
                break;
        }
    }

    private static async Task TakeAsync(RateLimitingQueue<int> queue, Model model)
    {
        var take = queue.TakeAsync();
        Assert.True(take.IsCompletedSuccessfully);
        var item = (await take)!;
        Assert.DoesNotContain(item.Key, model.Processing);
        Assert.Equal(model.Ready.Values.Max(), item.Priority);
        Assert.Equal(model.Ready[item.Key], item.Priority);
        model.Take(item.Key);
    }

    private sealed record Step(StepKind Kind, int Key, int Seconds, QueuePriority Priority);

    private sealed class Model
    {
        private readonly Dictionary<int, QueuePriority> _again = [];
        private TimeSpan _now;

        public Dictionary<int, QueuePriority> Ready { get; } = [];

        public HashSet<int> Processing { get; } = [];

        public Dictionary<int, (TimeSpan Due, QueuePriority Priority)> Delayed { get; } = [];

        public void Add(int key, QueuePriority priority)
        {
            var target = Processing.Contains(key) ? _again : Ready;
            target[key] = target.TryGetValue(key, out var known) && known > priority ? known : priority;
        }

        public void AddAfter(int key, TimeSpan delay, QueuePriority priority)
        {
            if (delay <= TimeSpan.Zero)
            {
                Add(key, priority);
                return;
            }

            var due = _now + delay;
            Delayed[key] = Delayed.TryGetValue(key, out var known)
                ? (known.Due < due ? known.Due : due, known.Priority > priority ? known.Priority : priority)
                : (due, priority);
        }

        public void Take(int key)
        {
            Ready.Remove(key);
            Processing.Add(key);
        }

        public void Done(int key)
        {
            Processing.Remove(key);
            if (_again.Remove(key, out var priority))
                Ready[key] = priority;
        }

        public void Advance(TimeSpan time)
        {
            _now += time;
            foreach (var (key, (due, priority)) in Delayed.ToList())
            {
                if (due <= _now)
                {
                    Delayed.Remove(key);
                    Add(key, priority);
                }
            }
        }
    }
}
