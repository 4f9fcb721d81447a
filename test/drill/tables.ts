/** Prints the figures of a drill as Markdown tables. */

import { costOf, prices } from "../../scripts/ops/cost/prices.ts";
import { markdown } from "../bench/table.ts";
import type { Report, SmsFigures, Spread } from "./report.ts";

/** The hours at which the table of inboxes has a row, when the office opens and closes; the raw figures have every hour. */
const shownHours = ["08:00", "14:00"];
/** The number of units that the table of inboxes shows, the fullest first. */
const shownUnits = 6;

export function tablesOf(report: Report): string {
  const { waits, seconds, cases, queues, streams, notices, sms, overdue, broke } = report;
  const spreads = [
    ...Object.entries(seconds).map(([what, spread]) => spreadRow(what, spread, "s")),
    spreadRow("from the registration until the first decision", waits.firstDecision, waits.unit),
    spreadRow("from the registration until the answer", waits.answer, waits.unit),
  ];
  const parts = [
    said(report),
    table(["registrations", "accepted", "refused", "gave up"], registrationRows(report)),
    table(["waits", "number", "median", "95th percentile", "longest", "in"], spreads),
    `${cases.accepted} requests accepted: ${cases.answered} answered, ${cases.waiting} waiting, ${cases.lost.length} lost.`,
    table(["open cases at", "all units", `oldest, ${waits.unit}`, ...fullest(report)], inboxRows(report)),
    countTable("steps of staff", report.steps),
    countTable("look-ups of the status", report.lookUps),
    overdue && countTable("clocks that ran out", { ...overdue, escalations: report.escalations ?? 0 }),
    notices && countTable("notices", notices),
    sms && costOfSms(sms),
    countTable("similar requests", report.similar),
    queues &&
      table(
        ["queue", "messages", "largest backlog", "longest wait, s", "dead letters"],
        Object.entries(queues).map(([name, { messages, largest, longest, deadLetters }]) =>
          [name, messages ?? "not counted", largest, longest, deadLetters].map(String),
        ),
      ),
    streams &&
      table(
        ["reader of a stream", "largest backlog, rows", "longest wait, s"],
        Object.entries(streams).map(([name, { largest, longest }]) => [name, largest, longest].map(String)),
      ),
    broke.length === 0 ? "Nothing broke." : ["What broke:", ...broke.map((line) => `- ${line}`)].join("\n"),
  ];
  return parts.filter(Boolean).join("\n\n");
}

function said({ drill }: Report): string {
  const { way, seed, requests, settings, began, tookSeconds, processorSeconds, machine } = drill;
  const all = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  return (
    `${requests} requests ${way === "memory" ? "in memory" : `by HTTP (${way})`}, seed ${seed} (${all.join(", ")}); ` +
    `${began.slice(0, 10)}, ${tookSeconds} s on the clock, ${processorSeconds} s of processor time, on ${machine}.`
  );
}

function costOfSms({ sent, parts }: SmsFigures): string {
  const dollars = Math.round(costOf("sms", parts));
  return `${sent} SMS of ${parts} parts: ${dollars} USD at ${prices.sms.usd} USD a part, the assumed price of \`npm run ops -- cost\`.`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string | undefined =>
  rows.length === 0 ? undefined : markdown([head, ...rows]);

const countTable = (what: string, counts: Readonly<Record<string, number>>): string | undefined =>
  table(
    [what, "number"],
    Object.entries(counts).map(([name, count]) => [name, String(count)]),
  );

const registrationRows = ({ registrations }: Report) =>
  Object.entries(registrations).map(([channel, { accepted, refused, gaveUp }]) => {
    const all = Object.entries(refused).map(([code, count]) => `${count} ${code}`);
    return [channel, String(accepted), all.join(", ") || "0", String(gaveUp)];
  });

const spreadRow = (what: string, { count, p50, p95, most }: Spread, unit: string) => [
  ...[what, String(count), String(p50), String(p95)],
  ...[String(most), unit],
];

function fullest({ inboxes }: Report): readonly string[] {
  const most = new Map<string, number>();
  for (const { units } of inboxes)
    for (const [unit, count] of Object.entries(units)) most.set(unit, Math.max(most.get(unit) ?? 0, count));
  return [...most]
    .sort(([, a], [, b]) => b - a)
    .slice(0, shownUnits)
    .map(([unit]) => unit);
}

function inboxRows(report: Report): readonly (readonly string[])[] {
  const units = fullest(report);
  const shown = report.inboxes.filter(
    ({ at }) => report.drill.way !== "memory" || shownHours.includes(at.slice(-5)),
  );
  return shown
    .filter((row, n) => row.cases !== shown[n - 1]?.cases)
    .map(({ at, cases, oldest, units: inEach }) => [
      ...[at, String(cases), String(oldest)],
      ...units.map((unit) => String(inEach[unit] ?? 0)),
    ]);
}
