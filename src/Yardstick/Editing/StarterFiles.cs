using System.Globalization;

using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;

namespace Yardstick.Editing;

/// <summary>The files of a dictionary that begins: small, complete and without an error, to be grown from.</summary>
public static class StarterFiles
{
    private const string NorthStar = "revenue";

    private const string Objective = "grow-soundly";

    /// <param name="owner">Id of the person who begins it, such as <c>ada.moreau</c>.</param>
    /// <returns>Files below the dictionary's folder.</returns>
    public static IReadOnlyList<SourceFile> Files(string title, string owner, DateOnly today)
    {
        var configuration = Definition(DefinitionFile.ConfigurationPath, $"""
            title: {ScalarText.Of(title)}
            north_star: {NorthStar}
            governance:
              owners: [{owner}]

            """);
        var organisation = Definition(DefinitionFile.OrganisationPath, $"""
            people:
              - id: {owner}
                name: {ScalarText.Of(NameOf(owner))}
            functions:
              - id: sales
                name: Sales
                lead: {owner}
            roles: []

            """);
        var objectives = Definition(DefinitionFile.ObjectivesPath, $"""
            objectives:
              - id: {Objective}
                name: Grow soundly
                year: {today.Year.ToString(CultureInfo.InvariantCulture)}
                owner: {owner}
                key_result_areas:
                  - id: win-customers
                    name: Win customers
                  - id: keep-customers
                    name: Keep customers

            """);
        var proposal = new Proposal(CatalogueReader.Read(new SourceTree([configuration, organisation, objectives], [])), today) { Entry = MetricLibrary.Find(NorthStar) };
        proposal.Say("level", "company");
        proposal.Say("owner", owner);
        proposal.Say("objective", Objective);
        proposal.Say("target", "1000000");
        var change = proposal.Write();
        return [change.Configuration!.After, organisation, objectives, change.Metric, ReadMe(title), .. Schemas()];
    }

    /// <summary>The check for GitHub, with actions pinned to commits.</summary>
    /// <param name="folder">The dictionary's, from the root of the repository.</param>
    public static SourceFile Workflow(string folder, string version) => new(".github/workflows/metrics.yml", $$$"""
        # Checks the metric definitions on every change.
        name: Metrics

        on:
          pull_request:
          push:
            branches: [main]

        permissions:
          contents: read

        jobs:
          check:
            runs-on: ubuntu-24.04
            timeout-minutes: 10
            steps:
              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                with:
                  # The base of a pull request, and what both have in common.
                  fetch-depth: 0
                  persist-credentials: false
              - uses: actions/setup-dotnet@a98b56852c35b8e3190ac28c8c2271da59106c68 # v6.0.0
                with:
                  dotnet-version: 10.0.x
              # The package comes from the sources that nuget.config names.
              - run: dotnet tool install --global Yardstick.Tool --version {{{version}}}
              # On a pull request only what it brings can fail it, judged by the rules and waivers of its base.
              - run: yardstick check --format github ${BASE:+"--base=$BASE"}
                working-directory: {{{ScalarText.Of(folder)}}}
                env:
                  BASE: ${{ github.event.pull_request.base.sha }}

        """);

    private static SourceFile Definition(string path, string text) => new(path, $"{Mends.Modeline.For(path)}\n{text}");

    private static SourceFile ReadMe(string title) => new("README.md", $"""
        # {Quote.Plain(title)}

        What our numbers mean, who answers for them and how they hang together. One file is one metric; git keeps its history,
        and [Yardstick](yardstick.yaml) checks every change.

        1. Put your own people, functions and roles into `organisation.yaml`, and your objectives of the year into `objectives.yaml`.
        2. Read `company/{NorthStar}.yaml`, the first company KPI and North Star: its target is a guess so far. Make it yours, or replace it and name the new one in `yardstick.yaml`.
        3. Add the metrics that you steer by, three to five for the company and for each function: `yardstick new --list-library`, then `yardstick new`.
        4. Check them with `yardstick check`, which until then lists what is still open, and look at them with `yardstick build --output ../site`.
        5. The workflow in `.github/workflows` checks every pull request. It installs Yardstick.Tool from the package sources that `nuget.config` names: name the one that has it.

        """);

    private static IEnumerable<SourceFile> Schemas() =>
        from kind in Enum.GetValues<DefinitionKind>()
        where kind != DefinitionKind.Known
        let name = Word.Of(kind)
        select new SourceFile($".yardstick/{name}.schema.json", PublishedSchemas.Text(name));

    private static string NameOf(string owner) =>
        string.Join(' ', owner.Split('.', '-').Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
}
