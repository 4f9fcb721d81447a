/**
 * The frame of every step a member of staff takes on a meeting: conflict of interest is asked first (R2), then who may, then
 * what the rules say; only then are words stored, and the rows appended, with the place's where it changes hands (M5).
 */

import type { MeetingAction } from "../../../../shared/contracts/actions.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { documentId } from "../../../../shared/documents/document-id.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import type { Staff } from "../../../../shared/handler/auth/policy.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Outcome, Standing } from "../../../../shared/journal/journal.ts";
import { conflictIn, type Gate, gateOf } from "../../access/conflict.ts";
import { gate as policyGate, staffAt } from "../../access/gate.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import type { RefusedConflict } from "../../journals/journal-conflicts.ts";
import type { Place } from "../../journals/place-id.ts";
import { requestOfMeeting } from "../../meeting/meeting-id.ts";
import { isAskedFor, type MeetingState } from "../../meeting/meeting-state.ts";
import { noteConflict } from "../../reactions/note-conflict.ts";
import type { MeetingDecision, Seen } from "../../rules/machine.ts";
import { decideWithPlaces } from "../hold-place.ts";

/** Who asks, about which meeting, having looked at which version of it, with which idempotency key. */
export interface Ask {
  readonly meeting: string;
  readonly username: string;
  readonly seen: Seen;
  readonly key: string;
}

export interface StepSpec<Input extends object> {
  readonly action: MeetingAction;
  readonly input: Input;
  /** Words to be stored under the applicant's key before the row names them: document name → content. */
  readonly words?: Readonly<Record<string, string>>;
  /** Whom it names: who of them is in conflict is kept with the refusal (R2). */
  readonly names?: readonly string[];
  /** The place it is to have. */
  readonly wanted?: Place;
  readonly decide: (state: MeetingState, about: About) => MeetingDecision;
}

/** What a rule is told besides the meeting. */
export interface About {
  readonly snapshot: Snapshot;
  readonly at: Date;
  /** Who takes the step. */
  readonly staff: Staff;
  /** Who may have a hand in the meeting. */
  readonly gate: Gate;
  /** The address under which these words are, or would be. */
  readonly document: (name: string) => DocumentId;
}

export type StepOutcome = Outcome<MeetingState>;

/** Decided on no version: one that never changes keeps the same request the same (P4). */
export const anyVersion: Seen = { personVersion: 0 };

const attempts = 4;

/**
 * Refused: `forbidden` (nobody of the directory), `not-found` (a foreign meeting looks absent, and so does one whose case they
 * are in conflict with), `not-yours-to-arrange`, `key-reused`, `place-taken`, or what the rule says. The same key by the same
 * person gives the same reply; not when they are in conflict by now.
 */
export async function act<Input extends object>(
  deps: MeetingDeps,
  ask: Ask,
  step: StepSpec<Input>,
): Promise<StepOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await once(deps, ask, step);
    const isOvertaken = !outcome.accepted && outcome.refusal.code === "stale" && ask.seen === anyVersion;
    // Somebody gave it another place in between: who looked at no version decides on what is there.
    if (!isOvertaken || attempt === attempts) return outcome;
    await deps.meetings.backOff(attempt);
  }
}

async function once<Input extends object>(
  deps: MeetingDeps,
  ask: Ask,
  step: StepSpec<Input>,
): Promise<StepOutcome> {
  const [{ number, snapshot }, known] = await Promise.all([
    deps.directory.current(),
    deps.meetings.standing(ask.meeting),
  ]);
  const command = commandOf(deps, ask, step, number);
  const staff = staffAt(snapshot, ask.username, command.at);
  if (!staff) return refused("forbidden");
  if (!isAskedFor(known.state)) return refused("not-found");
  const document = (name: string) =>
    documentId("meeting", ask.meeting, name, command.key, command.fingerprint);
  const decide = (state: MeetingState): MeetingDecision => {
    const no = policyGate(snapshot, staff, state, step.action, command.at);
    if (no) return { refused: no };
    return step.decide(state, {
      snapshot,
      at: command.at,
      staff,
      document,
      gate: gateOf(snapshot, state, command.at),
    });
  };
  const gate = gateOf(snapshot, known.state, command.at);
  const keep = (conflict: Pick<RefusedConflict, "why" | "named">) =>
    noteConflict(deps, ask.meeting, { by: ask.username, action: step.action, ...conflict }, number);
  // Also for who repeats a request: what was answered then is not shown to who is in conflict by now.
  const own = gate.conflictOf(ask.username);
  if (own) {
    await keep({ why: own.reason });
    return refused("not-found");
  }
  const outcome = await decided(deps, ask, step, { command, known, decide, document });
  const why = outcome.accepted ? undefined : conflictIn(outcome.refusal);
  const named = step.names?.find((name) => gate.conflictOf(name));
  if (why !== undefined) await keep({ why, ...(named !== undefined && { named }) });
  return outcome;
}

interface Deciding {
  readonly command: Command;
  readonly known: Standing<MeetingState>;
  readonly decide: (state: MeetingState) => MeetingDecision;
  readonly document: About["document"];
}

async function decided<Input extends object>(
  deps: MeetingDeps,
  { meeting }: Ask,
  { words = {}, wanted }: StepSpec<Input>,
  { command, known, decide, document }: Deciding,
): Promise<StepOutcome> {
  if (!known.keys.has(command.key)) {
    const trial = decide(known.state);
    if ("refused" in trial) return { accepted: false, refusal: trial.refused };
    await storeWords(deps, known, words, document);
  }
  return decideWithPlaces(deps, command, { meeting, wanted, decide: ({ state }) => decide(state), known });
}

const refused = (code: string): StepOutcome => ({ accepted: false, refusal: { code } });

function commandOf<Input extends object>(
  { now }: MeetingDeps,
  { meeting, username, seen, key }: Ask,
  { action, input }: StepSpec<Input>,
  directory: number,
): Command {
  return {
    name: action,
    actor: `staff:${username}`,
    key: `${username}/${key}`,
    fingerprint: fingerprintOf({ action, seen, input }),
    at: now(),
    directory,
    correlation: requestOfMeeting(meeting),
  };
}

async function storeWords(
  { documents }: MeetingDeps,
  { state }: Standing<MeetingState>,
  words: Readonly<Record<string, string>>,
  document: About["document"],
): Promise<void> {
  const person = state.asked?.person;
  if (person === undefined) throw new Error("Only a meeting that was asked for has words");
  for (const [name, content] of Object.entries(words)) await documents.put(document(name), person, content);
}
