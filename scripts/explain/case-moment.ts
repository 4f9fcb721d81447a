/** Shared parts of a case's repeated decisions. */

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

/** The deciding user in the directory of that time; undefined for users missing from it. */
export const staffOf = (moment: Pick<CaseMoment, "row" | "snapshot">): Staff | undefined =>
  staffAt(moment.snapshot(), actorOf(moment), new Date(moment.row.at));

/** R15: the user's relations to the case. */
export function policy(action: string, state: CaseState, staff: Staff): Because {
  const { username, unit, roles } = staff;
  return { rule: "policy", action, username, unit, roles, relations: relationsOf(state, staff) };
}

/** The accused without their members, where an older release wrote the row. */
export const asKept = (kept: Parties | undefined, found: Parties): Parties =>
  kept?.belonged ? found : { units: found.units, people: found.people };

/** The correction decided again, with the accused as the row holds them. */
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

/** R2: which of these users are in conflict with an accusing case, and from which accused each conflict derives. */
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
