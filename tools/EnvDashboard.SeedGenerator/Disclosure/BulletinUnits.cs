using CsvHelper;

namespace EnvDashboard.SeedGenerator.Disclosure;

/// <summary>Reads the 53 units and gives each the other names under which it may be met in a workbook.</summary>
internal static class BulletinUnits
{
    // Units that go by two names, so that either finds them.
    private static readonly Dictionary<string, string[]> SecondNames = new(StringComparer.Ordinal)
    {
        ["210213"] = ["金州区", "金普新区"],
        ["420113"] = ["武汉经开区", "汉南区"],
    };

    public static IReadOnlyList<BulletinUnit> Read(string unitsFile)
    {
        using var csv = SourceFacts.Open(unitsFile);
        List<BulletinUnit> units = [];
        while (csv.Read())
        {
            units.Add(ReadUnit(csv));
        }

        return units;
    }

    private static BulletinUnit ReadUnit(CsvReader csv)
    {
        var code = csv.GetString("unit_code");
        var (name, city) = (csv.GetString("name"), csv.GetString("city"));
        return new BulletinUnit(code, name, Romanisation.Of(code), csv.GetString("kind"), city, csv.GetString("province"))
        {
            // 铁西区 lies in two cities: only the name with its city says which.
            Aliases = [city + name, .. SecondNames.GetValueOrDefault(code, [])],
        };
    }
}
