using System.Security.Cryptography;

namespace CadizTracker.Database.Embedded;

/// <summary>The superuser's password, where there are no private sockets: made once, kept in the owner's data folder.</summary>
internal static class ServerPassword
{
    public static string File(string folder) => Path.Combine(folder, "password");

    public static string ReadOrMake(string folder)
    {
        var file = File(folder);
        if (!System.IO.File.Exists(file))
        {
            System.IO.File.WriteAllText(file, RandomNumberGenerator.GetHexString(40));
        }
        return System.IO.File.ReadAllText(file);
    }
}
