namespace TapOperator.Automation.Events;

/// <summary>Turns the lines that an engine writes into events. One parser serves one run: it may remember what came before.</summary>
public interface IEventParser
{
    /// <summary>What a line says; empty when it says nothing that matters, or is no whole JSON object.</summary>
    /// <param name="line">One line without its end.</param>
    IEnumerable<EngineEvent> Parse(string line);
}
