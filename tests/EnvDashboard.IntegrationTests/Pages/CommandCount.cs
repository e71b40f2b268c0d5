using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EnvDashboard.IntegrationTests.Pages;

/// <summary>Notes the commands that one flow of work sends to the database; what other tests do meanwhile does not count.</summary>
internal sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<List<string>?> Own = new();
    private readonly IDisposable all;
    private IDisposable? commands;

    public CommandCount()
    {
        Own.Value = Texts;
        all = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public List<string> Texts { get; } = [];

    /// <summary>Commands that read more than the counter of the dictionaries, which is one look into a key.</summary>
    public IReadOnlyList<string> OfData => [.. Texts.Where(t => !t.Contains("\"Counters\"", StringComparison.Ordinal))];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) commands = value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: DbCommand command } && ReferenceEquals(Own.Value, Texts))
        {
            lock (Texts) Texts.Add(command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        Own.Value = null;
        commands?.Dispose();
        all.Dispose();
    }
}
