namespace CadizTracker.Access;

/// <summary>A page of another site writes only where the operator says so, by method.</summary>
public sealed class WritingFromAPage(Served served)
{
    [Fact]
    public async Task The_methods_that_the_operator_names_are_allowed_and_no_others()
    {
        await using var program = await served.ServeAsync(
            ("Http__Origins__0", "https://editor.example"),
            ("Http__Methods__0", "POST")
        );
        using var answer = await program.AskAsync(
            "OPTIONS /api/v1/keys",
            ("Origin", "https://editor.example"),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "x-api-key,content-type")
        );
        answer
            .Headers.GetValues("Access-Control-Allow-Methods")
            .Single()
            .Split(',')
            .ShouldBe(["GET", "HEAD", "POST"]);
    }
}
