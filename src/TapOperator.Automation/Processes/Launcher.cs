namespace TapOperator.Automation.Processes;

/// <summary>
/// The shell that becomes the engine. It writes down its own identity (which exec keeps) before the engine can make anything, and has the engine
/// append its output to the journal itself. <c>setsid</c> takes it out of our session, so that a Ctrl-C meant for us does not reach it.
/// </summary>
internal static class Launcher
{
    /// <summary>The program that starts it all.</summary>
    public const string Program = "setsid";

    // $1 identity file, $2 journal, $3 error file, then the engine and its arguments. Field 22 of stat is the 20th after "pid (name)".
    private const string Script = """
        umask 077
        twentieth() { shift 19; printf %s "$1"; }
        read -r stat </proc/$$/stat && read -r boot </proc/sys/kernel/random/boot_id || exit 126
        printf '{"pid":%s,"startTicks":%s,"bootId":"%s"}\n' "$$" "$(twentieth ${stat##*) })" "$boot" >"$1.new" && mv -f "$1.new" "$1" || exit 126
        journal=$2 errors=$3; shift 3
        exec "$@" </dev/null >>"$journal" 2>"$errors"
        """;

    /// <summary>The arguments for <see cref="Program"/>.</summary>
    /// <param name="files">Where to write.</param>
    /// <param name="command">What to become.</param>
    public static IEnumerable<string> Arguments(EngineFiles files, EngineCommand command) =>
        ["/bin/sh", "-c", Script, "tap-engine", files.Identity, files.Journal, files.Errors, command.Program, .. command.Arguments];
}
