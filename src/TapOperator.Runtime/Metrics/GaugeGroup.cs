using System.Collections.Immutable;
using System.Diagnostics.Metrics;

namespace TapOperator.Runtime.Metrics;

/// <summary>One observable gauge whose values, one for each set of labels, are read when somebody scrapes.</summary>
internal sealed class GaugeGroup
{
    private ImmutableList<Func<Measurement<double>>> _readers = [];

    public GaugeGroup(Meter meter, string name, string description) =>
        meter.CreateObservableGauge(name, () => _readers.Select(read => read()).ToArray(), unit: null, description);

    public void Add(Func<double> read, params KeyValuePair<string, object?>[] labels) =>
        ImmutableInterlocked.Update(ref _readers, readers => readers.Add(() => new Measurement<double>(read(), labels)));
}
