using System.Globalization;

namespace EnvDashboard.Intake.Rules;

internal enum RuleTokenKind : byte { End, Number, Name, Quoted, Symbol, Unreadable }

/// <param name="Position">Counted from 1.</param>
/// <param name="Text">Symbols and words in their one spelling; names as written.</param>
internal readonly record struct RuleToken(RuleTokenKind Kind, int Position, string Text, double Number = 0)
{
    public bool Is(string symbol) => Kind == RuleTokenKind.Symbol && Text == symbol;
}

/// <summary>Cuts an expression into tokens. Full-width characters count as their half-width ones.</summary>
internal sealed class RuleScanner(string text)
{
    private static readonly (string Written, string Symbol)[] Symbols =
    [
        ("+/-", "±"), ("~=", "≈"), ("==", "="), ("!=", "≠"), ("<>", "≠"), ("<=", "≤"), (">=", "≥"), ("并且", "and"), ("或者", "or"),
        ("±", "±"), ("≈", "≈"), ("=", "="), ("≠", "≠"), ("<", "<"), (">", ">"), ("≤", "≤"), ("≥", "≥"), ("+", "+"), ("-", "-"), ("−", "-"),
        ("*", "*"), ("×", "*"), ("/", "/"), ("÷", "/"), ("(", "("), (")", ")"), (",", ","), ("、", ","),
    ];

    private const string Openings = "\"'“‘「";
    private const string Closings = "\"'”’」";
    private readonly string line = string.Create(text.Length, text, (half, wide) =>
    {
        for (var i = 0; i < half.Length; i++) half[i] = wide[i] switch { >= '\uFF01' and <= '\uFF5E' => (char)(wide[i] - 0xFEE0), '\u3000' => ' ', _ => wide[i] };
    });

    private int at;

    public RuleToken Next()
    {
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        if (at == line.Length) return new(RuleTokenKind.End, at + 1, "");
        if (char.IsAsciiDigit(line[at]) || (line[at] == '.' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]))) return Number();
        if (SymbolAt(at) is { } found) return Take(RuleTokenKind.Symbol, found.Written.Length, found.Symbol);
        if (Openings.IndexOf(line[at], StringComparison.Ordinal) is >= 0 and var quote) return Quoted(Closings[quote]);
        return IsNameStart(line[at]) ? Name() : Take(RuleTokenKind.Unreadable, 1, line[at].ToString());
    }

    private RuleToken Number()
    {
        var end = at;
        while (end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] == '.')) end++;
        if (end + 1 < line.Length && line[end] is 'e' or 'E')
        {
            var exponent = end + (line[end + 1] is '+' or '-' ? 2 : 1);
            if (exponent < line.Length && char.IsAsciiDigit(line[exponent]))
                for (end = exponent; end < line.Length && char.IsAsciiDigit(line[end]);) end++;
        }
        var written = line[at..end];
        var good = double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        return Take(good ? RuleTokenKind.Number : RuleTokenKind.Unreadable, written.Length, written) with { Number = number };
    }

    private RuleToken Quoted(char closing)
    {
        var end = line.IndexOf(closing, at + 1);
        if (end < 0) return Take(RuleTokenKind.Unreadable, line.Length - at, line[at..]);
        var token = new RuleToken(RuleTokenKind.Quoted, at + 1, text[(at + 1)..end].Trim());
        at = end + 1;
        return token;
    }

    private RuleToken Name()
    {
        var end = at + 1;
        while (end < line.Length && (IsNameStart(line[end]) || char.IsAsciiDigit(line[end]) || line[end] == '.') && SymbolAt(end) is null) end++;
        var name = line[at..end];
        return name.ToLowerInvariant() is "and" or "or" or "not"
            ? Take(RuleTokenKind.Symbol, name.Length, name.ToLowerInvariant())
            : Take(RuleTokenKind.Name, name.Length, name);
    }

    private RuleToken Take(RuleTokenKind kind, int length, string meaning)
    {
        var token = new RuleToken(kind, at + 1, meaning);
        at += length;
        return token;
    }

    private (string Written, string Symbol)? SymbolAt(int position)
    {
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(line, position, symbol.Written, 0, symbol.Written.Length) == 0) return symbol;
        }
        return null;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';
}
