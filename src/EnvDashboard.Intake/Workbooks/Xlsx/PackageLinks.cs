namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>The relationships of one part: which other parts it uses.</summary>
internal sealed class PackageLinks
{
    private readonly Dictionary<string, (string Type, string Target)> links = new(StringComparer.Ordinal);

    public (string Type, string Target)? Find(string id) => links.TryGetValue(id, out var link) ? link : null;

    /// <summary>The target of the first link of a type, by the end of its name; null when there is none.</summary>
    public string? ByType(string ending)
    {
        foreach (var link in links.Values)
        {
            if (link.Type.EndsWith(ending, StringComparison.Ordinal)) return link.Target;
        }
        return null;
    }

    /// <param name="part">The part whose links these are; targets are relative to its folder.</param>
    public static PackageLinks Read(Stream? stream, string part)
    {
        var result = new PackageLinks();
        if (stream is null) return result;
        using var xml = new XmlScanner(stream);
        while (xml.Read())
        {
            if (!xml.IsStart("Relationship"u8) || xml.Attribute("TargetMode"u8) == "External") continue;
            if (xml.Attribute("Id"u8) is { } id && xml.Attribute("Type"u8) is { } type && xml.Attribute("Target"u8) is { } target)
                result.links[id] = (type, Resolve(part, target));
        }
        return result;
    }

    private static string Resolve(string part, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var path = new List<string>(part.Split('/')[..^1]);
        foreach (var step in target.Split('/'))
        {
            if (step == "..")
            {
                if (path.Count > 0) path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("." or "")) path.Add(step);
        }
        return string.Join('/', path);
    }
}
