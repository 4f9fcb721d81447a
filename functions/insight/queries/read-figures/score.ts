import { headOf, isByInspection, type StaffMember } from "../../../../shared/directory/lookups.ts";
import type { PastDirectory } from "../../../../shared/directory/past.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { FiguresDeps } from "../../adapters/deps.ts";
import { saidOf } from "../../reactions/count/cell.ts";
import { byPart } from "./counts.ts";
import { flowsOf, type MonthFlow } from "./sums.ts";

/** The least number of ratings with which a unit or a manager gets a score (I3). */
export const leastRatings = 20;
const monthsScored = 12;

export interface Score {
  readonly rated: number;
  /** The number of ratings in which the applicant was satisfied with the handling (`process`), and with the outcome. */
  readonly process: number;
  readonly outcome: number;
}

/** The score from the answers given while this person headed the unit. */
export interface HeadScore extends Score {
  readonly head: Pick<StaffMember, "username" | "name">;
}

/** A unit, and the last day of the twelve months that are scored; an ISO date. */
interface Scored {
  readonly unit: string;
  readonly day: string;
}

const monthsOf = (sheets: FiguresDeps["sheets"], { unit, day }: Scored) =>
  flowsOf(sheets, saidOf(unit), { day, months: monthsScored });

/**
 * Returns the satisfaction of applicants with a unit in administrative emergencies about that unit, in the twelve months
 * up to a day (I3); undefined with too few ratings.
 */
export async function scoreOf(
  sheets: FiguresDeps["sheets"],
  snapshot: Snapshot,
  scored: Scored,
): Promise<Score | undefined> {
  const score = scoreIn(await monthsOf(sheets, scored), "kind", (kind) => isByInspection(snapshot, kind));
  return isEnough(score) ? score : undefined;
}

interface ScoredByHead extends Scored {
  readonly past: PastDirectory;
}

/**
 * Returns the score of each person who headed the unit on the days of the answers, the person with the most ratings
 * first (I3). Heads with too few ratings are left out.
 */
export async function scoresByHead(
  sheets: FiguresDeps["sheets"],
  snapshot: Snapshot,
  scored: ScoredByHead,
): Promise<readonly HeadScore[]> {
  const all = await ratingsByHead(sheets, scored, (kind) => isByInspection(snapshot, kind));
  return all.filter(isEnough).toSorted((one, other) => other.rated - one.rated);
}

/**
 * Counts the ratings for each person who headed the unit on the days of the answers, also when the ratings are few.
 * Ratings of days without a head are left out.
 * @param counts whether a kind of request counts
 */
export async function ratingsByHead(
  sheets: FiguresDeps["sheets"],
  { past, ...scored }: ScoredByHead,
  counts: (kind: string) => boolean,
): Promise<readonly HeadScore[]> {
  const months = await monthsOf(sheets, scored);
  const days = new Set(
    months.flatMap(({ flow }) => byPart(flow, "then-rated").map(({ part }) => dayIn(part))),
  );
  const heads = new Map<string, { readonly head: HeadScore["head"]; readonly days: Set<string> }>();
  for (const day of [...days].filter((one) => one !== "never")) {
    const then = await past.asOf(day);
    const head = then && headOf(then, scored.unit);
    if (!head) continue;
    const known = heads.get(head.username)?.days ?? new Set();
    const { username, name } = head;
    heads.set(username, { head: { username, name }, days: known.add(day) });
  }
  return [...heads.values()].map(({ head, days: own }) => ({
    head,
    ...scoreIn(months, "then", (part) => own.has(dayIn(part)) && counts(kindIn(part))),
  }));
}

/** Takes the date from a part of a sum's name: `2026-11-24` from `complaint.2026-11-24`. */
const dayIn = (part: string): string => part.slice(part.indexOf(".") + 1);
const kindIn = (part: string): string => part.slice(0, part.indexOf("."));

const isEnough = ({ rated }: Score): boolean => rated >= leastRatings;

function scoreIn(months: readonly MonthFlow[], told: "kind" | "then", is: (part: string) => boolean): Score {
  const ratings = (name: keyof Score): number =>
    months
      .flatMap(({ flow }) => byPart(flow, `${told}-${name}`))
      .filter(({ part }) => is(part))
      .reduce((sum, { count }) => sum + count, 0);
  return { rated: ratings("rated"), process: ratings("process"), outcome: ratings("outcome") };
}
