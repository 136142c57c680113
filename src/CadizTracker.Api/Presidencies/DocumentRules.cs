using CadizTracker.Http;
using FluentValidation;

namespace CadizTracker.Presidencies;

/// <summary>What can be said of a document by itself.</summary>
internal sealed class DocumentRules : AbstractValidator<DocumentRecord>
{
    public DocumentRules()
    {
        RuleFor(document => document.Kind).Given();
        RuleFor(document => document.Titles).Named();
        RuleFor(document => document.Url).AnAddress();
        RuleFor(document => document.Date).AYearMonthOrDay();
    }
}
