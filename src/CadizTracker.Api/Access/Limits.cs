using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CadizTracker.Http;

namespace CadizTracker.Access;

/// <summary>
/// How often somebody may write, and how often an address may fail to prove who it is. Each has an allowance for a minute that
/// refills steadily. A valid key spends its own allowance and never the address's: who sits behind one address with somebody
/// that tries keys is not locked out with them.
/// </summary>
internal sealed class Limits(AccessSettings settings) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<string> writes = PerMinute(settings.WritesPerMinute);
    private readonly PartitionedRateLimiter<string> failures = PerMinute(
        settings.FailuresPerMinute
    );

    /// <summary>Counts a write: the key's, or the address's where there is no key.</summary>
    public void CountWrite(HttpContext http) =>
        Count(writes, http.Actor()?.Name ?? AddressOf(http));

    /// <summary>Counts a key or token that is none.</summary>
    public void CountFailure(HttpContext http) => Count(failures, AddressOf(http));

    public void Dispose()
    {
        writes.Dispose();
        failures.Dispose();
    }

    private static void Count(PartitionedRateLimiter<string> limiter, string whose)
    {
        using var lease = limiter.AttemptAcquire(whose);
        if (!lease.IsAcquired)
        {
            throw Problems.TooMany(
                lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                    ? wait
                    : TimeSpan.FromSeconds(1)
            );
        }
    }

    // Whoever has one address of IPv6 has 2^64 of them.
    private static string AddressOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
        {
            return "";
        }
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
            : address.AddressFamily == AddressFamily.InterNetworkV6
                ? new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]).ToString()
            : address.ToString();
    }

    private static PartitionedRateLimiter<string> PerMinute(int most) =>
        PartitionedRateLimiter.Create<string, string>(whose =>
            RateLimitPartition.GetTokenBucketLimiter(
                whose,
                _ =>
                    new()
                    {
                        TokenLimit = most,
                        TokensPerPeriod = 1,
                        ReplenishmentPeriod = Minute / most,
                        AutoReplenishment = true,
                    }
            )
        );
}
