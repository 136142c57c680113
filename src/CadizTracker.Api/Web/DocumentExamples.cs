using CadizTracker.Imports;
using CadizTracker.Imports.Documents;
using CadizTracker.Meetings;

namespace CadizTracker.Web;

/// <summary>What is proposed of the brochure of the Moroccan presidency, cut short.</summary>
internal static class DocumentExamples
{
    private static readonly Passage Day = new("22-23 JUIN 2023", null, 320, 5210, 16);
    private static readonly Passage Words = new(
        "Domaine 4 | Objectif 7 | Actions 20-22",
        null,
        374,
        6120,
        38
    );

    public static DocumentProposal Proposal =>
        new()
        {
            Language = "fr",
            Pages = null,
            Presidency = new(
                DocumentationNames.Presidency,
                Confidence.Inferred,
                [],
                [Reason.NamesPresidency(5)]
            ),
            Plan = DocumentationNames.Plan,
            Meetings = [Meeting],
            Citations =
            [
                new()
                {
                    Id = "c1",
                    Passage = Words,
                    Plan = DocumentationNames.Plan,
                    Items = ["D4", "O7", "A20", "A21", "A22"],
                    Problems = [],
                    Mention = false,
                    Meeting = new(
                        "m1",
                        Confidence.Inferred,
                        [Words],
                        [Reason.SameOrder, Reason.DirectlyAfter]
                    ),
                    Candidates = [new("m1", [Reason.SameOrder, Reason.DirectlyAfter])],
                },
            ],
            Claims = [],
            Documents = [],
            FollowUps = [],
            Open = [new("meeting", "status_missing", OpenWords.StatusMissing.En, "m2", null, [])],
            Contents = new() { Schema = "import.schema.json", Meetings = [] },
        };

    private static ProposedMeeting Meeting =>
        new()
        {
            Id = "m1",
            Slug = DocumentationNames.Meeting,
            Recorded = true,
            InContents = true,
            Kind = new(
                MeetingKind.ThematicMeeting,
                Confidence.Inferred,
                [],
                [Reason.UnderHeading("REUNIONS THEMATIQUES")]
            ),
            Title = new("LA GESTION HUMANISEE DES FRONTIERES", Confidence.Stated, [], []),
            Days = new(
                new(new(2023, 6, 22), new(2023, 6, 23)),
                Confidence.Inferred,
                [Day],
                [Reason.HostCoChairs("Morocco", "Maroc")]
            ),
            Place = new(new("Marrakesh", "MA"), Confidence.Stated, [], []),
            CoChairs = new(["MA", "ES"], Confidence.Stated, [], []),
            Status = new(MeetingStatus.Held, Confidence.Inferred, [], [Reason.ResultsPrinted]),
            Results = [new(OutcomeUnit.Conclusions, 6, new("6 conclusions", null, 368, 5720, 13))],
        };
}
