namespace EnvDashboard.Scoring.Normalisations;

/// <summary>A group's values from worst to best, to count how many lie on either side of a value.</summary>
internal sealed class SortedGroup
{
    private readonly double[] _worstFirst;
    private readonly int[] _places;
    private readonly double _sign;

    private SortedGroup(double[] worstFirst, int[] places, double sign) => (_worstFirst, _places, _sign) = (worstFirst, places, sign);

    public int Count => _worstFirst.Length;
    public double Worst => _sign * _worstFirst[0];
    public double Best => _sign * _worstFirst[^1];

    public static SortedGroup Of(GroupValues group)
    {
        var sign = group.LowerIsBetter ? -1.0 : 1.0;
        var (values, places) = (new double[group.Count], new int[group.Count]);
        var present = group.Present;
        for (var i = 0; i < values.Length; i++) (values[i], places[i]) = (sign * present[i], i);
        ValueOrder.Sort(values, places);
        return new(values, places, sign);
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
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_worstFirst[middle] == wanted) from = middle + 1;
            else to = middle;
        }
        return from - worse;
    }

    /// <summary>
    /// Scores the group itself in one sweep from worst to best, without looking for each value's place.
    /// </summary>
    /// <param name="score">From how many are worse and how many are equal, itself included.</param>
    /// <param name="scores">Parallel to the values that the group was made of, NaN among them; these are passed over.</param>
    public void ScoreEach(ReadOnlySpan<double> values, Func<int, int, double> score, Span<double> scores)
    {
        var byPlace = new double[Count];
        for (var start = 0; start < Count;)
        {
            var end = start + 1;
            while (end < Count && _worstFirst[end] == _worstFirst[start]) end++;
            var shared = score(start, end - start);
            for (var i = start; i < end; i++) byPlace[_places[i]] = shared;
            start = end;
        }
        var place = 0;
        for (var unit = 0; unit < values.Length; unit++) scores[unit] = double.IsNaN(values[unit]) ? double.NaN : byPlace[place++];
    }
}
