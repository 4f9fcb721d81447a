/** Which files may be attached to a request, and the outcome of an upload (C12). */

import type { AttachmentStage, FileRefusal } from "../../../shared/contracts/words/attachment-words.ts";
import { defined } from "../../../shared/defined.ts";
import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import { isEnded } from "../request/request-queries.ts";
import type { Attachment, ClearedFile, RequestFact, RequestState } from "../request/request-state.ts";

/**
 * The number of files of one request at most, not counting files that were refused or not uploaded in time. `tries`:
 * the number of attachments that the applicant may begin at most, so that the journal stays short. `minutes`: the time
 * to upload an announced file. The numbers are proposals.
 */
export const attachmentLimits = { files: 10, tries: 40, minutes: 60 } as const;

/** The time until which an announced file may be uploaded. */
export const sendUntil = ({ begunAt }: Attachment): Date =>
  new Date(Date.parse(begunAt) + attachmentLimits.minutes * 60_000);

/** The stage of a file. `lapsed`: no file arrived in time. A file that arrives later still counts. */
export function stageOf(attachment: Attachment, at: Date): AttachmentStage {
  if (attachment.cleared) return "cleared";
  if (attachment.refused) return "refused";
  if (attachment.receivedAt !== undefined) return "received";
  return at < sendUntil(attachment) ? "begun" : "lapsed";
}

const counts = (attachment: Attachment, at: Date): boolean =>
  !["refused", "lapsed"].includes(stageOf(attachment, at));

export interface Now {
  /** Today in Tehran, ISO. */
  readonly day: string;
  readonly at: Date;
}

/** Returns why no file can be attached now; undefined when one can. */
export const attachHindered = (state: RequestState, now: Now): Refusal | undefined =>
  isEnded(state, now.day) ? { code: "request-ended" } : attachmentsFull(state, now);

/** Refuses a file when the request has as many as it may have. */
export function attachmentsFull({ attachments }: RequestState, { at }: Now): Refusal | undefined {
  const { files, tries } = attachmentLimits;
  const full = attachments.filter((one) => counts(one, at)).length >= files || attachments.length >= tries;
  return full ? { code: "attachments-full", details: { most: files } } : undefined;
}

/** The kind of file for which the applicant begins an attachment. */
export interface BegunAs {
  /** C11: set when the file is the proxy's authority document. */
  readonly authority?: true | undefined;
}

/** The applicant begins an attachment (the file itself is not sent yet). */
export function decideBeginAttachment(
  state: RequestState,
  now: Now,
  { authority }: BegunAs = {},
): Decision<RequestFact> {
  const refused = attachHindered(state, now);
  if (refused) return { refused };
  if (authority && !state.registration?.representing) return { refused: { code: "not-by-proxy" } };
  return { facts: [{ type: "attachment-begun", ...defined({ authority }) }] };
}

const unsettled = ({ attachments }: RequestState, number: number): Attachment | undefined => {
  const found = attachments[number - 1];
  return found?.cleared || found?.refused ? undefined : found;
};

/** Records that a file arrived. Adds no fact for a repeat, or once the file is approved or refused. */
export function decideReceiveAttachment(state: RequestState, attachment: number): Decision<RequestFact> {
  const news = unsettled(state, attachment)?.receivedAt === undefined && unsettled(state, attachment);
  return { facts: news ? [{ type: "attachment-received", attachment }] : [] };
}

/** The result of a scan: an approved file, or the reason for which the file is refused. */
export type Verdict = { readonly cleared: ClearedFile } | { readonly refused: FileRefusal };

const isThere = ({ attachments }: RequestState, { file }: ClearedFile): boolean =>
  attachments.some(({ cleared }) => cleared?.file === file);

/**
 * Records whether a file is approved or refused. The first result is final, and later uploads under the same number are
 * ignored. A second attachment of the same file is refused.
 */
export function decideSettleAttachment(
  state: RequestState,
  attachment: number,
  verdict: Verdict,
): Decision<RequestFact> {
  if (!unsettled(state, attachment)) return { facts: [] };
  if ("refused" in verdict)
    return { facts: [{ type: "attachment-refused", attachment, because: verdict.refused }] };
  return isThere(state, verdict.cleared)
    ? { facts: [{ type: "attachment-refused", attachment, because: "repeated" }] }
    : { facts: [{ type: "attachment-cleared", attachment, ...verdict.cleared }] };
}
