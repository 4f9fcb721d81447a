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
 * Ends the pauses, gives the warnings and makes the escalations that are due now for the clocks of one case (D4, D7,
 * D8). The decision is stored in one row of the case's journal. A concurrent or repeated call finds nothing left to do.
 *
 * @returns the case after the row was stored.
 */
export async function actOnDue(deps: RecountDeps, code: string): Promise<Loaded<CaseState>> {
  const { cases, directory, now } = deps;
  const at = now();
  const listed = await cases.standing(code);
  // Moves the clocks to the newest calendar first, so that no warning is given by an outdated calendar (D3).
  const known =
    isDue(listed.state, at) && (await recountCase(deps, listed)) ? await cases.standing(code) : listed;
  if (!isDue(known.state, at)) return { id: code, version: known.version, state: known.state };
  const { number, snapshot } = await directory.current();
  const command = {
    name: "act-on-due",
    actor: "clock",
    // The version in the key makes a retry idempotent.
    key: `due/${known.version}`,
    fingerprint: fingerprintOf({ case: code, version: known.version }),
    at,
    directory: number,
    correlation: requestOf(code),
  };
  const outcome = await cases.decide(code, command, ({ state }) => dueIn(state, snapshot, at), known);
  if (!outcome.accepted) throw new Error(`acting on due clocks was refused: ${outcome.refusal.code}`);
  return outcome.loaded;
}

const isDue = (state: CaseState, at: Date): boolean => {
  const next = nextDue(state);
  return next !== undefined && next <= at.toISOString();
};

/**
 * The decision on all clocks of the case that are due. The decision has no facts when no clock is due.
 * @param snapshot the newest directory, which has the calendar and the people to warn.
 */
export const dueIn = (state: CaseState, snapshot: Snapshot, at: Date): CaseDecision =>
  isDue(state, at)
    ? accept(...actOnClocks(state, timesOf(snapshot, at), whomIn(snapshot, state, at)))
    : accept();
