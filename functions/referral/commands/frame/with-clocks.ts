/** The one place where time is kept: whatever is decided of a case is decided with its clocks, in one row (D1, D4). */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Command, Loaded, RowHead } from "../../../../shared/journal/journal.ts";
import type { CaseFact } from "../../case/case-facts.ts";
import type { CaseState } from "../../case/case-state.ts";
import { foldCase } from "../../case/fold-case.ts";
import { timesOf } from "../../rules/clock-times.ts";
import { keepClocks } from "../../rules/clocks.ts";
import type { CaseDecision } from "../../rules/machine.ts";

type Decide = (current: Loaded<CaseState>) => CaseDecision;

/** @param snapshot the directory in force, whose number the command is stamped with. */
export const timed =
  (snapshot: Snapshot, command: Command, decide: Decide): Decide =>
  (current) =>
    withClocks(snapshot, current, headOf(current, command), decide(current));

/** A decision with what follows for the clocks. One that changes nothing changes no clock either. */
export function withClocks(
  snapshot: Snapshot,
  { state }: Pick<Loaded<CaseState>, "state">,
  row: RowHead,
  decision: CaseDecision,
): CaseDecision {
  if ("refused" in decision || decision.facts.length === 0) return decision;
  const after = decision.facts.reduce(
    (folded: CaseState, fact: CaseFact) => foldCase(folded, fact, row),
    state,
  );
  return { facts: [...decision.facts, ...keepClocks(after, timesOf(snapshot, new Date(row.at)), state)] };
}

/** The head that the row will have, as far as a fold looks at it. */
const headOf = ({ id, version }: Loaded<CaseState>, command: Command): RowHead => ({
  id,
  version: version + 1,
  at: command.at.toISOString(),
  actor: command.actor,
  command: command.name,
  key: command.key,
  fingerprint: command.fingerprint,
  directory: command.directory,
  release: "",
  correlation: command.correlation,
});
