using System.CommandLine;
using AirQuality.Accountability;
using AirQuality.Accountability.Orders;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary>The options of <c>airq duties</c> for sheets to hand over (交办单).</summary>
internal sealed class DutyOrderOptions
{
    private readonly Option<bool> order = new("--order")
    {
        Description = "Instead: a sheet to hand over of each rule that is met, with figures, clause, who answers, term, state and what the coming periods must keep" + CoreTool.Pick("; as Word with -o x.docx", "") + ". As CSV it is a register for --orders.",
    };

    private readonly Option<string?> orders = new("--orders")
    {
        Description = "Register of what was handed over: area,rule[,metric],issued,term,owner[,inspected][,closed][,note]. Prints its sheets, with the figures before and after side by side and how each matter stands.",
        HelpName = "FILE",
    };

    private readonly Option<string?> owner = new("--owner") { Description = "With --order: who answers; by default whom the rule names.", HelpName = "NAME" };

    private readonly Option<LocalDate?> issued = OptionKinds.Date("--issued", "With --order: the day it is handed over.");

    private readonly Option<LocalDate?> term = OptionKinds.Date("--term", "With --order: the last day by which it must be put right.");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { order, orders, owner, issued, term })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (new Option[] { owner, issued, term }.Any(o => result.GetResult(o) is not null) && (!result.GetValue(order) || result.GetValue(orders) is not null))
                OptionError.Add(result, "--owner、--issued、--term 须与 --order 合用；登记表中已有这些列", "--owner, --issued and --term go with --order; a register has them as columns");
        });
    }

    /// <summary>Whether sheets are asked for.</summary>
    public bool AreAsked(Session session) => session.Parse.GetValue(order) || session.Parse.GetValue(orders) is not null;

    /// <summary>The sheets of a register, else drafts of what is met.</summary>
    public DutyOrderReport Of(Session session, AreaView areas, LocalDate day, DutyRules rules)
    {
        var register = session.Parse.GetValue(orders) is { } path ? DutyOrderFile.Read(path, areas.Areas, rules, ExcelWorkbooks.Instance) : null;
        var report = areas.Orders(AssessmentPeriod.Day(day), rules, register, session.Cancellation);
        return register is not null ? report : report with { Sheets = [.. report.Sheets.Select(s => s with { Order = Filled(s, session) })] };
    }

    public static void Print(PrettyWriter pretty, DutyOrderReport report, AreaNames names, Words words)
    {
        if (report.Sheets.Count == 0)
            pretty.Line(words.Pick("没有可交办的事项。", "There is nothing to hand over."));
        foreach (var part in DutyOrderTable.Pages(report, names, words))
        {
            if (part.Heading is { } heading)
                pretty.Heading(heading);
            else if (part.Table is { } table)
                pretty.Table(table);
            else
                pretty.Line(part.Line!);
        }
    }

    private DutyOrder Filled(DutyOrderSheet sheet, Session session) => sheet.Order with
    {
        Owner = session.Parse.GetValue(owner) ?? sheet.Duty.Rule.Whom?.In(session.Words.Language),
        Issued = session.Parse.GetValue(issued),
        Term = session.Parse.GetValue(term),
    };
}
