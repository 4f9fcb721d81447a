import { clockNames, type Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";

type Row = NonNullable<Snapshot["clocks"]>[number];

/** A year of working days, and as long in the other units: more is a typing error. */
const most = { "working-days": 250, "working-hours": 1_500, months: 24 } as const;

/** P2: half a century, in months. */
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

/** C19: letters need no deadline but their senders'. P2: without a retention, everything is kept. */
const mayBeAbsent: readonly Row["clock"][] = ["letter", "retention"];

const unconditional = ({ when }: Row): boolean => when.kind === undefined && when.channel === undefined;

/**
 * Exactly the last row of every clock must have no condition, so that every request has a deadline and every
 * row is reachable.
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

/** D1: the duration of each clock, for every kind and channel. */
export function clockProblems({ clocks }: Snapshot): readonly Problem[] {
  if (clocks === undefined) return [problem("missing", ["clocks"], { field: "clocks" })];
  return [...clocks.flatMap((row, at) => ownProblems(row, ["clocks", at])), ...orderProblems(clocks)];
}

/** M6: more times would make choosing hard. */
const mostOffered = 6;

/** The least value of each limit: none may be negative, and durations may not be 0. */
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
  smsPerPerson: 1,
  smsPerMonth: 1,
  // The desk warns a minute before.
  idleMinutes: 2,
} as const;

/** Where it is not a year of working days. N4: more is a typing error. R15: no clerk does more in a day. */
const ownMost: Partial<Record<keyof typeof least, number>> = {
  offers: mostOffered,
  smsPerPerson: 1_000,
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
