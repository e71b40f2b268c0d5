namespace EnvDashboard.SeedGenerator.Disclosure;

/// <summary>The names of the 53 units in pinyin. Written out: 长, 乐 and other characters have more than one reading.</summary>
internal static class Romanisation
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["210102"] = "Heping District",
        ["210103"] = "Shenhe District",
        ["210104"] = "Dadong District",
        ["210105"] = "Huanggu District",
        ["210106"] = "Tiexi District",
        ["210111"] = "Sujiatun District",
        ["210112"] = "Hunnan District",
        ["210113"] = "Shenbei New District",
        ["210114"] = "Yuhong District",
        ["210123"] = "Kangping County",
        ["210202"] = "Zhongshan District",
        ["210203"] = "Xigang District",
        ["210204"] = "Shahekou District",
        ["210211"] = "Ganjingzi District",
        ["210212"] = "Lüshunkou District",
        ["210213"] = "Jinzhou District (Jinpu New Area)",
        ["210214"] = "Pulandian District",
        ["210302"] = "Tiedong District",
        ["210303"] = "Tiexi District",
        ["210304"] = "Lishan District",
        ["210402"] = "Xinfu District",
        ["210403"] = "Dongzhou District",
        ["210404"] = "Wanghua District",
        ["210411"] = "Shuncheng District",
        ["210502"] = "Pingshan District",
        ["210503"] = "Xihu District",
        ["210505"] = "Nanfen District",
        ["210602"] = "Yuanbao District",
        ["210603"] = "Zhenxing District",
        ["210604"] = "Zhen'an District",
        ["210702"] = "Guta District",
        ["210703"] = "Linghe District",
        ["210711"] = "Taihe District",
        ["210802"] = "Zhanqian District",
        ["210803"] = "Xishi District",
        ["210811"] = "Laobian District",
        ["210902"] = "Haizhou District",
        ["210904"] = "Taiping District",
        ["210905"] = "Qinghemen District",
        ["210911"] = "Xihe District",
        ["211002"] = "Baita District",
        ["211003"] = "Wensheng District",
        ["211004"] = "Hongwei District",
        ["211011"] = "Taizihe District",
        ["211204"] = "Qinghe District",
        ["211303"] = "Longcheng District",
        ["211402"] = "Lianshan District",
        ["211403"] = "Longgang District",
        ["211404"] = "Nanpiao District",
        ["320685"] = "Hai'an City",
        ["420113"] = "Wuhan Economic and Technological Development Zone (Hannan District)",
        ["440113"] = "Panyu District",
        ["440115"] = "Nansha District",
    };

    /// <exception cref="InvalidDataException">The source names a unit that is not written out here.</exception>
    public static string Of(string code) =>
        Names.TryGetValue(code, out var name) ? name : throw new InvalidDataException($"unit {code} has no romanised name");
}
