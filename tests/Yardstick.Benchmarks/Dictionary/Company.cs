namespace Yardstick.Benchmarks.Dictionary;

internal sealed record Function(int Index, string Id, string Name, Person Lead, Function? PartOf)
{
    public List<Metric> Metrics { get; } = [];
}

internal sealed record Role(string Id, string Name, Function Function, Person Holder);

internal sealed record Person(string Id, string Name);

/// <summary>A metric of the company; no record, since metrics that balance each other would compare without end.</summary>
internal sealed class Metric(int index, string id, string name, Measure measure, string folder, Function? function, Role? role, IReadOnlyList<Metric> contributesTo)
{
    public int Index { get; } = index;

    public string Id { get; } = id;

    public string Name { get; } = name;

    public Measure Measure { get; } = measure;

    public Function? Function { get; } = function;

    public Role? Role { get; } = role;

    /// <summary>The metrics one level up; none for the company's.</summary>
    public IReadOnlyList<Metric> ContributesTo { get; } = contributesTo;

    /// <summary>Another metric of the same scope, which would show harm done by this one.</summary>
    public Metric? BalancedBy { get; set; }

    public string Level => Role is not null ? "role" : Function is not null ? "function" : "company";

    public bool IsKpi => Level == "company" || (Level == "function" && Function!.Metrics[0] == this);

    public string Owner => Role?.Id ?? Function?.Lead.Id ?? Company.Head.Id;

    /// <summary>Who answers for it.</summary>
    public Person Person => Role?.Holder ?? Function?.Lead ?? Company.Head;

    /// <summary>What it is, in two words.</summary>
    public string Mark => (Level == "role" ? "Role " : Function is null ? "Company " : "Function ") + (IsKpi ? "KPI" : "metric");

    /// <summary>Below the dictionary's folder: company, a function, or a function and a role, then the file.</summary>
    public string Path { get; } = $"{folder}/{id}.yaml";
}

/// <summary>
/// A company with any number of metrics from 100 on, whose dictionary is clean: three to five metrics a scope, every metric
/// with a chain up to the company. The same number gives the same company, always.
/// </summary>
internal sealed class Company
{
    private const int CompanyMetrics = 5;
    private const int FunctionsAtTheTop = 8;
    private const int RolesPerFunction = 3;

    private static readonly (string Id, string Name, string Role)[] Areas =
    [
        ("sales", "Sales", "Account executive"), ("marketing", "Marketing", "Campaign manager"), ("service", "Customer service", "Support agent"),
        ("operations", "Operations", "Shift lead"), ("product", "Product", "Product manager"), ("engineering", "Engineering", "Engineer"),
        ("finance", "Finance", "Controller"), ("people", "Human resources", "Recruiter"),
    ];

    private static readonly string[] FirstNames =
        ["Dana", "Lee", "Noor", "Alex", "Mika", "Sam", "Ines", "Tomas", "Yuki", "Ada", "Ravi", "Lena", "Omar", "Kim", "Nadia", "Jon", "Elif", "Marek", "Zoe", "Ben"];

    private static readonly string[] LastNames =
        ["Ito", "Park", "Weber", "Okafor", "Silva", "Novak", "Haddad", "Lind", "Costa", "Meyer", "Rossi", "Kaya", "Dubois", "Olsen", "Singh", "Moreau", "Brandt", "Farah", "Quinn"];

    private static readonly (string Id, string Name)[] CompanyNames =
    [
        ("mrr", "Monthly recurring revenue per customer"), ("profit-per-order", "Profit per order"), ("customer-retention", "Customer retention"),
        ("market-share", "Market share"), ("employee-retention", "Employee retention"),
    ];

    private static readonly Measure CompanyMeasure = new(
        "company-measure", "", ("value_counted", "EUR"), ("customers", "customer"), "EUR/customer", true, 412m, "financial", "General ledger",
        "The value that the whole company counted in the month, divided by the customers who paid in it.", "");

    private readonly List<Metric> metrics = [];

    private Company()
    {
    }

    public static Person Head { get; } = new("head.office", "Head of the company");

    public List<Person> People { get; } = [Head];

    public List<Function> Functions { get; } = [];

    public List<Role> Roles { get; } = [];

    public IReadOnlyList<Metric> Metrics => metrics;

    public static Company OfSize(int metricCount)
    {
        var company = new Company();
        foreach (var (id, name) in CompanyNames)
        {
            company.Add(id, name, CompanyMeasure, "company", null, null, []);
        }

        company.BalanceFrom(0);
        var rest = metricCount - CompanyMetrics;
        var scopes = rest / 4;
        var scopesOfFive = rest % 4;
        for (var scope = 0; scope < scopes; scope++)
        {
            company.AddScope(scope, scope < scopesOfFive ? 5 : 4);
        }

        return company;
    }

    private void AddScope(int scope, int count)
    {
        var isFunction = scope % (RolesPerFunction + 1) == 0;
        if (isFunction)
        {
            AddFunction();
        }

        var function = Functions[^1];
        var role = isFunction ? null : AddRole(function, scope);
        var start = metrics.Count;
        for (var i = 0; i < count; i++)
        {
            var measure = Measure.All[(scope + i) % Measure.All.Count];
            var scopeId = role?.Id ?? function.Id;
            var scopeName = role?.Name ?? function.Name;
            var folder = role is null ? function.Id : $"{function.Id}/{role.Id}";
            Add($"{measure.Id}-{scopeId}", $"{measure.Name}, {scopeName}", measure, folder, function, role, [OneLevelUp(function, role, i)]);
        }

        BalanceFrom(start);
    }

    private Metric OneLevelUp(Function function, Role? role, int i)
    {
        if (role is not null)
        {
            return function.Metrics[i % function.Metrics.Count];
        }

        return function.PartOf is { } parent
            ? parent.Metrics[i % parent.Metrics.Count]
            : metrics[((function.Index * 4) + i) % CompanyMetrics];
    }

    private void AddFunction()
    {
        var index = Functions.Count;
        var (id, name, _) = Areas[index % Areas.Length];
        var number = (index / Areas.Length) + 1;
        var parent = index < FunctionsAtTheTop ? null : Functions[(index - FunctionsAtTheTop) / 4];
        Functions.Add(new(index, $"{id}-{number}", $"{name} {number}", AddPerson(), parent));
    }

    private Role AddRole(Function function, int scope)
    {
        var title = $"{Areas[function.Index % Areas.Length].Role} {scope}";
        var role = new Role(title.ToLowerInvariant().Replace(' ', '-'), title, function, AddPerson());
        Roles.Add(role);
        return role;
    }

    private Person AddPerson()
    {
        var index = People.Count;
        var first = FirstNames[index % FirstNames.Length];
        var last = LastNames[index % LastNames.Length];
        var again = index / (FirstNames.Length * LastNames.Length);
        var suffix = again == 0 ? "" : Invariant($"{again + 1}");
        var person = new Person($"{first}.{last}{suffix}".ToLowerInvariant(), $"{first} {last}{(again == 0 ? "" : " " + suffix)}");
        People.Add(person);
        return person;
    }

    private void Add(string id, string name, Measure measure, string folder, Function? function, Role? role, IReadOnlyList<Metric> contributesTo)
    {
        var metric = new Metric(metrics.Count, id, name, measure, folder, function, role, contributesTo);
        metrics.Add(metric);
        if (role is null)
        {
            function?.Metrics.Add(metric);
        }
    }

    private void BalanceFrom(int start)
    {
        for (var i = start; i < metrics.Count; i++)
        {
            metrics[i].BalancedBy = metrics[i + 1 < metrics.Count ? i + 1 : start];
        }
    }
}
