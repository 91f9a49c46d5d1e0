using System.CommandLine;
using System.Globalization;

using Yardstick.Model;
using Yardstick.Reports;

namespace Yardstick.Cli;

/// <summary>Arguments and options that several commands take.</summary>
internal static class CommonOptions
{
    public static Argument<string?> Folder() => new("DIR")
    {
        Description = "Folder of the dictionary. By default the nearest one upward that holds a yardstick.yaml, else ./metrics.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<string?> Today() => new("--today")
    {
        Description = "The date to judge by (2026-03-31), so that a run can be repeated. By default SOURCE_DATE_EPOCH, else today.",
        HelpName = "DATE",
    };

    public static Option<string?> Audience(string description, string name = "--audience")
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "WHO" };
        return option.AcceptOnlyFromAmong([.. Word.All<Visibility>()]);
    }

    /// <summary>The audience that was named; nothing where none was.</summary>
    public static Visibility? AudienceOf(string? word) => word is null ? null : Word.Parse<Visibility>(word);

    public static Option<string[]> Format() => new("--format")
    {
        Description = $"{string.Join(", ", ReportFormat.All.Select(f => f.Name))}; with =FILE it goes to a file. May be given several times.",
        HelpName = "FORMAT[=FILE]",
        DefaultValueFactory = _ => [],
    };

    public static Option<string> Color()
    {
        var option = new Option<string>("--color")
        {
            Description = "Colour the severity words: auto, always or never.",
            HelpName = "WHEN",
            DefaultValueFactory = _ => "auto",
        };
        return option.AcceptOnlyFromAmong("auto", "always", "never");
    }

    public static Option<string?> Cache() => new("--cache")
    {
        Description = "A folder in which to remember what a run came to, so that what did not change is not worked out again. The results are the same.",
        HelpName = "FOLDER",
    };

    /// <summary>The full path of the cache's folder, which lies apart from what is read and what is published.</summary>
    public static string? CacheFolder(string? folder, IEnumerable<string> others, Surroundings surroundings)
    {
        var path = folder is null ? null : Path.TrimEndingDirectorySeparator(surroundings.PathOf(folder));
        if (path is not null && others.Any(o => IsWithin(path, Path.TrimEndingDirectorySeparator(o))))
        {
            throw new UsageException($"The cache cannot lie in '{folder}': that is among the files that are read or published. Name a folder apart from them.");
        }

        return path;
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Opens a file that an option names.</summary>
    public static FileStream Open(string path, Surroundings surroundings)
    {
        try
        {
            return File.OpenRead(surroundings.PathOf(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            var reason = Directory.Exists(surroundings.PathOf(path)) ? "it is a folder" : e is UnauthorizedAccessException ? "permission denied" : "there is no such file";
            throw new UsageException($"{Printable.Quoted(path)} cannot be read: {reason}.");
        }
    }

    public static bool UsesColor(string choice, Surroundings surroundings) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => surroundings.OutIsTerminal && string.IsNullOrEmpty(surroundings.Variable("NO_COLOR")),
    };

    public static DateOnly DateOf(string? stated, Surroundings surroundings)
    {
        if (stated is not null)
        {
            return DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw new UsageException($"{Printable.Quoted(stated)} is not a date. Write year-month-day, such as 2026-03-31.");
        }

        if (surroundings.Variable("SOURCE_DATE_EPOCH") is not { Length: > 0 } epoch)
        {
            return surroundings.Clock();
        }

        return long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253402300799
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : throw new UsageException($"SOURCE_DATE_EPOCH is {Printable.Quoted(epoch)}, which is no number of seconds since 1970.");
    }
}
