/** Prepares a step on several cases: the batches to send, the results, and which users are offered the step (R17). */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { bulkAssign, bulkRefer } from "../../../../shared/contracts/staff/cases.ts";
import type { Desk } from "../../app/shell/desk.tsx";
import type { InboxItem } from "./asked.ts";

export type BulkResult = ReplyOf<typeof bulkAssign | typeof bulkRefer>["body"]["results"][number];

/**
 * The number of cases per batch. The API takes two hundred cases in one call, but smaller batches are answered sooner
 * and cost less to send again after an interruption.
 */
const most = 50;

export interface Parcel {
  /** The idempotency key for all tries of this batch. */
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

/** A reason for refusal, and the cases refused for this reason. */
export interface Reason {
  readonly problem: Problem;
  readonly cases: readonly string[];
}

/**
 * The refusals by reason, the most frequent first, so that the user does not read the same sentence two hundred times.
 */
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

/** Whether the user may assign cases, as heads and their deputies may; the service also checks each case. */
export const offersAssign = ({ headOf }: Me): boolean => headOf.length > 0;

const referring = ["clerk", "phone-operator", "expert", "inspector", "head"] as const;

/** Whether the user may refer cases, as staff who handle cases may; viewers and administrators may not. */
export const offersRefer = ({ roles, headOf }: Me): boolean =>
  headOf.length > 0 || referring.some((role) => roles.includes(role));

/** The possible assignees: staff who handle cases, in the units that have the selected cases. */
export function takersOf(rows: readonly InboxItem[], { colleagues }: Pick<Desk, "colleagues">) {
  const units = new Set(rows.map(({ unit }) => unit.key));
  return colleagues.filter(
    ({ unit, roles }) => units.has(unit) && (roles.includes("expert") || roles.includes("inspector")),
  );
}

/** The row of a case after a bulk step, to show until the service's list has it. */
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
