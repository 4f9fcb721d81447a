/**
 * The frame of all steps of staff on a meeting. It checks the conflict of interest (R2), applies the policy, runs the
 * rule, stores the texts, and appends the rows of the meeting and its place (M5). A refused attempt is
 * recorded when its caller, or a person whom the caller named, has a conflict of interest.
 */

import { staffCommand } from "../../../../shared/aggregate/staff-step.ts";
import { conflictBehind } from "../../../../shared/cases/note-conflict.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { addressesOf, putWords } from "../../../../shared/documents/command-words.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { decideWithWords } from "../../../../shared/journal/decide-with-words.ts";
import type { Command, Refusal, Standing } from "../../../../shared/journal/journal.ts";
import { gateOf } from "../../access/conflict.ts";
import { gate as policyGate } from "../../access/meeting-policy.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import type { Place } from "../../journals/place-id.ts";
import { isAskedFor } from "../../meeting/core.ts";
import type { MeetingFact } from "../../meeting/meeting-facts.ts";
import { requestOfMeeting } from "../../meeting/meeting-id.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import { noteConflict } from "../../reactions/note-conflict.ts";
import type { MeetingDecision, StepAction } from "../../rules/machine.ts";
import { decideWithPlaces } from "../hold-place.ts";
import type { About, Ask, MeetingStep, StepOutcome } from "./meeting-step.ts";

/** The most attempts: when a concurrent step moves the meeting to another place, the step is decided again. */
const mostTries = 4;

/**
 * Runs an operation of a member of staff on a meeting.
 *
 * Refuses with `forbidden` for users missing from the directory; `not-found` for another official's meeting, and when
 * the caller has a conflict of interest in the case; `not-yours-to-arrange`; `key-reused`; `place-taken`; or a code
 * that `decide` returns. A retry by the same person gets the same reply, unless the person has a conflict of interest
 * since then.
 */
export async function act<
  Action extends StepAction,
  Type extends MeetingFact["type"],
  Input extends object,
  Said extends object,
>(
  deps: MeetingDeps,
  ask: Ask,
  step: MeetingStep<Action, Type, Input, Said>,
  input: Input,
): Promise<StepOutcome> {
  const asked: Asked = {
    action: step.action,
    input,
    names: step.names?.(input) ?? [],
    words: step.words?.(input) ?? {},
    wanted: step.wanted?.(input),
    decide: (state, about) => step.decide(state, step.say(input, about), about),
  };
  for (let tried = 1; ; tried += 1) {
    const outcome = await once(deps, ask, asked);
    // A step that needs no version is decided again on the meeting's current place.
    const isOvertaken = !outcome.accepted && outcome.refusal.code === "stale" && step.versionless === true;
    if (!isOvertaken || tried === mostTries) return outcome;
    await deps.meetings.backOff(tried);
  }
}

interface Asked {
  readonly action: StepAction;
  readonly input: object;
  readonly names: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly wanted: Place | undefined;
  readonly decide: (state: MeetingState, about: About) => MeetingDecision;
}

interface Attempt {
  readonly deps: MeetingDeps;
  readonly ask: Ask;
  readonly asked: Asked;
  readonly command: Command;
  readonly before: Standing<MeetingState>;
  readonly about: (state: MeetingState) => About;
}

async function once(deps: MeetingDeps, ask: Ask, asked: Asked): Promise<StepOutcome> {
  const [{ number, snapshot }, before] = await Promise.all([
    deps.directory.current(),
    deps.meetings.standing(ask.meeting),
  ]);
  const stamp = { at: deps.now(), directory: number, correlation: requestOfMeeting(ask.meeting) };
  const command = staffCommand(ask, asked, stamp);
  const staff = staffAt(snapshot, ask.username, command.at);
  if (!staff) return refused("forbidden");
  if (!isAskedFor(before.state)) return refused("not-found");
  const attempt = { deps, ask, asked, command, before, about: aboutOf(snapshot, staff, ask, command) };
  const outcome = await decide(attempt);
  if (!outcome.accepted) await keepRefusal(attempt, outcome.refusal);
  return outcome;
}

/** Returns why this person may not take the step on the meeting in its present state (R2, R15), or undefined. */
const authorise = (state: MeetingState, { snapshot, staff, at }: About, action: StepAction) =>
  policyGate(snapshot, staff, state, action, at);

async function decide(attempt: Attempt): Promise<StepOutcome> {
  const { deps, ask, asked, command, before, about } = attempt;
  // This check also runs on a retry: a caller who is now in conflict of interest does not get the earlier reply.
  if (about(before.state).gate.conflictOf(ask.username)) return refused("not-found");
  const decided = (state: MeetingState): MeetingDecision => {
    const now = about(state);
    const no = authorise(state, now, asked.action);
    return no ? { refused: no } : asked.decide(state, now);
  };
  return decideWithWords(before, command, {
    decide: decided,
    storeWords: () => storeWords(attempt),
    append: (again) =>
      decideWithPlaces(deps, command, {
        meeting: ask.meeting,
        wanted: asked.wanted,
        decide: again,
        known: before,
      }),
  });
}

/** Records an attempt that was refused because the caller, or a person whom the caller named, is in conflict of interest (R2). */
async function keepRefusal(
  { deps, ask, asked: { action, names }, command, before, about }: Attempt,
  refusal: Refusal,
): Promise<void> {
  const { gate } = about(before.state);
  const own = gate.conflictOf(ask.username);
  const named = names.find((name) => gate.conflictOf(name));
  const conflict = conflictBehind(refusal, { by: ask.username, action, own, named });
  if (conflict) await noteConflict(deps, ask.meeting, conflict, command.directory);
}

const aboutOf =
  (snapshot: Snapshot, staff: Staff, { meeting, seen }: Ask, command: Command) =>
  (state: MeetingState): About => {
    const { at } = command;
    const document = addressesOf("meeting", meeting, command);
    return { snapshot, at, staff, gate: gateOf(snapshot, state, at), seen, document };
  };

const refused = (code: string): StepOutcome => ({ accepted: false, refusal: { code } });

async function storeWords({ deps, asked, before: { state }, about }: Attempt): Promise<void> {
  const person = state.asked?.person;
  if (person === undefined) throw new Error("A meeting without a request has no texts");
  await putWords(deps.documents, { person, address: about(state).document }, asked.words);
}
