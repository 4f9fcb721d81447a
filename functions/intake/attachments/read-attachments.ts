/** The files of a request, as its applicant sees them (C12). */

import type {
  AttachmentStage,
  FileFormat,
  FileRefusal,
} from "../../../shared/contracts/words/attachment-words.ts";
import { defined } from "../../../shared/defined.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Opens } from "../../../shared/handler/auth/session.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { whoOf } from "../applicant/read-request/read-request.ts";
import type { Attachment, RequestState } from "../request/request-state.ts";
import { attachHindered, sendUntil, stageOf } from "../rules/rules-attachments.ts";
import { proxyOf } from "../rules/rules-proxy.ts";

/**
 * `attachment`: the file's number within the request, from 1. Times are ISO 8601 in UTC; `since`: when the file reached
 * its present stage.
 */
export interface SeenAttachment {
  readonly attachment: number;
  readonly stage: AttachmentStage;
  readonly since: string;
  /** In the stage `begun`: the time until which the file may be uploaded. */
  readonly until?: string;
  readonly format?: FileFormat;
  readonly size?: number;
  readonly because?: FileRefusal;
  /** C11: set when the file was sent as the proxy's authority document. */
  readonly authority?: true;
}

export interface SeenAttachments {
  /** The files of the request, oldest first. */
  readonly attachments: readonly SeenAttachment[];
  readonly mayAttach: boolean;
  /** C11: whether an applicant who represents another person has not sent the authority document yet. */
  readonly wantsAuthority: boolean;
  /** Whether the applicant added information to the request after registering (C14). */
  readonly added: boolean;
}

/**
 * Returns the request's state if the session opens it as its applicant or with a receipt's PIN; otherwise undefined.
 */
export async function ownState(
  { requests }: Pick<IntakeDeps, "requests">,
  code: string,
  session: Opens,
): Promise<RequestState | undefined> {
  const { state } = await requests.load(code);
  return ["applicant", "holder"].includes(whoOf(code, state, session) ?? "") ? state : undefined;
}

/** Returns the files of a request; undefined when `ownState` returns nothing. */
export async function readAttachments(
  deps: Pick<IntakeDeps, "requests" | "now">,
  code: string,
  session: Opens,
): Promise<SeenAttachments | undefined> {
  const state = await ownState(deps, code, session);
  return state && seenAttachments(state, deps.now());
}

export const seenAttachments = (state: RequestState, at: Date): SeenAttachments => ({
  attachments: state.attachments.map((one, place) => seenAttachment(one, place + 1, at)),
  mayAttach: attachHindered(state, { day: tehranDay(at), at }) === undefined,
  wantsAuthority: proxyOf(state).proxy?.authority === "none",
  added: state.informed.length > 0,
});

export function seenAttachment(one: Attachment, attachment: number, at: Date): SeenAttachment {
  const { begunAt, receivedAt, cleared, refused } = one;
  const stage = stageOf(one, at);
  const until = sendUntil(one).toISOString();
  return {
    attachment,
    stage,
    since: cleared?.at ?? refused?.at ?? receivedAt ?? (stage === "lapsed" ? until : begunAt),
    ...(stage === "begun" && { until }),
    ...(cleared && { format: cleared.format, size: cleared.size }),
    ...defined({ because: refused?.because, authority: one.authority }),
  };
}
