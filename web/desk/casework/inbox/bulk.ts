/** One step on several cases: what is sent at once, what came of each, and who is offered it (R17). */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { bulkAssign, bulkRefer } from "../../../../shared/contracts/staff/cases.ts";
import type { Desk } from "../../app/shell/desk.tsx";
import type { InboxItem } from "./asked.ts";

export type BulkResult = ReplyOf<typeof bulkAssign | typeof bulkRefer>["body"]["results"][number];

/**
 * The API takes two hundred at once. A quarter of that is answered while a person watches it, and costs less to send again
 * after a break.
 */
const most = 50;

export interface Parcel {
  /** The same for every try of this parcel. */
  readonly key: string;
  readonly cases: readonly { readonly case: string; readonly version: number }[];
}

export function parcelsOf(rows: readonly InboxItem[], newKey: () => string): readonly Parcel[] {
  const count = Math.ceil(rows.length / most);
  return Array.from({ length: count }, (_, place) => ({
    key: newKey(),
    cases: rows
      .slice(place * most, (place + 1) * most)
      .map(({ case: code, version }) => ({ case: code, version })),
  }));
}

type Problem = NonNullable<BulkResult["problem"]>;

/** The cases that met one refusal. */
export interface Reason {
  readonly problem: Problem;
  readonly cases: readonly string[];
}

/** What was not done, by reason, the most frequent first: of two hundred cases nobody reads one sentence two hundred times. */
export function refusedIn(results: readonly BulkResult[]): readonly Reason[] {
  const byReason = new Map<string, Reason>();
  for (const { case: code, problem } of results) {
    if (problem === undefined) continue;
    const reason = `${problem.title} ${problem.detail}`;
    const known = byReason.get(reason)?.cases ?? [];
    byReason.set(reason, { problem, cases: [...known, code] });
  }
  return [...byReason.values()].sort((one, other) => other.cases.length - one.cases.length);
}

type Me = Pick<Desk["me"], "roles" | "headOf">;

/** Heads, and who stands in for one, give cases to people; the service decides for each case. */
export const offersAssign = ({ headOf }: Me): boolean => headOf.length > 0;

const referring = ["clerk", "phone-operator", "expert", "inspector", "head"] as const;

/** Whoever works on the cases of a unit sends them on; who only looks or administers does not. */
export const offersRefer = ({ roles, headOf }: Me): boolean =>
  headOf.length > 0 || referring.some((role) => roles.includes(role));

/** To whom these can be given: who handles cases in the units that hold them. */
export function takersOf(rows: readonly InboxItem[], { colleagues }: Pick<Desk, "colleagues">) {
  const units = new Set(rows.map(({ unit }) => unit.key));
  return colleagues.filter(
    ({ unit, roles }) => units.has(unit) && (roles.includes("expert") || roles.includes("inspector")),
  );
}

/** What a bulk step made of a row, before any list says so. */
export const given = (
  row: InboxItem,
  version: number,
  expert: NonNullable<InboxItem["expert"]>,
): InboxItem => ({
  ...row,
  version,
  expert,
});

export function sentOn(row: InboxItem, version: number, unit: InboxItem["unit"], at: string): InboxItem {
  const { expert: _, ...rest } = row;
  return { ...rest, version, unit, stage: "waiting", receivedAt: at, seen: false };
}
