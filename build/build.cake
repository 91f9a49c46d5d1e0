// The build of Yardstick. `./build.sh [TARGET] [--option value]` runs a target; CONTRIBUTING.md lists them.

#load "run.cake"
#load "revision.cake"
#load "tool.cake"
#load "docs.cake"
#load "tests.cake"

var target = Argument("target", "default");

TaskSetup(context =>
{
    if (context.Task.Description is not null)
    {
        Console.WriteLine($"{context.Task.Name}: {context.Task.Description}");
    }
});

// Says what is wrong, last what the tests came to, and leaves before Cake says it again at length.
Teardown(context =>
{
    if (!context.Successful)
    {
        var errors = context.ThrownException is AggregateException several ? several.Flatten().InnerExceptions : [context.ThrownException];
        Console.Error.WriteLine(string.Join('\n', errors.Select(e => e is CakeException ? $"error: {e.Message}" : $"error: {e}")));
    }

    if (target == "test")
    {
        Console.Error.Flush();
        Console.WriteLine(counts);
    }

    if (!context.Successful)
    {
        System.Environment.Exit(1);
    }
});

// What ships, and that only: the tests bring a browser's driver of 0.8 GB that nobody needs who wants the tool.
Task("restore")
    .Description("the packages of what ships, exactly as locked")
    .Does(() => Restore("src/Yardstick.Cli"));

Task("restore-all")
    .Description("the packages of tests and benchmarks too, exactly as locked")
    .Does(() => Restore("Yardstick.slnx"));

Task("format")
    .Description(HasArgument("fix") ? "every file is laid out as .editorconfig says" : "every file is laid out as .editorconfig says, or the build fails (--fix applies it)")
    .IsDependentOn("restore-all")
    .Does(Format);

Task("compile")
    .Description($"the tool for {runtime}, compiled to native code, into artifacts/yardstick")
    .IsDependentOn("restore")
    .Does(PublishTool);

Task("compile-all")
    .Description("everything, with every warning an error")
    .IsDependentOn("restore-all")
    .Does(() => Dotnet("build", "Yardstick.slnx", "--no-restore"));

Task("check")
    .Description("the example dictionary in metrics/")
    .IsDependentOn("compile")
    .Does(CheckExample);

Task("site")
    .Description("the example dictionary as a website in artifacts/site")
    .IsDependentOn("compile")
    .Does(BuildSite);

Task("docs")
    .Description(HasArgument("check") ? "tool output in documents is what the tool prints" : "tool output in documents is written anew")
    .IsDependentOn("compile")
    .Does(() => WriteDocs(checkOnly: HasArgument("check")));

Task("test")
    .Description("everything that must hold before a change lands")
    .IsDependentOn("compile-all")
    .IsDependentOn("compile")
    .DoesForEach(
        new (string Name, Action Holds)[]
        {
            ("format", Format),
            ("docs", () => WriteDocs(checkOnly: true)),
            ("check", CheckExample),
            ("site", BuildSite),
            ("tests", () => { InstallPrograms(); RunTests(); }),
        },
        step =>
        {
            Console.WriteLine($"test: {step.Name}");
            step.Holds();
        })
    .DeferOnError();

Task("gallery")
    .Description("pictures of every kind of page, at three widths, light and dark, in artifacts/gallery")
    .IsDependentOn("compile-all")
    .IsDependentOn("site")
    .Does(WriteGallery);

Task("bench")
    .Description("the tool beside its peers (--sizes 100,1000,10000 --runs 5; --stages, --rules, --history for where the time goes)")
    .IsDependentOn("compile")
    .Does(Bench);

Task("pack")
    .Description("the tool as packages in artifacts/package")
    .IsDependentOn("restore")
    .Does(PackTool);

Task("default")
    .IsDependentOn("check")
    .IsDependentOn("site");

void Restore(string what) => Run("dotnet", ["restore", what, "--verbosity", "quiet", HasArgument("update") ? "--force-evaluate" : "--locked-mode"]);

void Format() => Run("dotnet", ["format", "Yardstick.slnx", "--no-restore", .. HasArgument("fix") ? Array.Empty<string>() : ["--verify-no-changes"]]);

void CheckExample() => Yardstick("check", "metrics", "--today", RevisionDate());

void BuildSite()
{
    Yardstick("build", "metrics", "--output", "artifacts/site", "--today", RevisionDate());
    Console.WriteLine($"Open {System.IO.Path.Join(root, "artifacts", "site", "index.html")}");
}

void Bench()
{
    const string Project = "tests/Yardstick.Benchmarks";
    Restore(Project);
    Dotnet("build", Project, "--no-restore");
    Show("dotnet",
    [
        "artifacts/bin/Yardstick.Benchmarks/release/Yardstick.Benchmarks.dll", "--tool", tool, "--output", "artifacts/bench",
        "--sizes", Argument("sizes", "100,1000,10000"), "--runs", Argument("runs", "5"), .. from part in new[] { "stages", "rules", "history" } where HasArgument(part) select "--" + part,
    ]);
}

if (Tasks.All(t => t.Name != target))
{
    throw new CakeException($"There is no target '{target}'. Use {string.Join(", ", Tasks.Select(t => t.Name).Order(StringComparer.Ordinal))}.");
}

RunTarget(target);
