using Microsoft.Extensions.Logging.Console;
using TapOperator.Settings;

namespace TapOperator.Hosting;

/// <summary>How the operator logs: one JSON object per line for collectors, or plain lines for people.</summary>
internal static class OperatorLogging
{
    public static void Configure(ILoggingBuilder logging, LogFormat format)
    {
        logging.ClearProviders();
        if (format == LogFormat.Json)
        {
            logging.AddJsonConsole(options => Common(options, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        }
        else
        {
            logging.AddSimpleConsole(options =>
            {
                Common(options, "HH:mm:ss ");
                options.SingleLine = true;
            });
        }

        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        logging.AddFilter("System.Net.Http", LogLevel.Warning);
    }

    private static void Common(ConsoleFormatterOptions options, string timestamp) =>
        (options.TimestampFormat, options.UseUtcTimestamp, options.IncludeScopes) = (timestamp, true, false);
}
