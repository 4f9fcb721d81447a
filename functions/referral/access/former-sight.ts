/**
 * What a unit that no longer holds a case sees of it: the case as it was when the unit lost it, what it is about, where it
 * is now, and its outcome (ADR 0082).
 */

import { defined } from "../../../shared/defined.ts";
import { isKeeper } from "../../../shared/directory/keepers.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { Loaded } from "../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { Draft } from "../case/answering.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Hop } from "../case/core.ts";
import { relationsOf } from "./case-policy.ts";
import { givenAnswer } from "./precedents.ts";

/** A case as a person sees it. `until`: when their unit lost it (ISO 8601 in UTC); absent for everybody else. */
export interface SeenCase extends Loaded<CaseState> {
  readonly until?: string;
}

type Org = Parameters<typeof isKeeper>[0];

/**
 * The move by which this person's unit last lost the case. Undefined for a person who may see the case for another reason
 * than that their unit held it, and for inspection and the outside authority, which go on reading what they handed on.
 */
function lostBy(state: CaseState, staff: Staff, org: Org): Hop | undefined {
  if (isKeeper(org, staff)) return undefined;
  const others = relationsOf(state, staff).filter((relation) => relation !== "former");
  if (mayI("see-case", staff, others) === "yes") return undefined;
  const last = state.hops.findLastIndex(({ unit }) => unit === staff.unit);
  return last < 0 ? undefined : state.hops[last + 1];
}

/**
 * The case as this person sees it: the present one, or for a person who sees it only because their unit held it, the
 * journal up to the row that took it from the unit, with its outcome. The caller has checked that the person may see the
 * case.
 */
export async function asSeenBy(
  { cases }: Pick<ReferralDeps, "cases">,
  loaded: Loaded<CaseState>,
  staff: Staff,
  org: Org,
): Promise<SeenCase> {
  const { row, receivedAt } = lostBy(loaded.state, staff, org) ?? {};
  if (row === undefined || receivedAt === undefined) return loaded;
  const past = await cases.loadAt(loaded.id, row);
  return { ...past, state: withOutcome(past.state, loaded.state), until: receivedAt };
}

/**
 * The past state with the present kind, subject, stage and published answers, without the reason for which staff closed
 * the case. Whether the applicant is hidden is decided by the present (C15). The clocks are left out, because those of the
 * past no longer run.
 */
function withOutcome(past: CaseState, present: CaseState): CaseState {
  const { request, stage, round, hidden, answered, firstAnswer, ended } = present;
  const draft = givenAnswer(present)?.draft;
  return {
    ...past,
    ...{ stage, round, clocks: [] },
    ...defined({ request, hidden, answered, firstAnswer }),
    ...(draft && { draft: published(draft) }),
    ...(ended && { ended: withoutReason(ended) }),
  };
}

const published = ({ reused: _, sentBack: __, ...draft }: Draft): Draft => draft;

const withoutReason = ({ reason: _, ...ended }: NonNullable<CaseState["ended"]>) => ended;
