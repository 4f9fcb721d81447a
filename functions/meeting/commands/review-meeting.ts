/** The staff's steps that decide on a requested meeting (M2, M3). */

import { refuse } from "../../../shared/aggregate/stages.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { isAccused, isOfficial } from "../access/meeting-policy.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import type { RefusalReason } from "../meeting/reviewing.ts";
import { hindrance, type MeetingDecision } from "../rules/machine.ts";
import {
  decideAnswerInWriting,
  decideApproveMeeting,
  decideRefuseMeeting,
  decideSendOn,
} from "../rules/reviewing.ts";
import type { About } from "./frame/meeting-step.ts";
import { named } from "./frame/naming.ts";
import { step } from "./frame/step.ts";

interface Approved {
  readonly attends?: string | undefined;
}

/**
 * Approves a meeting. For an accused official, `attends` names the inspector who attends (M3). Refuses with
 * `attendant-needed`, `only-inspection-attends`, `not-insisted`, `unknown-person`, any `in-conflict-*` code, `stale`,
 * `wrong-stage`, and the codes of `act`, which runs every step.
 */
export const approveMeeting = step({
  action: "approve-meeting",
  fact: "approved",
  names: ({ attends }: Approved) => (attends === undefined ? [] : [attends]),
  say: ({ attends }): Approved => ({ attends }),
  decide: (state, { attends }, about) => {
    const hindered = hindrance(state, "approve", about.seen);
    if (hindered) return { refused: hindered };
    return isAccused(about.snapshot, state, about.at)
      ? withAccused(state, about, attends)
      : withCleared(state, about, attends);
  },
});

function withCleared(state: MeetingState, about: About, attends?: string): MeetingDecision {
  if (attends !== undefined) return refuse("not-insisted");
  const host = named(about, state.host);
  return "refused" in host ? host : decideApproveMeeting(state, { host: host.cleared }, about.seen);
}

function withAccused(state: MeetingState, { gate, seen }: About, attends?: string): MeetingDecision {
  if (!state.asked?.despiteConflict) return refuse("not-insisted");
  if (attends === undefined) return refuse("attendant-needed");
  const inspector = gate.inspector(attends);
  if ("refused" in inspector)
    return inspector.refused.code === "only-inspection" ? refuse("only-inspection-attends") : inspector;
  return decideApproveMeeting(state, { accused: state.host, attends: inspector.cleared }, seen);
}

interface Refused<Words> {
  readonly because: RefusalReason;
  readonly reason?: Words | undefined;
}

/**
 * The official refuses the meeting that the applicant asked for. Refuses with `stale`, `wrong-stage`, and the codes of
 * `act`, which runs every step.
 */
export const refuseMeeting = step({
  action: "refuse-meeting",
  fact: "refused",
  words: ({ reason }: Refused<string>) => (reason === undefined ? {} : { reason }),
  say: ({ because, reason }, { document }): Refused<DocumentId> => ({
    because,
    reason: reason === undefined ? undefined : document("reason"),
  }),
  decide: (state, { because, reason }, { seen }) =>
    decideRefuseMeeting(state, { because, ...defined({ reason }) }, seen),
});

/**
 * Answers the applicant in writing instead of a meeting. Refuses with `stale`, `wrong-stage`, and the codes of `act`,
 * which runs every step.
 */
export const answerInWriting = step({
  action: "answer-meeting-in-writing",
  fact: "answered-in-writing",
  words: ({ answer }: { readonly answer: string }) => ({ answer }),
  say: (_, { document }) => ({ answer: document("answer") }),
  decide: (state, { answer }, { seen }) => decideAnswerInWriting(state, answer, seen),
});

/**
 * Sends a requested meeting on to another official, who decides within the same deadline. Refuses with
 * `unknown-person`, `unknown-official`, any `in-conflict-*` code, `same-host`, `stale`, `wrong-stage`, and the codes of
 * `act`, which runs every step.
 */
export const sendMeetingOn = step({
  action: "send-meeting-on",
  fact: "sent-on",
  words: ({ reason }: { readonly host: string; readonly reason: string }) => ({ reason }),
  names: ({ host }) => [host],
  say: ({ host }, { document }) => ({ host, reason: document("reason") }),
  decide: (state, to, about) => {
    const hindered = hindrance(state, "send-on", about.seen);
    if (hindered) return { refused: hindered };
    const host = named(about, to.host);
    if ("refused" in host) return host;
    if (!isOfficial(about.snapshot, to.host)) return refuse("unknown-official");
    const { due = about.at.toISOString() } = state;
    return decideSendOn(state, { host: host.cleared, reason: to.reason, due }, about.seen);
  },
});
