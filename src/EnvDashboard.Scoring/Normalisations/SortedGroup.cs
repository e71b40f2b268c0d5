namespace EnvDashboard.Scoring.Normalisations;

/// <summary>A group's values from worst to best, to count how many lie on either side of a value.</summary>
internal sealed class SortedGroup
{
    private readonly double[] _worstFirst;
    private readonly double _sign;

    private SortedGroup(double[] worstFirst, double sign) => (_worstFirst, _sign) = (worstFirst, sign);

    public int Count => _worstFirst.Length;
    public double Worst => _sign * _worstFirst[0];
    public double Best => _sign * _worstFirst[^1];

    public static SortedGroup Of(GroupValues group)
    {
        var sign = group.LowerIsBetter ? -1.0 : 1.0;
        var values = new double[group.Count];
        for (var i = 0; i < values.Length; i++) values[i] = sign * group.Present[i];
        Array.Sort(values);
        return new(values, sign);
    }

    /// <summary>How many values of the group are strictly worse.</summary>
    public int WorseThan(double value)
    {
        var wanted = _sign * value;
        var (from, length) = (0, _worstFirst.Length);
        while (length > 0)
        {
            var half = length >> 1;
            var right = _worstFirst[from + half] < wanted;
            from = right ? from + half + 1 : from;
            length = right ? length - half - 1 : half;
        }
        return from;
    }

    /// <summary>How many values of the group equal this one.</summary>
    /// <param name="worse">How many are worse, as <see cref="WorseThan"/> counts them.</param>
    public int EqualTo(double value, int worse)
    {
        var wanted = _sign * value;
        var (from, to) = (worse, _worstFirst.Length);
        // Most values stand alone; only a tie is worth a search.
        if (worse + 1 >= to || _worstFirst[worse + 1] != wanted) return worse < to && _worstFirst[worse] == wanted ? 1 : 0;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_worstFirst[middle] == wanted) from = middle + 1;
            else to = middle;
        }
        return from - worse;
    }
}
