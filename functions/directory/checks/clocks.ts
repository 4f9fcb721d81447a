import { clockNames, type Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";

type Row = NonNullable<Snapshot["clocks"]>[number];

/** The longest duration in each unit, about a year of working days; more is a typing error. */
const most = { "working-days": 250, "working-hours": 1_500, months: 24 } as const;

/** The longest time to keep data: half a century, in months (P2). */
const mostKept = 600;

const amountProblems = (value: number, least: number, limit: number, path: Path): readonly Problem[] => [
  ...(value < least ? [problem("not-positive", path, { value, least })] : []),
  ...(value > limit ? [problem("too-much", path, { value, most: limit })] : []),
];

function ownProblems({ clock, takes, in: unit, capDays, when }: Row, path: Path): readonly Problem[] {
  const none = (["kind", "channel"] as const).filter((field) => when[field]?.length === 0);
  return [
    ...amountProblems(takes, 1, clock === "retention" ? mostKept : most[unit], [...path, "takes"]),
    ...(["legal", "retention"].includes(clock) === (unit === "months")
      ? []
      : [problem("legal-not-months", [...path, "in"])]),
    ...(capDays === undefined ? [] : capProblems(unit, capDays, [...path, "capDays"])),
    ...none.map((field) => problem("empty", [...path, "when", field])),
  ];
}

const capProblems = (unit: Row["in"], capDays: number, path: Path): readonly Problem[] =>
  unit === "working-hours"
    ? amountProblems(capDays, 1, most["working-days"], path)
    : [problem("cap-without-hours", path)];

/**
 * The clocks that may be absent. Without `letter`, letters have only their senders' deadlines (C19). Without `retention`,
 * all data is kept (P2).
 */
const mayBeAbsent: readonly Row["clock"][] = ["letter", "retention"];

const unconditional = ({ when }: Row): boolean => when.kind === undefined && when.channel === undefined;

/**
 * Checks that exactly the last row of each clock has no condition. Then every request has a deadline, and every row can
 * apply.
 */
function orderProblems(rows: readonly Row[]): readonly Problem[] {
  return clockNames.flatMap((clock) => {
    const own = [...rows.entries()].filter(([, row]) => row.clock === clock);
    const end = own.at(-1);
    if (end === undefined && mayBeAbsent.includes(clock)) return [];
    const hiding = own
      .slice(0, -1)
      .filter(([, row]) => unconditional(row))
      .map(([at]) => problem("hides-durations", ["clocks", at], { clock }));
    if (end !== undefined && unconditional(end[1])) return hiding;
    return [
      ...hiding,
      problem("no-duration", end === undefined ? ["clocks"] : ["clocks", end[0]], { clock }),
    ];
  });
}

/** Checks the durations of the clocks, for every kind and channel (D1). */
export function clockProblems({ clocks }: Snapshot): readonly Problem[] {
  if (clocks === undefined) return [problem("missing", ["clocks"], { field: "clocks" })];
  return [...clocks.flatMap((row, at) => ownProblems(row, ["clocks", at])), ...orderProblems(clocks)];
}

/** The most meeting times among which an applicant chooses; more would make choosing hard (M6). */
const mostOffered = 6;

/** The least value of each limit: no limit may be negative, and no duration may be 0. */
const least = {
  returns: 0,
  extension: 0,
  pause: 0,
  levelDays: 1,
  levelHours: 1,
  rating: 1,
  offers: 0,
  paperDays: 0,
  formerDays: 0,
  deskUnused: 1,
  deskActs: 1,
  deskHour: 1,
  messagesPerRecipient: 1,
  smsPerMonth: 1,
  // The desk warns a minute before it signs out an idle user.
  idleMinutes: 2,
} as const;

/**
 * The greatest values of the limits that have one of their own, instead of a year of working days. A greater limit of SMS
 * would be a typing error (N4), and so would a greater limit of a clerk's acts in a day (R15).
 */
const ownMost: Partial<Record<keyof typeof least, number>> = {
  offers: mostOffered,
  messagesPerRecipient: 1_000,
  smsPerMonth: 100_000_000,
  deskUnused: 1_000,
  deskActs: 1_000,
  deskHour: 1_000,
  idleMinutes: 480,
};

export function limitProblems({ timeLimits }: Snapshot): readonly Problem[] {
  if (timeLimits === undefined) return [problem("missing", ["timeLimits"], { field: "timeLimits" })];
  return Object.entries(least).flatMap(([field, smallest]) => {
    const amount = timeLimits[field as keyof typeof least];
    if (amount === undefined) return [];
    const largest = ownMost[field as keyof typeof least] ?? most["working-days"];
    return amountProblems(amount, smallest, largest, ["timeLimits", field]);
  });
}
