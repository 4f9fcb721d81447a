/** The facts of the decision on a meeting: whether it takes place, and with which official (M2, M3). */

import { answeredInWriting } from "../../../events/meeting/answered-in-writing.v1.ts";
import { meetingApproved } from "../../../events/meeting/meeting-approved.v1.ts";
import { meetingRefused } from "../../../events/meeting/meeting-refused.v1.ts";
import { meetingSentOn } from "../../../events/meeting/meeting-sent-on.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { meetingRefusals } from "../../../shared/contracts/words/meeting-words.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { decided, goesUpAnew, type WithClocks } from "./clocks.ts";
import { type MeetingCore, movedTo } from "./core.ts";
import type { Announces, Transitions } from "./subject.ts";

export type RefusalReason = (typeof meetingRefusals)[number];

export interface WithReview {
  /** The official who last sent the meeting on to another official, and the document with the reason (M2). */
  readonly sentOn?: { readonly from: string; readonly reason: DocumentId };
  /** The inspector who attends, because the official is accused (M3). */
  readonly attends?: string;
  readonly refused?: { readonly because: RefusalReason; readonly reason?: DocumentId };
  readonly answer?: DocumentId;
}

type State = MeetingCore & WithReview & WithClocks;

export type ReviewFact =
  /**
   * The meeting was approved. `attends`: the inspector who attends the meeting with an accused official and writes the
   * minutes (M3).
   */
  | { readonly type: "approved"; readonly host: Cleared }
  | { readonly type: "approved"; readonly accused: string; readonly attends: Cleared }
  | { readonly type: "refused"; readonly because: RefusalReason; readonly reason?: DocumentId }
  | { readonly type: "answered-in-writing"; readonly answer: DocumentId }
  /** The meeting was sent on to another official, who makes the decision instead (M2). */
  | { readonly type: "sent-on"; readonly host: Cleared; readonly reason: DocumentId; readonly due: string };

export const transitions = {
  approve: { by: "staff", action: "approve-meeting", from: ["asked"], fact: "approved", to: ["approved"] },
  refuse: {
    by: "staff",
    action: "refuse-meeting",
    from: ["asked", "approved"],
    fact: "refused",
    to: ["refused"],
  },
  "answer-in-writing": {
    by: "staff",
    action: "answer-meeting-in-writing",
    from: ["asked"],
    fact: "answered-in-writing",
    to: ["in-writing"],
  },
  "send-on": { by: "staff", action: "send-meeting-on", from: ["asked"], fact: "sent-on", to: ["asked"] },
} as const satisfies Transitions<ReviewFact>;

export const folds: Folds<ReviewFact, State> = {
  approved: (_, fact, row) => ({
    ...movedTo("approved", row),
    ...decided,
    ...("accused" in fact ? { host: fact.accused, attends: fact.attends } : { host: fact.host }),
  }),
  refused: (_, { type: __, ...refused }, row) => ({ ...movedTo("refused", row), ...decided, refused }),
  "answered-in-writing": (_, { answer }, row) => ({ ...movedTo("in-writing", row), ...decided, answer }),
  "sent-on": (state, { host, due, reason }, row) => ({
    ...movedTo("asked", row),
    ...goesUpAnew(state, due),
    ...{ host, due, sentOn: { from: state.host, reason } },
  }),
};

export const announces: Announces<ReviewFact, State> = {
  approved: (_, { base, by }, { host, attends }) => [
    meetingApproved.of({ ...base, host, by, ...defined({ attends }) }),
  ],
  refused: ({ because, reason }, { base, by }) => [
    meetingRefused.of({ ...base, because, by, ...(reason && { reason }) }),
  ],
  "answered-in-writing": ({ answer }, { base, by }) => [answeredInWriting.of({ ...base, answer, by })],
  "sent-on": ({ host, reason, due }, { base, by }) => [meetingSentOn.of({ ...base, host, reason, due, by })],
};
