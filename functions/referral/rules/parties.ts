/** The rules for naming the accused of a case (R2). */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { CaseState } from "../case/case-state.ts";
import { accept, type CaseDecision, fits, hindrance } from "./machine.ts";

/** The units and people to name as accused, with what the directory says about them. */
export interface NamedParties extends Parties {
  readonly reason: DocumentId;
  /** Whether the directory has all these units and people, and none is of the outside authority. */
  readonly known: boolean;
  /** Whether the caller is an inspector or of the outside authority. Only they may remove an accused. */
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

/** Whether a unit or person accused before is not accused now. */
export const isShortened = (before: Parties, now: Parties): boolean =>
  lacks(now.units, before.units) || lacks(now.people, before.people);

/** The same units and people, each once and in a fixed order. */
export const tidy = ({ units, people, belonged }: Parties): Parties => ({
  units: asSet(units),
  people: asSet(people),
  ...defined({ belonged }),
});

/**
 * Replaces the list of the accused. Staff on the case may add to it; only an inspector or the outside authority may remove
 * from it. A holder who comes into a conflict of interest loses the case in the same row (`takeAway`). Nobody is removed
 * while a written name is undecided; the decision about the name removes the candidates who are not meant.
 */
export function decideNameParties(state: CaseState, named: NamedParties, seen: Seen): CaseDecision {
  const hindered = hindrance(state, "name-parties", seen);
  if (hindered) return { refused: hindered };
  const parties = tidy(named);
  if (!named.known) return refuse("unknown-party");
  if (isSameParties(parties, state.parties)) return refuse("same-parties");
  const shortened = isShortened(state.parties, parties);
  if (shortened && state.undecidedName) return refuse("name-undecided");
  if (shortened && !named.byInspector) return refuse("only-inspection-removes");
  return accept({ type: "parties-named", parties, reason: named.reason });
}

/**
 * Whether the accused were stored by an earlier release, which did not store the people who belonged to accused units
 * (ADR 0033).
 */
export const lacksBelonged = ({ units, people, belonged }: Parties): boolean =>
  belonged === undefined && units.length + people.length > 0;

/** Adds the people who belonged to the accused units, once. */
export const keepBelonged = (state: CaseState, parties: Parties): CaseDecision =>
  fits(state, "note-belonged") && lacksBelonged(state.parties) && isSameParties(state.parties, parties)
    ? accept({ type: "belonged-noted", parties })
    : accept();

/** Copies the accused from another case of the same request, because all cases of a request share one list (R6). */
export function hearParties(state: CaseState, parties: Parties, reason: DocumentId): CaseDecision {
  if (!fits(state, "hear-parties") || isSameParties(parties, state.parties)) return accept();
  return accept({ type: "parties-named", parties: tidy(parties), reason });
}
