namespace CadizTracker.Http;

/// <summary>Whole addresses of this program, for what people copy or print: as the operator set them, else as whoever asks reached it.</summary>
internal static class PublicAddress
{
    public static string OriginOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<HttpSettings>().Address?.TrimEnd('/')
        ?? $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
}
