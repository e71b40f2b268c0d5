using EnvDashboard.Application.Exports.Repeats;
using EnvDashboard.Application.SavedViews;

namespace EnvDashboard.Web.Components.Pages.Exports;

/// <summary>Saved choices, and those of them that are made again by themselves.</summary>
public sealed record RepeatContent(IReadOnlyList<SavedView> Views, IReadOnlyList<RepeatView> Repeats);
