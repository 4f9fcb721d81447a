/** Who is complained of in a case (R2). */

import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Parties } from "../../../shared/domain/conflict-of-interest.ts";
import type { CaseState } from "../case-state.ts";
import { accept, type CaseDecision, hindrance, refuse, type Seen } from "./machine.ts";

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
const same = (a: readonly string[], b: readonly string[]): boolean => !lacks(a, b) && !lacks(b, a);

/**
 * Says who is complained of, all of them. Anybody who works on the case may add; only an inspector leaves somebody out who
 * was named. Whoever loses the case by it loses it in the same row or within the minute (`takeAway`).
 */
export function nameParties(state: CaseState, named: NamedParties, seen: Seen): CaseDecision {
  const hindered = hindrance(state, "name-parties", seen);
  if (hindered) return { refused: hindered };
  const [units, people] = [asSet(named.units), asSet(named.people)];
  if (!named.known) return refuse("unknown-party");
  const { parties } = state;
  if (same(units, parties.units) && same(people, parties.people)) return refuse("same-parties");
  const takesAway = lacks(units, parties.units) || lacks(people, parties.people);
  if (takesAway && !named.byInspector) return refuse("only-inspection-removes");
  return accept({ type: "parties-named", parties: { units, people }, reason: named.reason });
}
