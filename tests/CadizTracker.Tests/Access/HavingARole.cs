using System.Net;
using System.Text.Json.Nodes;

namespace CadizTracker.Access;

/// <summary>Each group of endpoints asks for a role, and lets in that one and those above it.</summary>
public sealed class HavingARole(Api api)
{
    [Theory]
    [InlineData("with-a-key", "reader")]
    [InlineData("edits", "editor")]
    [InlineData("publishes", "publisher")]
    [InlineData("administers", "admin")]
    [InlineData("without-a-group", "admin")] // a group that was forgotten lets nobody else in
    public async Task A_group_lets_in_its_role_and_those_above_it(string group, string least)
    {
        var needed = Enum.Parse<AccessRole>(least, ignoreCase: true);
        foreach (var role in Enum.GetValues<AccessRole>())
        {
            using var answer = await api.As(role).GetAsync($"/api/v1/who-am-i/{group}");
            answer.StatusCode.ShouldBe(
                role >= needed ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
                $"{role}"
            );
        }
        using var unknown = await api.GetAsync($"/api/v1/who-am-i/{group}");
        unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("en", "This needs the role publisher; yours is editor.")]
    [InlineData("fr", "Il faut ici le rôle publisher\u00A0; le vôtre est editor.")]
    public async Task Who_may_not_is_told_which_role_is_needed(string lang, string detail)
    {
        using var answer = await api.As(AccessRole.Editor)
            .GetAsync($"/api/v1/who-am-i/publishes?lang={lang}");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((int)answer.StatusCode, (string?)problem["code"]).ShouldBe((403, "forbidden"));
        ((string?)problem["detail"]).ShouldBe(detail);
    }
}
