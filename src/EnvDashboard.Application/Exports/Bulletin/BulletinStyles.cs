namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>Styles of the default template: fonts that Chinese offices have, headings that a table of contents finds.</summary>
internal static class BulletinStyles
{
    private const string Fonts = "<w:rFonts w:ascii=\"Microsoft YaHei\" w:hAnsi=\"Microsoft YaHei\" w:eastAsia=\"Microsoft YaHei\" w:cs=\"Microsoft YaHei\"/>";

    public static readonly string Xml =
        $"<w:styles {WordXml.Namespaces}><w:docDefaults><w:rPrDefault><w:rPr>{Fonts}<w:sz w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"320\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + Style("Title", "Title", "<w:spacing w:before=\"240\" w:after=\"120\"/><w:jc w:val=\"center\"/>", "<w:b/><w:color w:val=\"1F4E79\"/><w:sz w:val=\"40\"/>")
        + Style("Subtitle", "Subtitle", "<w:jc w:val=\"center\"/>", "<w:color w:val=\"404040\"/><w:sz w:val=\"26\"/>")
        + Style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"300\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:color w:val=\"1F4E79\"/><w:sz w:val=\"28\"/>")
        + Style("TOC1", "toc 1", "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9298\"/></w:tabs><w:spacing w:after=\"40\"/>", "")
        + Style("Banner", "Banner", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"C00000\"/><w:jc w:val=\"center\"/>", "<w:b/><w:color w:val=\"FFFFFF\"/><w:sz w:val=\"28\"/>")
        + Style("Right", "Right", "<w:spacing w:before=\"240\"/><w:jc w:val=\"right\"/>", "")
        + "<w:style w:type=\"table\" w:styleId=\"EnvTable\"><w:name w:val=\"EnvTable\"/><w:tblPr><w:tblBorders>"
        + string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>"))
        + "</w:tblBorders><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";
}
