using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Operations;

namespace CadizTracker.Imports.Documents;

/// <summary>Sends documents to the reader, as an editor.</summary>
internal static class Sending
{
    public static string File(string name) =>
        Repository.File($"tests/CadizTracker.Tests/Imports/Documents/texts/{name}");

    public static Task<(int Status, JsonNode Json)> SendAsync(
        this Api api,
        string text,
        string parameters = ""
    ) => api.SendAsync(Encoding.UTF8.GetBytes(text), "text/plain", parameters);

    public static async Task<(int Status, JsonNode Json)> SendAsync(
        this Api api,
        byte[] bytes,
        string type,
        string parameters = ""
    )
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await api.As(AccessRole.Editor)
            .PostAsync($"/api/v1/imports/document{parameters}", content);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
