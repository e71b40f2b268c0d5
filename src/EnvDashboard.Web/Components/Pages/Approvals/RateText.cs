using EnvDashboard.Application.Approvals;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Web.Localisation;
using EnvDashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace EnvDashboard.Web.Components.Pages.Approvals;

/// <summary>How rates and limits are written on the pages of approvals.</summary>
public static class RateText
{
    public static string Parts(RateView rate) =>
        rate.Numerator is null || rate.Denominator is null ? NumberText.Missing : $"{NumberText.Value(rate.Numerator)}/{NumberText.Value(rate.Denominator)}";

    public static string Value(RateView rate) => rate.Value is { } value ? NumberText.Value(value, 2) + "%" : NumberText.Missing;

    /// <summary>Why there is no value; null when there is one.</summary>
    public static string? Reason(RateView rate, IStringLocalizer<Texts> words) => rate.Reason is null ? null : words["Appr_NoRate_" + rate.Reason].Value;

    public static string Limit(TimeLimit? limit, IStringLocalizer<Texts> words) =>
        limit is null ? NumberText.Missing : limit.Value == 0 ? words["Appr_Instant"].Value : words["Appr_Limit_" + Keyword.Of(limit.Unit), NumberText.Value(limit.Value)].Value;
}
