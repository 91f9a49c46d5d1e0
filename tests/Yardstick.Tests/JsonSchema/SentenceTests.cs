using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.JsonSchema;

/// <summary>What people read, word for word. The place is shown as the text it covers.</summary>
public sealed class SentenceTests
{
    private const string Metric = """
        title: Metric
        type: object
        required: [id, owner]
        additionalProperties: false
        properties:
          id: {title: Id, type: string, description: Lower-case letters and hyphens., pattern: "^[a-z][a-z-]*$", examples: [lead-quality]}
          owner: {title: Owner, description: The one person who answers for this metric. Never a team., $ref: "#/$defs/person", examples: [dana.ito]}
          status: {title: Status, enum: [proposed, active, deprecated, retired]}
          kind: {title: Kind, enum: [kpi, metric]}
          version: {title: Version, type: string, examples: [3.0.0]}
          aliases: {title: Aliases, type: array, items: {type: string}, uniqueItems: true}
          levers: {title: Levers, type: array, minItems: 2, maxItems: 3, items: {title: Lever, type: string, minLength: 3}}
          why: {title: Why, type: string, minLength: 10, maxLength: 30, description: A sentence that everybody understands. It is short.}
          limit: {title: Limit, type: integer, minimum: 1, exclusiveMaximum: 10}
          share: {title: Share, type: number, exclusiveMinimum: 0, maximum: 1, multipleOf: 0.05}
          due: {title: Due, type: string, format: date}
          public: {title: Public, type: boolean}
          rank: {const: 1}
          link: {title: Dashboard, format: uri}
          team: {title: Team, type: object, minProperties: 1, propertyNames: {title: Name of a team, pattern: "^[a-z]+$"}}
          objective: {title: Objective}
          target:
            title: Target
            type: object
            additionalProperties: false
            anyOf: [{required: [value]}, {required: [below]}]
            properties: {value: {type: number}, below: {type: number}, basis: {title: Basis}}
          source: {title: Source, anyOf: [{type: string}, {type: number}]}
          size: {title: Size, oneOf: [{const: small}, {enum: [large, medium]}]}
          shape:
            title: Shape
            oneOf:
            - {title: Circle, properties: {form: {const: circle}, radius: {type: number}}, required: [form, radius]}
            - {title: Square, properties: {form: {const: square}, side: {type: number}}, required: [form, side]}
          team_of: {type: array, contains: {title: Lead, const: lead}}
          secret: false
          exact: {oneOf: [{required: [a]}, {required: [b]}]}
          plain: {type: object, not: {required: [old], description: It was replaced by new.}}
          pair: {type: object, dependentRequired: {successor: [reason]}}
          two: {type: array, prefixItems: [{type: string}, {type: number}], items: false}
        allOf:
        - if: {required: [kind], properties: {kind: {const: kpi}}}
          then: {required: [objective], x-rule: kpi-without-objective}
        - if: {properties: {kind: {const: metric}}, required: [kind]}
          then: {properties: {objective: false}}
        $defs:
          person: {title: Person, type: string, pattern: "^[a-z]+(\\.[a-z]+)*$", description: The id of a person., examples: [lee.park]}
        """;

    private static readonly Lazy<Schema> Compiled = new(() =>
    {
        var compilation = SchemaCompiler.Compile(new SourceFile("metric.yaml", Metric), new SchemaOptions { AssertFormats = true });
        Assert.Empty(compilation.Problems);
        return compilation.Schema!;
    });

    [Theory]
    [InlineData("status: activ", "activ", "'activ' is not a status. Use active, deprecated, proposed or retired. Did you mean 'active'?")]
    [InlineData("status:", "", "status is empty. Use active, deprecated, proposed or retired.")]
    [InlineData("kind: 3", "3", "3 is not a kind. Use kpi or metric.")]
    [InlineData("rank: 2", "2", "rank is 2 here, not 1. Use 1.")]
    [InlineData("version: 1.10", "1.10", "version is the number 1.10 here, not a text. Write all its parts: 1.10.0.")]
    [InlineData("version: 3", "3", "version is the number 3 here, not a text. Write all its parts: 3.0.0.")]
    [InlineData("version: true", "true", "version is true here, not a text. Put it in quotes: 'true'.")]
    [InlineData("version:", "", "version is empty. Write a text, such as '3.0.0', or remove it.")]
    [InlineData("version: [1.0.0]", "version", "version is a list here, not a text. Write it without brackets: 1.0.0.")]
    [InlineData("version: {a: b}", "version", "version is a group of fields here, not a text. Write one text, such as '3.0.0'; put it in quotes if it holds ': '.")]
    [InlineData("aliases: CAC", "CAC", "aliases is the text 'CAC' here, not a list. Write a list: [CAC].")]
    [InlineData("aliases: {a: b}", "aliases", "aliases is a group of fields here, not a list. Begin each item with '- '.")]
    [InlineData("aliases: [CAC, 7]", "7", "item 2 of aliases is the number 7 here, not a text. Put it in quotes: '7'.")]
    [InlineData("aliases: [CAC, B, CAC]", "CAC", "'CAC' stands twice in aliases. Remove one of them.")]
    [InlineData("levers: [prices]", "levers", "levers has 1 item; it needs at least 2.")]
    [InlineData("levers: []", "levers", "levers is empty; it needs at least 2 items.")]
    [InlineData("levers: [one, two, three, four]", "levers", "levers has 4 items; it may have at most 3.")]
    [InlineData("levers: [one, x]", "x", "item 2 of levers is 1 character long; it must have at least 3.")]
    [InlineData("why: Because.", "Because.", "why is 8 characters long; it must have at least 10. A sentence that everybody understands.")]
    [InlineData("why: ' '", "' '", "why is empty. Write a text, or remove it.")]
    [InlineData("limit: 0", "0", "limit is 0; it must be at least 1.")]
    [InlineData("limit: 10", "10", "limit is 10; it must be less than 10.")]
    [InlineData("limit: 1.5", "1.5", "limit is the number 1.5 here, not a whole number. Write a number without a fraction.")]
    [InlineData("share: 0", "0", "share is 0; it must be more than 0.")]
    [InlineData("share: 0.33", "0.33", "share is 0.33; it must be a multiple of 0.05.")]
    [InlineData("share: '0.5'", "'0.5'", "share is the text '0.5' here, not a number. Remove the quotes: 0.5.")]
    [InlineData("limit: 1,000", "1,000", "limit is the text '1,000' here, not a whole number. Write it with digits and a point only: 1000.")]
    [InlineData("share: 850,50", "850,50", "share is the text '850,50' here, not a number. Write it with digits and a point only: 850.50.")]
    [InlineData("share: 0,850", "0,850", "share is the text '0,850' here, not a number. Write it with digits and a point only: 0.850.")]
    [InlineData("share: -1.250,00", "-1.250,00", "share is the text '-1.250,00' here, not a number. Write it with digits and a point only: -1250.00.")]
    [InlineData("share: 1,250", "1,250", "share is the text '1,250' here, not a number. Write 1250 if the comma parts thousands, or 1.250 if decimals stand behind it.")]
    [InlineData("share: 1,250,000.5", "1,250,000.5", "share is the text '1,250,000.5' here, not a number. Write it with digits and a point only: 1250000.5.")]
    [InlineData("share: 1.000.000", "1.000.000", "share is the text '1.000.000' here, not a number. Write it with digits and a point only: 1000000.")]
    [InlineData("share: 12 500", "12 500", "share is the text '12 500' here, not a number. Write it with digits and a point only: 12500.")]
    [InlineData("share: 1,2,3", "1,2,3", "share is the text '1,2,3' here, not a number. Write a number alone, such as 12.5; a unit or sign has its own field.")]
    [InlineData("limit: 850,50", "850,50", "limit is the text '850,50' here, not a whole number. Write a number without a fraction.")]
    [InlineData("share: 30%", "30%", "share is the text '30%' here, not a number. Write a number alone, such as 12.5; a unit or sign has its own field.")]
    [InlineData("due: 2027-06-31", "2027-06-31", "'2027-06-31' is not a date. June 2027 has 30 days.")]
    [InlineData("due: 2027-02-29", "2027-02-29", "'2027-02-29' is not a date. February 2027 has 28 days.")]
    [InlineData("due: 2026-13-01", "2026-13-01", "'2026-13-01' is not a date. Write year-month-day, such as 2026-03-31.")]
    [InlineData("public: yes", "yes", "public is the text 'yes' here, not true or false. Write true.")]
    [InlineData("link: bi.example.com/x y", "bi.example.com/x y", "'bi.example.com/x y' is not a web address. Write it whole, such as https://example.com/page.")]
    [InlineData("team: {Sales Team: 1}", "Sales Team", "'Sales Team' is not a valid name of a team. It must match the pattern ^[a-z]+$.")]
    [InlineData("team: {}", "team", "team is empty; it needs at least 1 field.")]
    [InlineData("team: blue", "blue", "team is the text 'blue' here, not a group of fields. Write its fields below it, one a line, as 'name: value'.")]
    [InlineData("team: [blue]", "team", "team is a list here, not a group of fields. Write its fields without '- '.")]
    [InlineData("statsu: active", "statsu", "'statsu' is not a field of a metric. Did you mean 'status'?")]
    [InlineData("ownr: dana.ito", "ownr", "'ownr' is not a field of a metric. Remove it, or check its spelling: 'owner' stands there already.")]
    [InlineData("basis: agreed", "basis", "'basis' is not a field of a metric. It belongs under 'target': indent it there.")]
    [InlineData("zzzzz: agreed", "zzzzz", "'zzzzz' is not a field of a metric. Remove it, or check its spelling.")]
    [InlineData("target: {value: 1, zzzzz: 1}", "zzzzz", "'zzzzz' is not a field of a target. Remove it, or use basis or below.")]
    [InlineData("target: {basis: agreed}", "target", "A target needs 'below' or 'value'.")]
    [InlineData("source: [a]", "source", "source is a list here, not a text or a number. Write it without brackets: a.")]
    [InlineData("size: larg", "larg", "'larg' is not a size. Use large, medium or small. Did you mean 'large'?")]
    [InlineData("shape: {form: circle, radius: r}", "r", "radius is the text 'r' here, not a number. Write a number alone, such as 12.5; a unit or sign has its own field.")]
    [InlineData("shape: {form: square}", "shape", "A shape needs 'side'. Add 'side'.")]
    [InlineData("team_of: [a]", "team_of", "team_of has no lead.")]
    [InlineData("secret: 1", "secret", "A metric has no 'secret'. Remove it.")]
    [InlineData("exact: {a: 1, b: 2}", "exact", "exact has only one of 'a' and 'b'. Remove the others.")]
    [InlineData("plain: {old: 1}", "old", "plain has no 'old'. It was replaced by new.")]
    [InlineData("pair: {successor: x}", "successor", "pair with 'successor' needs 'reason'. Add 'reason'.")]
    [InlineData("two: [a, 1, 2]", "2", "There is one item too many: item 3 of two. Remove it.")]
    [InlineData("kind: kpi", "id", "A metric whose kind is 'kpi' needs an objective. Add 'objective'.")]
    [InlineData("kind: metric\nobjective: x", "objective", "A metric whose kind is 'metric' has no 'objective'. Remove it, or change the other field.")]
    public void One_mistake_gives_one_sentence(string mistake, string covered, string sentence)
    {
        var (file, failures) = Evaluate("id: lead-quality\nowner: dana.ito\n" + mistake + "\n");

        var failure = Assert.Single(failures);
        Assert.Equal(sentence, failure.Text);
        Assert.Equal(covered, file.Text[failure.Place.Span.Start..failure.Place.Span.End]);
    }

    [Theory]
    [InlineData("id: lead-quality\n", "id", "A metric needs an owner. The one person who answers for this metric. Add 'owner: dana.ito' or the like.")]
    [InlineData("id: lead-quality\nowner: Dana Ito\n", "Dana Ito", "'Dana Ito' is not a valid owner. Write it like 'dana.ito'. The id of a person.")]
    [InlineData("id: lead-quality\nowner:\n", "", "owner is empty. Write a text, such as 'dana.ito'.")]
    [InlineData("id: Lead Quality\nowner: dana.ito\n", "Lead Quality", "'Lead Quality' is not a valid id. Write it like 'lead-quality'. Lower-case letters and hyphens.")]
    [InlineData("id: lead-quality\nownr: dana.ito\n", "ownr", "'ownr' is not a field of a metric. Did you mean 'owner'?")]
    [InlineData("just words\n", "just words", "The file is the text 'just words' here, not a group of fields. Write its fields below it, one a line, as 'name: value'.")]
    public void The_file_itself_is_told_about_too(string yaml, string covered, string sentence)
    {
        var (file, failures) = Evaluate(yaml);

        var failure = Assert.Single(failures);
        Assert.Equal(sentence, failure.Text);
        Assert.Equal(covered, file.Text[failure.Place.Span.Start..failure.Place.Span.End]);
    }

    [Fact]
    public void A_failure_knows_where_it_stands_and_which_rule_owns_it()
    {
        var failure = Assert.Single(Evaluate("id: a\nowner: b\nkind: kpi\n").Failures);

        Assert.Equal("kpi-without-objective", failure.Annotation("x-rule"));
        Assert.Equal("#/allOf/0/then/required", failure.SchemaLocation);
        Assert.Equal("required", failure.Keyword);
        Assert.Equal("", failure.InstancePath);

        var inside = Assert.Single(Evaluate("id: a\nowner: b\nlevers: [one, x]\n").Failures);
        Assert.Equal("/levers/1", inside.InstancePath);
        Assert.Equal("#/properties/levers/items/minLength", inside.SchemaLocation);
        Assert.Equal("3:15", inside.Place.Start.ToString());
    }

    [Fact]
    public void Failures_come_in_the_order_of_the_file()
    {
        var lines = Evaluate("version: 1\nid: X Y\nstatus: no\nowner: b\n").Failures.Select(f => f.Place.Start.Line);

        Assert.Equal([1, 2, 3], lines);
    }

    [Fact]
    public void A_value_that_fails_by_two_ways_is_one_offence()
    {
        var schema = SchemaCompiler.Compile(new SourceFile("s.yaml", """
            allOf: [{$ref: "#/$defs/n"}, {$ref: "#/$defs/n"}, {type: integer}]
            $defs: {n: {type: number, minimum: 3}}
            """)).Schema!;

        Assert.Single(schema.Evaluate(YamlReader.Read(new SourceFile("a.yaml", "text")).Root!));
    }

    private static (SourceFile File, IReadOnlyList<SchemaFailure> Failures) Evaluate(string yaml)
    {
        var file = new SourceFile("metric.yaml", yaml);
        var document = YamlReader.Read(file);
        Assert.Empty(document.Problems);
        return (file, Compiled.Value.Evaluate(document.Root!));
    }
}
