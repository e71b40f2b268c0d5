using System.Globalization;
using System.Resources;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>The words of a workbook in one language: <c>ExportTexts.resx</c> (Chinese) and <c>ExportTexts.en.resx</c>.</summary>
internal sealed class ExportText(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new("EnvDashboard.Application.Exports.Comparison.ExportTexts", typeof(ExportText).Assembly);
    private readonly bool _english = culture.TwoLetterISOLanguageName == "en";

    public CultureInfo Culture => culture;

    public string this[string key] => Texts.GetString(key, culture) ?? key;

    public string Format(string key, params object?[] arguments) => string.Format(culture, this[key], arguments);

    /// <summary>The word for a value of an enumeration.</summary>
    public string Word<T>(T value) where T : struct, Enum => this[$"{typeof(T).Name}_{Keyword.Of(value)}"];

    /// <summary>Why a unit is not ranked; a reason that has no words yet is shown as its key rather than left out.</summary>
    public string Unranked(string reason) => Texts.GetString("unranked_" + reason, culture) ?? reason;

    public string Name(string name, string? nameEn) => _english && !string.IsNullOrWhiteSpace(nameEn) ? nameEn : name;

    public string Name(Unit unit) => Name(unit.Name, unit.NameEn);

    public string Name(PeerGroup group) => Name(group.Name, group.NameEn);

    public string Name(Indicator indicator) => Name(indicator.Name, indicator.NameEn);

    public string Name(SchemeNode node) => Name(node.Name, node.NameEn);

    public string Name(Scheme scheme) => Name(scheme.Name, scheme.NameEn);

    public string? Note(Scheme scheme) => _english && !string.IsNullOrWhiteSpace(scheme.NoteEn) ? scheme.NoteEn : scheme.Note;

    /// <summary>Words in a row, in the manner of the language.</summary>
    public string List(IEnumerable<string> words) => string.Join(_english ? ", " : "、", words);

    public string Sentences(IEnumerable<string> parts) => string.Join(_english ? "; " : "；", parts);
}
