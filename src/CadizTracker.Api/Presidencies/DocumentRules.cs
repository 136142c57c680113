using System.Globalization;
using CadizTracker.Http;
using FluentValidation;

namespace CadizTracker.Presidencies;

/// <summary>What can be said of a document by itself.</summary>
internal sealed class DocumentRules : AbstractValidator<DocumentRecord>
{
    private static readonly string[] Precisions = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    public DocumentRules()
    {
        RuleFor(document => document.Kind).Given();
        RuleFor(document => document.Titles).Named();
        RuleFor(document => document.Url).AnAddress();
        RuleFor(document => document.Date)
            .Must(date => date is null || IsADate(date))
            .Says(
                "date",
                "\"{value}\" is not a year, a month or a day: 2023, 2023-02, 2023-02-21.",
                "«\u00A0{value}\u00A0» n'est ni une année, ni un mois, ni un jour\u00A0: 2023, 2023-02, 2023-02-21."
            );
    }

    private static bool IsADate(string date) =>
        DateOnly.TryParseExact(
            date,
            Precisions,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );
}
