using System.Text.Json.Serialization;
using EnvDashboard.Application.Errors;

namespace EnvDashboard.Application;

/// <summary>Part of a list. Pages count from 1.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total, [property: JsonPropertyName("page")] int PageNumber, int PageSize);

/// <summary>Which part of a list is wanted.</summary>
public sealed record PageRequest
{
    public const int MaxSize = 10_000;

    public PageRequest(int? page = null, int? pageSize = null)
    {
        Number = page ?? 1;
        Size = pageSize ?? 100;
        if (Number < 1) throw new InvalidInputException(new FieldError("page", "not_positive"));
        if (Size is < 1 or > MaxSize) throw new InvalidInputException(new FieldError("pageSize", "out_of_range", "1", "10000"));
        if ((long)(Number - 1) * Size > int.MaxValue) throw new InvalidInputException(new FieldError("page", "too_high"));
    }

    private PageRequest(int number, int size, bool _) => (Number, Size) = (number, size);

    public int Number { get; }
    public int Size { get; }
    public int Skip => (Number - 1) * Size;

    /// <summary>Part of a list that is worked out as a whole each time it is asked for: fewer and larger than pages.</summary>
    internal static PageRequest Block(int number) => new(number, 50_000, true);

    public Page<T> Of<T>(IReadOnlyList<T> items, long total) => new(items, total, Number, Size);

    public Page<T> Cut<T>(IEnumerable<T> all, int total) => Of<T>([.. all.Skip(Skip).Take(Size)], total);
}
