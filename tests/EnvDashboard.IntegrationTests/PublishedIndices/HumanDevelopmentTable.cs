using System.Globalization;

namespace EnvDashboard.IntegrationTests.PublishedIndices;

/// <summary>UNDP, Human Development Report 2015, statistical annex, table 1 (figures of 2014), every country in a part of the list.</summary>
internal static class HumanDevelopmentTable
{
    /// <param name="Income">As printed, with the thousands separator.</param>
    public sealed record Row(string Country, double Printed, double Life, double Expected, double Mean, string Income);

    public static IReadOnlyList<Row> Of2014 { get; } =
    [
        .. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var cells = line.Split('|');
            double Number(int at) => double.Parse(cells[at], CultureInfo.InvariantCulture);
            return new Row(cells[0], Number(1), Number(2), Number(3), Number(4), cells[5]);
        }),
    ];

    private const string Text = """
        Norway|0.944|81.6|17.5|12.6|64,992
        Australia|0.935|82.4|20.2|13|42,261
        Switzerland|0.930|83|15.8|12.8|56,431
        Denmark|0.923|80.2|18.7|12.7|44,025
        Netherlands|0.922|81.6|17.9|11.9|45,435
        Germany|0.916|80.9|16.5|13.1|43,919
        Ireland|0.916|80.9|18.6|12.2|39,568
        United States of America|0.915|79.1|16.5|12.9|52,947
        Canada|0.913|82|15.9|13|42,155
        New Zealand|0.913|81.8|19.2|12.5|32,689
        Singapore|0.912|83|15.4|10.6|76,628
        Hong Kong|0.910|84|15.6|11.2|53,959
        Liechtenstein|0.908|80|15|11.8|79,851
        Sweden|0.907|82.2|15.8|12.1|45,636
        United Kingdom|0.907|80.7|16.2|13.1|39,267
        Iceland|0.899|82.6|19|10.6|35,182
        Israel|0.894|82.4|16|12.5|30,676
        Luxembourg|0.892|81.7|13.9|11.7|58,711
        Japan|0.891|83.5|15.3|11.5|36,927
        Belgium|0.890|80.8|16.3|11.3|41,187
        France|0.888|82.2|16|11.1|38,056
        Brunei Darussalam|0.856|78.8|14.5|8.8|72,570
        Qatar|0.850|78.2|13.8|9.1|123,124
        Kuwait|0.816|74.4|14.7|7.2|83,961
        Antigua and Barbuda|0.783|76.1|14|9.2|20,070
        Brazil|0.755|74.5|15.2|7.7|15,175
        Bosnia and Herzegovina|0.733|76.5|13.6|8.3|9,638
        China|0.727|75.8|13.1|7.5|12,547
        Fiji|0.727|70|15.7|9.9|7,493
        Mongolia|0.727|69.4|14.6|9.3|10,729
        South Africa|0.666|57.4|13.6|9.9|12,122
        India|0.609|68|11.7|5.4|5,497
        Lao People's Democratic Republic|0.575|66.2|10.6|5|4,680
        Sao Tome and Principe|0.555|66.5|11.3|4.7|2,918
        Côte d'Ivoire|0.462|51.5|8.9|4.3|3,171
        Malawi|0.445|62.8|10.8|4.3|747
        Guinea|0.411|58.8|8.7|2.4|1,096
        Guinea-Bissau|0.420|55.2|9|2.8|1,362
        Chad|0.392|51.6|7.4|1.9|2,085
        Eritrea|0.391|63.7|4.1|3.9|1,130
        Central African Republic|0.350|50.7|7.2|4.2|581
        Niger|0.348|61.4|5.4|1.5|908
        """;
}
