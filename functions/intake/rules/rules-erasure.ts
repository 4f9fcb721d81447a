/** When a person may be erased, and which data a request keeps afterwards (P2). */

import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import { isEnded } from "../request/request-queries.ts";
import type { ErasureTold, Hold, MeetingTold, RequestFact, RequestState } from "../request/request-state.ts";

/** Meeting events after which the meeting needs no more arrangements or minutes. */
const endsMeeting: readonly MeetingTold["news"][] = ["refused", "in-writing", "withdrawn", "minuted"];

const isMeetingOpen = ({ meetings }: RequestState): boolean =>
  [...Map.groupBy(meetings, ({ meeting }) => meeting).values()].some((one) => {
    const last = one.at(-1);
    return last !== undefined && !endsMeeting.includes(last.news);
  });

/**
 * Returns why the person of a request may not be erased yet: the request or a meeting about it is open, the request is on
 * hold, or a commitment in its answer was not judged kept or not kept. Undefined when they may be erased, and for an
 * erased request.
 *
 * @param day today in Tehran, ISO
 *
 * @param owed whether a commitment still has to be judged
 */
export function eraseHindered(
  code: string,
  state: RequestState,
  { day, owed }: { readonly day: string; readonly owed: boolean },
): Refusal | undefined {
  if (state.erased) return undefined;
  const details = { request: code };
  if (!isEnded(state, day) || isMeetingOpen(state)) return { code: "still-open", details };
  if (state.hold) return { code: "on-hold", details };
  return owed ? { code: "still-owed", details } : undefined;
}

type Step = Decision<RequestFact>;
const nothing: Step = { facts: [] };

interface Begun {
  readonly by: string;
  readonly because: Extract<RequestFact, { readonly type: "erasure-begun" }>["because"];
}

/**
 * Records that the erasure starts. When this journal row and a hold compete, whichever is stored first is valid, and
 * the second is refused. An erasure that has started continues.
 */
export function beginErasure(
  code: string,
  state: RequestState,
  now: Parameters<typeof eraseHindered>[2],
  begun: Begun,
): Step {
  const refused = eraseHindered(code, state, now);
  if (refused) return { refused };
  return state.erasing || state.erased ? nothing : { facts: [{ type: "erasure-begun", ...begun }] };
}

/**
 * Stops an erasure, since another request of the person was put on hold meanwhile. The request can then be put on hold
 * again.
 */
export const stopErasure = ({ erasing, filesRemoved, erased }: RequestState): Step =>
  erasing && !filesRemoved && !erased ? { facts: [{ type: "erasure-stopped" }] } : nothing;

/** Records that the request's files were destroyed. */
export const noteFilesRemoved = ({ attachments }: RequestState): Step =>
  attachments.length > 0 ? { facts: [{ type: "files-removed" }] } : nothing;

export function decidePlaceHold({ registration, hold, erasing, erased }: RequestState, placed: Hold): Step {
  if (!registration) return { refused: { code: "not-found" } };
  if (erased) return { refused: { code: "request-erased" } };
  if (erasing) return { refused: { code: "being-erased" } };
  return hold ? { refused: { code: "on-hold-already" } } : { facts: [{ type: "hold-placed", ...placed }] };
}

export function decideLiftHold({ registration, hold }: RequestState, by: string): Step {
  if (!registration) return { refused: { code: "not-found" } };
  return hold ? { facts: [{ type: "hold-lifted", by }] } : { refused: { code: "not-on-hold" } };
}

/**
 * The person whom an erasure concerns: the applicant (undefined), or the represented person (C11), who may be erased
 * separately.
 */
export const erasedOf = ({ registration }: RequestState, person: string): Pick<ErasureTold, "of"> =>
  registration?.representing?.person === person ? { of: "represented" } : {};

/** Records an erasure that the identity service announced; a repeat adds no fact. */
export function decideHearErasure(state: RequestState, told: ErasureTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const known = told.of ? state.representedErased : state.erased;
  return { facts: known ? [] : [{ type: "erased", ...told }] };
}
