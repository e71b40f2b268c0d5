using System.Globalization;
using EnvDashboard.Application.Submissions.Grid;
using EnvDashboard.Intake.IndicatorData;

namespace EnvDashboard.Web.Components.Pages.Grid;

public enum GridPart { Value, Numerator, Denominator }

/// <summary>A place as the person has it on the screen.</summary>
public sealed record GridTexts(string Value, string Numerator, string Denominator)
{
    /// <summary>Shown with up to four places; what is not changed is sent with all of them.</summary>
    public static GridTexts Of(GridCell? cell) => new(Text(cell?.Value, "0.####"), Text(cell?.Numerator, "0.####"), Text(cell?.Denominator, "0.####"));

    /// <summary>The numbers themselves.</summary>
    public static GridTexts Exact(GridCell? cell) => new(Text(cell?.Value, "R"), Text(cell?.Numerator, "R"), Text(cell?.Denominator, "R"));

    public string this[GridPart part] => part switch { GridPart.Value => Value, GridPart.Numerator => Numerator, _ => Denominator };

    public GridTexts With(GridPart part, string text) => part switch
    {
        GridPart.Value => this with { Value = text },
        GridPart.Numerator => this with { Numerator = text },
        _ => this with { Denominator = text },
    };

    public bool IsReadable(GridPart part) => this[part].Length == 0 || WrittenFigure.IsReadable(this[part]);

    public bool AllReadable => IsReadable(GridPart.Value) && IsReadable(GridPart.Numerator) && IsReadable(GridPart.Denominator);

    private static string Text(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What was typed and not sent yet, by period: another choice of units or of the period does not lose it.</summary>
public sealed class GridEdits
{
    private readonly Dictionary<(string Period, GridPlace Place), (GridCell? Cell, GridTexts Now)> edits = [];

    public int Count => edits.Count;

    public int CountOf(string period) => edits.Keys.Count(k => k.Period == period);

    public int Unreadable(string period) => edits.Count(e => e.Key.Period == period && !e.Value.Now.AllReadable);

    public GridTexts Texts(string period, GridPlace place, GridCell? cell) => edits.TryGetValue((period, place), out var edit) ? edit.Now : GridTexts.Of(cell);

    public bool IsChanged(string period, GridPlace place, GridPart part) => edits.TryGetValue((period, place), out var edit) && edit.Now[part] != GridTexts.Of(edit.Cell)[part];

    public void Set(string period, GridPlace place, GridCell? cell, GridPart part, string text)
    {
        var stored = edits.TryGetValue((period, place), out var edit) ? edit.Cell : cell;
        var before = GridTexts.Of(stored);
        var now = Texts(period, place, cell).With(part, text.Trim());
        // A ratio follows its parts unless somebody has written another one.
        if (part != GridPart.Value && now.Value == before.Value && now.Numerator.Length > 0 && now.Denominator.Length > 0) now = now with { Value = "" };
        if (now == before || (now.Value.Length == 0 && now.Numerator == before.Numerator && now.Denominator == before.Denominator && now.Numerator.Length > 0)) edits.Remove((period, place));
        else edits[(period, place)] = (stored, now);
    }

    public IReadOnlyList<GridCorrection> Of(string period) =>
        [.. edits.Where(e => e.Key.Period == period).Select(e => Correction(e.Key.Place, e.Value.Cell, e.Value.Now))];

    private static GridCorrection Correction(GridPlace place, GridCell? cell, GridTexts now)
    {
        var (shown, exact) = (GridTexts.Of(cell), GridTexts.Exact(cell));
        return new(place.Unit, place.Indicator, Part(GridPart.Value), Part(GridPart.Numerator), Part(GridPart.Denominator));

        string Part(GridPart part) => now[part] == shown[part] ? exact[part] : now[part];
    }

    public void Forget(string period)
    {
        foreach (var key in edits.Keys.Where(k => k.Period == period).ToList()) edits.Remove(key);
    }
}
