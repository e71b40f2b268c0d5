namespace EnvDashboard.Application.Errors;

/// <summary>
/// A use case that could not be carried out for a reason the person can understand. The sentence comes from <see cref="ErrorText"/>
/// by <paramref name="code"/>, in the reader's language.
/// </summary>
public abstract class UseCaseException(string code, params string[] arguments) : Exception(code)
{
    public string Code { get; } = code;
    public IReadOnlyList<string> Arguments { get; } = arguments;
}

/// <summary>There is no such thing.</summary>
/// <param name="what">unit, group, scheme, period, node, submission, run, job.</param>
public sealed class NotFoundException(string what, string id) : UseCaseException("not_found_" + what, id);

public sealed class ForbiddenException() : UseCaseException("forbidden");

/// <summary>The state of things does not allow it.</summary>
public class ConflictException(string code, params string[] arguments) : UseCaseException(code, arguments);

public sealed class TooLargeException(long maxBytes)
    : UseCaseException("too_large", (maxBytes / 1048576.0).ToString("0.###", global::System.Globalization.CultureInfo.InvariantCulture));

/// <summary>Something that was sent is wrong; each error names its field.</summary>
public sealed class InvalidInputException(params FieldError[] errors) : UseCaseException("invalid_input")
{
    public IReadOnlyList<FieldError> Errors { get; } = errors;
}

public sealed record FieldError(string Field, string Code, params string[] Arguments);
