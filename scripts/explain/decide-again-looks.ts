/**
 * Checks the entries of the access log of a case. A read needs a reader whom the directory of that time knows; an entry
 * that repeats an event of the identity service names no directory and is not checked here, but where that service
 * recorded the read. A refusal because of a conflict of interest (R2) is checked: the conflict must exist in the directory
 * and the case of that time.
 */

import type { CaseState } from "../../functions/referral/case/case-state.ts";
import type { LookedFact, LooksState } from "../../functions/referral/journals/journal-looks.ts";
import type { RefusedConflict } from "../../shared/cases/note-conflict.ts";
import type { Party } from "../../shared/domain/cases/conflict-of-interest.ts";
import { inConflict } from "./case-moment.ts";
import type { DecideAgain, DecidedAgain, Moment } from "./chapter.ts";
import { readBy } from "./read-by.ts";

type LooksMoment = Moment<LooksState, LookedFact>;

/** @param casesAround returns the case as it was at a time (ISO 8601 in UTC), then as it was shortly before, at least one */
export const decideLooksAgain =
  (casesAround: (at: string) => readonly CaseState[]): DecideAgain<LooksState, LookedFact> =>
  (moment) => {
    const { row, facts } = moment;
    const [fact] = facts;
    if (row.command === "note-look" && fact?.type === "looked")
      return row.directory === 0 ? { decision: { facts }, because: [] } : readBy(moment, fact.by);
    if (row.command !== "note-conflict" || fact?.type !== "refused") return undefined;
    return refusedAgain(moment, fact, casesAround(row.at));
  };

function refusedAgain(
  { facts, row, snapshot }: LooksMoment,
  fact: RefusedConflict<Party>,
  states: readonly CaseState[],
): DecidedAgain {
  const all = states.map((state) => inConflict(snapshot(), state, new Date(row.at), askedAbout(fact)));
  const isSo = all.find((because) => because.some((each) => "why" in each && each.why === fact.why));
  return { decision: { facts: isSo ? facts : [] }, because: isSo ?? all[0] ?? [] };
}

/** Returns the person or unit whom the user named; otherwise the user who was refused. */
function askedAbout({ named, by }: RefusedConflict<Party>): Parameters<typeof inConflict>[3] {
  if (named === undefined) return { people: [by] };
  return "unit" in named ? { units: [named.unit] } : { people: [named.person] };
}
