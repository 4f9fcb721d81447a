/** When somebody may be erased, and what a request keeps of it (P2). Pure. */

import type { Decision, Refusal } from "../../shared/journal/journal.ts";
import type { ErasureTold, MeetingTold, RequestFact, RequestState } from "./request-state.ts";
import { isEnded } from "./standing.ts";

/** After these nobody arranges or writes anything for the meeting any more. */
const endsMeeting: readonly MeetingTold["news"][] = ["refused", "in-writing", "withdrawn", "minuted"];

const isMeetingOpen = ({ meetings }: RequestState): boolean =>
  [...Map.groupBy(meetings, ({ meeting }) => meeting).values()].some((one) => {
    const last = one.at(-1);
    return last !== undefined && !endsMeeting.includes(last.news);
  });

/**
 * Why the person of a request may not be erased yet: it or a meeting about it is open, or something promised in its answer was
 * not judged. What is erased already hinders nothing.
 * @param day today in Tehran, ISO. @param owed whether a promise waits to be judged.
 */
export function eraseHindered(
  code: string,
  state: RequestState,
  { day, owed }: { readonly day: string; readonly owed: boolean },
): Refusal | undefined {
  if (state.erased) return undefined;
  const details = { request: code };
  if (!isEnded(state, day) || isMeetingOpen(state)) return { code: "still-open", details };
  // Files are under a key of their own (ADR 0017): what would stay readable is not said to be erased.
  if (state.attachments.length > 0) return { code: "has-files", details };
  return owed ? { code: "still-owed", details } : undefined;
}

/** What identity told: heard twice it is known already. */
export function hearErasure(state: RequestState, told: ErasureTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  return { facts: state.erased ? [] : [{ type: "erased", ...told }] };
}
