/** Functions that the repeated decisions on cases share. */

import { relationsOf } from "../../functions/referral/access/case-policy.ts";
import { type Contested, concernedOf } from "../../functions/referral/access/conflict.ts";
import type { CaseFact } from "../../functions/referral/case/case-facts.ts";
import type { CaseState } from "../../functions/referral/case/case-state.ts";
import { correctedTo } from "../../functions/referral/commands/correct-case/correct-case.ts";
import type { CorrectedTo } from "../../functions/referral/rules/correcting.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../shared/documents/documents.ts";
import { type Conflict, conflictsIn, type Parties } from "../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../shared/handler/auth/staff.ts";
import { staffAt } from "../../shared/handler/auth/staff.ts";
import type { Because } from "./because.ts";
import type { DecidedAgain, Moment } from "./chapter.ts";

export type CaseMoment = Moment<CaseState, CaseFact>;

export const nothing: DecidedAgain = { decision: { facts: [] }, because: [] };
export const forbidden: DecidedAgain = { decision: { refused: { code: "forbidden" } }, because: [] };

const actorOf = ({ row }: Pick<CaseMoment, "row">): string => row.actor.replace(/^staff:/, "");

/**
 * Returns the user who decided, as in the directory of that time; undefined when that directory lacks the
 * user.
 */
export const staffOf = (moment: Pick<CaseMoment, "row" | "snapshot">): Staff | undefined =>
  staffAt(moment.snapshot(), actorOf(moment), new Date(moment.row.at));

/** R15: returns the user's relations to the case, such as `assignee`, and the user's roles. */
export function policy(action: string, state: CaseState, staff: Staff): Because {
  const { username, unit, roles } = staff;
  return { rule: "policy", action, username, unit, roles, relations: relationsOf(state, staff) };
}

/**
 * Returns the accused units and people as a row stores them. A row of an older release lacks the people who belong to
 * the accused units; the result then lacks these people, too.
 */
export const asKept = (kept: Parties | undefined, found: Parties): Parties =>
  kept?.belonged ? found : { units: found.units, people: found.people };

/** Repeats a correction of the case, with the accused parties as the row stores them. */
export function correctedAgain(
  before: CaseState,
  chosen: Pick<CorrectedTo, "kind" | "subject">,
  { facts, ...about }: { readonly snapshot: Snapshot; readonly at: Date } & Pick<CaseMoment, "facts">,
  reason: DocumentId,
): CorrectedTo {
  const named = facts.find(({ type }) => type === "parties-named");
  const to = correctedTo(before, chosen, about, reason);
  return { ...to, parties: asKept(named?.type === "parties-named" ? named.parties : undefined, to.parties) };
}

/**
 * R2: returns which of these units and people were in conflict of interest with the case, and which accused
 * party causes each conflict.
 */
export function inConflict(
  snapshot: Snapshot,
  contested: Contested,
  at: Date,
  asked: { readonly units?: readonly string[]; readonly people?: readonly string[] },
): readonly Because[] {
  const conflicts = conflictsIn(snapshot, tehranDay(at), concernedOf(contested));
  const told = (who: string, conflict: Conflict | undefined): readonly Because[] =>
    conflict
      ? [{ rule: "in-conflict", who, why: conflict.reason, of: Object.values(conflict.of).join() }]
      : [];
  return [
    ...(asked.units ?? []).flatMap((key) => told(key, conflicts.unit(key))),
    ...[...new Set(asked.people)].flatMap((username) => told(username, conflicts.person(username))),
  ];
}
