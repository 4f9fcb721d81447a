/** The decision on a meeting that was asked for (M2, M3). */

import type { DocumentId } from "../../../shared/documents/documents.ts";
import { isAccused, isOfficial } from "../access/gate.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import type { RefusalReason } from "../meeting/meeting-facts.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { hindrance, type MeetingDecision, refuse } from "../rules/machine.ts";
import {
  decideAnswerInWriting,
  decideApproveMeeting,
  decideRefuseMeeting,
  decideSendOn,
} from "../rules/reviewing.ts";
import { type About, type Ask, act, type StepOutcome } from "./frame/act.ts";
import { named } from "./frame/naming.ts";

/**
 * There is a meeting. With somebody complained of, `attends` is the inspector who is there (M3). Refused besides `act`'s:
 * `attendant-needed`, `only-inspection-attends`, `not-insisted`, `in-conflict` and its kin, `stale`, `wrong-stage`.
 */
export const approveMeeting = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly attends?: string | undefined },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "approve-meeting",
    input,
    ...(input.attends !== undefined && { names: [input.attends] }),
    decide: (state, about) => approving(state, about, ask, input.attends),
  });

type Looked = Pick<Ask, "seen">;

/** What is decided of an approval. */
export function approving(
  state: MeetingState,
  about: Omit<About, "document">,
  ask: Looked,
  attends?: string,
): MeetingDecision {
  const hindered = hindrance(state, "approve", ask.seen);
  if (hindered) return { refused: hindered };
  return isAccused(about.snapshot, state, about.at)
    ? withAccused(state, about, ask, attends)
    : withCleared(state, about, ask, attends);
}

type Named = Pick<About, "snapshot" | "gate">;

function withCleared(state: MeetingState, about: Named, ask: Looked, attends?: string): MeetingDecision {
  if (attends !== undefined) return refuse("not-insisted");
  const host = named(about, state.host);
  return "refused" in host ? host : decideApproveMeeting(state, { host: host.cleared }, ask.seen);
}

function withAccused(state: MeetingState, { gate }: Named, ask: Looked, attends?: string): MeetingDecision {
  if (!state.asked?.despiteConflict) return refuse("not-insisted");
  if (attends === undefined) return refuse("attendant-needed");
  const inspector = gate.inspector(attends);
  if ("refused" in inspector)
    return inspector.refused.code === "only-inspection" ? refuse("only-inspection-attends") : inspector;
  return decideApproveMeeting(state, { accused: state.host, attends: inspector.cleared }, ask.seen);
}

/** Refused besides `act`'s: `stale`, `wrong-stage`. */
export const refuseMeeting = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly because: RefusalReason; readonly reason?: string | undefined },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "refuse-meeting",
    input,
    ...(input.reason !== undefined && { words: { reason: input.reason } }),
    decide: (state, { document }) => {
      const reason = input.reason === undefined ? {} : { reason: document("reason") };
      return decideRefuseMeeting(state, { because: input.because, ...reason }, ask.seen);
    },
  });

/** Refused besides `act`'s: `stale`, `wrong-stage`. */
export const answerInWriting = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly answer: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "answer-meeting-in-writing",
    input,
    words: { answer: input.answer },
    decide: (state, { document }) => decideAnswerInWriting(state, document("answer"), ask.seen),
  });

/**
 * Another official decides, within the time there was: sending on wins nobody time. Refused besides `act`'s: `unknown-person`,
 * `unknown-official`, `in-conflict` and its kin, `same-host`, `stale`, `wrong-stage`.
 */
export const sendMeetingOn = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly host: string; readonly reason: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "send-meeting-on",
    input,
    words: { reason: input.reason },
    names: [input.host],
    decide: (state, about) =>
      sending(state, about, ask, { host: input.host, reason: about.document("reason") }),
  });

/** What is decided of sending on. */
export function sending(
  state: MeetingState,
  about: Omit<About, "document">,
  { seen }: Looked,
  to: { readonly host: string; readonly reason: DocumentId },
): MeetingDecision {
  const hindered = hindrance(state, "send-on", seen);
  if (hindered) return { refused: hindered };
  const host = named(about, to.host);
  if ("refused" in host) return host;
  if (!isOfficial(about.snapshot, to.host)) return refuse("unknown-official");
  const { due = about.at.toISOString() } = state;
  return decideSendOn(state, { host: host.cleared, reason: to.reason, due }, seen);
}
