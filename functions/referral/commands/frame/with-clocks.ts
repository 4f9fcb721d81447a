/** Adds to every decision on a case the facts about its clocks, in the same row (D1, D4). No other code adds these. */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Command, Loaded, RowHead } from "../../../../shared/journal/journal.ts";
import type { CaseFact } from "../../case/case-facts.ts";
import type { CaseState } from "../../case/case-state.ts";
import { foldCase } from "../../case/fold-case.ts";
import { timesOf } from "../../rules/clock-times.ts";
import { keepClocks } from "../../rules/clocks.ts";
import type { CaseDecision } from "../../rules/machine.ts";

type Decide = (current: Loaded<CaseState>) => CaseDecision;

/**
 * Wraps a decision so that the facts about clocks are added.
 * @param snapshot the directory whose number is in the command.
 */
export const timed =
  (snapshot: Snapshot, command: Command, decide: Decide): Decide =>
  (current) =>
    withClocks(snapshot, current, headOf(current, command), decide(current));

/** Adds the facts about clocks to a decision. A decision that has no facts, or is a refusal, is returned unchanged. */
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

/** The head of the row that the decision will append, with the fields that folds read. */
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
