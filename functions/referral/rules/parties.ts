/** Who is complained of in a case (R2). */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { CaseState } from "../case/case-state.ts";
import { accept, type CaseDecision, fits, hindrance } from "./machine.ts";

/** What the directory says of the units and people named. */
export interface NamedParties extends Parties {
  readonly reason: DocumentId;
  /** Each is of the directory, and none is the outside authority. */
  readonly known: boolean;
  /** Who names them is an inspector: only inspection takes a name away again. */
  readonly byInspector: boolean;
}

const lacks = (all: readonly string[], some: readonly string[]): boolean =>
  some.some((one) => !all.includes(one));
const asSet = (all: readonly string[]): readonly string[] => [...new Set(all)].sort();
export const isSameParties = (a: Parties, b: Parties): boolean =>
  !lacks(a.units, b.units) &&
  !lacks(b.units, a.units) &&
  !lacks(a.people, b.people) &&
  !lacks(b.people, a.people);

/** The same units and people, each once and in one order. */
export const tidy = ({ units, people, belonged }: Parties): Parties => ({
  units: asSet(units),
  people: asSet(people),
  ...defined({ belonged }),
});

/**
 * Says who is complained of, all of them. Anybody who works on the case may add; only an inspector leaves somebody out who
 * was named. Whoever loses the case by it loses it in the same row or within the minute (`takeAway`).
 */
export function decideNameParties(state: CaseState, named: NamedParties, seen: Seen): CaseDecision {
  const hindered = hindrance(state, "name-parties", seen);
  if (hindered) return { refused: hindered };
  const parties = tidy(named);
  if (!named.known) return refuse("unknown-party");
  if (isSameParties(parties, state.parties)) return refuse("same-parties");
  const takesAway = lacks(parties.units, state.parties.units) || lacks(parties.people, state.parties.people);
  if (takesAway && !named.byInspector) return refuse("only-inspection-removes");
  return accept({ type: "parties-named", parties, reason: named.reason });
}

/** Whether an earlier release named the parties, without the people who belonged to them (ADR 0033). */
export const lacksBelonged = ({ units, people, belonged }: Parties): boolean =>
  belonged === undefined && units.length + people.length > 0;

/** The same parties with those who belonged to them, once. */
export const keepBelonged = (state: CaseState, parties: Parties): CaseDecision =>
  fits(state, "note-belonged") && lacksBelonged(state.parties) && isSameParties(state.parties, parties)
    ? accept({ type: "belonged-noted", parties })
    : accept();

/** R6: a request has one list of who is complained of: its parts hear what was named in another of its cases. */
export function hearParties(state: CaseState, parties: Parties, reason: DocumentId): CaseDecision {
  if (!fits(state, "hear-parties") || isSameParties(parties, state.parties)) return accept();
  return accept({ type: "parties-named", parties: tidy(parties), reason });
}
