using System.Diagnostics;
using System.Globalization;
using TapOperator.Testing.Machine;

namespace TapOperator.Testing.Operator;

/// <summary>The command line and environment of the built operator.</summary>
internal static class OperatorCommand
{
    /// <summary>
    /// In a session of its own, so that Ctrl-C in this process's terminal does not reach it, and with its output in a file,
    /// so that it can outlive this process. Both shells replace themselves: the pid is the operator's.
    /// </summary>
    public static ProcessStartInfo Create(OperatorConfiguration configuration, int healthPort, int metricsPort, (string Name, string Value) mark)
    {
        var start = new ProcessStartInfo("setsid") { UseShellExecute = false };
        string[] arguments =
        [
            "sh", "-c", "log=$1; shift; exec \"$@\" >> \"$log\" 2>&1 < /dev/null", "sh", configuration.LogFile!,
            configuration.Executable ?? Built(), "run",
            "--state-dir", configuration.StateFolder!,
            "--engine", configuration.Engine,
            "--namespace", configuration.Namespace,
            "--kubeconfig", configuration.KubeconfigPath,
            "--health-port", healthPort.ToString(CultureInfo.InvariantCulture),
            "--metrics-port", metricsPort.ToString(CultureInfo.InvariantCulture),
            .. configuration.Arguments,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in configuration.Environment)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }
        start.Environment[mark.Name] = mark.Value;
        return start;
    }

    /// <summary>The executable of the same build configuration as this code.</summary>
    private static string Built()
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var file = Path.Combine(Folders.Repository, "src/TapOperator/bin", configuration, "net10.0/tapoperator");
        return File.Exists(file) ? file : throw new PartMissingException($"{file} is not built: make build");
    }
}
