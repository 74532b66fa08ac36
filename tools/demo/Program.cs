using System.Runtime.InteropServices;
using TapOperator.Demo;
using TapOperator.Testing.Kubernetes;
using TapOperator.Testing.Machine;

using var stop = new CancellationTokenSource();
// The parts run in sessions of their own: Ctrl-C reaches only this process, which then ends them in order.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    return await new DemoRun(DemoSettings.Read()).RunAsync(stop.Token);
}
catch (Exception failure) when (failure is PartMissingException or DemoException or KubectlException or InvalidOperationException or TimeoutException)
{
    Narrator.Failure(failure.Message);
    return 1;
}
catch (OperationCanceledException)
{
    Narrator.Failure("stopped");
    return 130;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
