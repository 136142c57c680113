using System.Net;

namespace CadizTracker.Access;

/// <summary>What a browser sends and keeps, with nothing hidden: cookies are seen, and redirects are not followed.</summary>
internal sealed class Browser(Api api) : IDisposable
{
    public const string Cookie = "cadiz_session";
    public static readonly (string, string) Own = ("Sec-Fetch-Site", "same-origin");

    private readonly HttpClient client = new(
        new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }
    )
    {
        BaseAddress = api.Client.BaseAddress,
    };

    /// <summary>The program's own origin.</summary>
    public string Origin => api.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public async Task<HttpResponseMessage> SendAsync(
        string method,
        string address,
        HttpContent? body = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(new(method), address) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await client.SendAsync(request);
    }

    public Task<HttpResponseMessage> SignInAsync(
        string key,
        string to = "",
        params (string Name, string Value)[] headers
    ) =>
        SendAsync(
            "POST",
            "/sign-in?lang=en",
            new FormUrlEncodedContent([new("key", key), new("to", to)]),
            headers.Length == 0 ? [Own] : headers
        );

    /// <summary>Signs in, and gives what the browser then sends with every request.</summary>
    public async Task<(string Name, string Value)> SessionAsync(string key)
    {
        using var answer = await SignInAsync(key);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return ("Cookie", SetCookie(answer)!.Split(';')[0]);
    }

    public static string? SetCookie(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Single() : null;

    public void Dispose() => client.Dispose();
}
