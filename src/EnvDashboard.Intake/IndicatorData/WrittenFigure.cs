namespace EnvDashboard.Intake.IndicatorData;

/// <summary>For forms on the screen: whether a text would be understood if it stood in a cell of a workbook.</summary>
public static class WrittenFigure
{
    /// <summary>A number as people write it, or a word such as 未报送.</summary>
    public static bool IsReadable(string text) => NumberText.Read(text).Kind is NumberTextKind.Number or NumberTextKind.State;
}
