namespace CadizTracker.Http;

/// <summary>Chooses the text of the running request's language, and says so where another language had to serve.</summary>
internal static class Choosing
{
    extension(Titles titles)
    {
        /// <summary>The text in the caller's language, else in the other; null where it is known in neither.</summary>
        public string? Here =>
            Lang.Here == Lang.Fr ? titles.Fr ?? titles.En : titles.En ?? titles.Fr;

        /// <summary>The language that had to serve because the caller's has no text; null where the caller's is shown.</summary>
        public string? FellBackTo =>
            (Lang.Here, titles.En, titles.Fr) switch
            {
                (Lang.Fr, not null, null) => "en",
                (Lang.En, null, not null) => "fr",
                _ => null,
            };
    }

    extension(Texts texts)
    {
        /// <summary>The lines in the caller's language, else in the other; empty where there are none in either.</summary>
        public string[] Here =>
            Lang.Here == Lang.Fr
                ? texts.Fr is []
                    ? texts.En
                    : texts.Fr
                : texts.En is []
                    ? texts.Fr
                    : texts.En;

        /// <summary>The language that had to serve because the caller's has no lines; null where the caller's is shown.</summary>
        public string? FellBackTo =>
            (Lang.Here, texts.En, texts.Fr) switch
            {
                (Lang.Fr, not [], []) => "en",
                (Lang.En, [], not []) => "fr",
                _ => null,
            };
    }
}
