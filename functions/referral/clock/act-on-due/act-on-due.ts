import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { CaseState } from "../../case/case-state.ts";
import { timesOf } from "../../rules/clock-times.ts";
import { actOnClocks, nextDue } from "../../rules/due.ts";
import { accept, type CaseDecision } from "../../rules/machine.ts";
import { type RecountDeps, recountCase } from "../recount/recount-case.ts";
import { whomIn } from "./whom.ts";

/**
 * Does in a case what is due by now: pauses that end, warnings, escalation (D4, D7, D8). Decided in the journal: a list that
 * is late, two sweepers at once and a step that is taken in the same moment all compete for one row, and whoever comes
 * second decides again on what is then, and finds nothing left to do.
 *
 * @returns the case as it is then.
 */
export async function actOnDue(deps: RecountDeps, code: string): Promise<Loaded<CaseState>> {
  const { cases, directory, now } = deps;
  const at = now();
  const listed = await cases.standing(code);
  // D3: nobody is warned by a calendar that is no longer in force.
  const known =
    isDue(listed.state, at) && (await recountCase(deps, listed)) ? await cases.standing(code) : listed;
  if (!isDue(known.state, at)) return { id: code, version: known.version, state: known.state };
  const { number, snapshot } = await directory.current();
  const command = {
    name: "act-on-due",
    actor: "clock",
    // What was done by then is no longer due: at each version there is one thing to do.
    key: `due/${known.version}`,
    fingerprint: fingerprintOf({ case: code, version: known.version }),
    at,
    directory: number,
    correlation: requestOf(code),
  };
  const outcome = await cases.decide(code, command, ({ state }) => dueIn(state, snapshot, at), known);
  if (!outcome.accepted) throw new Error(`acting on what is due was refused: ${outcome.refusal.code}`);
  return outcome.loaded;
}

const isDue = (state: CaseState, at: Date): boolean => {
  const next = nextDue(state);
  return next !== undefined && next <= at.toISOString();
};

/** @param snapshot the directory in force: who hears of it, and by which calendar. */
export const dueIn = (state: CaseState, snapshot: Snapshot, at: Date): CaseDecision =>
  isDue(state, at)
    ? accept(...actOnClocks(state, timesOf(snapshot, at), whomIn(snapshot, state, at)))
    : accept();
