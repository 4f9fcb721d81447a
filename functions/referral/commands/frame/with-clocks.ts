/** Adds to every decision on a case what follows for its clocks, in the same row (D1, D4). No other place does. */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Command, Loaded, RowHead } from "../../../../shared/journal/journal.ts";
import type { CaseFact } from "../../case/case-facts.ts";
import type { CaseState } from "../../case/case-state.ts";
import { foldCase } from "../../case/fold-case.ts";
import { timesOf } from "../../rules/clock-times.ts";
import { keepClocks } from "../../rules/clocks.ts";
import type { CaseDecision } from "../../rules/machine.ts";

type Decide = (current: Loaded<CaseState>) => CaseDecision;

/** @param snapshot the directory in force, whose number stamps the command. */
export const timed =
  (snapshot: Snapshot, command: Command, decide: Decide): Decide =>
  (current) =>
    withClocks(snapshot, current, headOf(current, command), decide(current));

/** Adds the facts of the clocks to a decision; a decision without facts stays so. */
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

/** The head of the row to be appended, as far as a fold reads it. */
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
