/** Which steps a person is offered with a meeting, in which order. Pure. */
import type { MeetingView } from "./view.ts";

/** The likeliest first: it stands open. */
const inOrder = [
  "approve-meeting",
  "offer-places",
  "book-place",
  "name-deputy",
  "cancel-meeting-place",
  "answer-meeting-in-writing",
  "send-meeting-on",
  "refuse-meeting",
] as const satisfies readonly MeetingView["mayI"][number][];

export type Step = (typeof inOrder)[number];

/** M3: the official is complained of, and the applicant did not say that they want to meet them all the same. */
export const notInsisted = ({ accused, despiteConflict }: Pick<MeetingView, "accused" | "despiteConflict">) =>
  accused === true && despiteConflict !== true;

/** What changes a time that is settled is done before it: on the day itself somebody notes who came. */
const whileAhead: readonly Step[] = ["name-deputy", "cancel-meeting-place"];

/** @param now `2026-12-15 09:00`, in Tehran. */
export function stepsOf(view: MeetingView, now: string): readonly Step[] {
  const isAhead = view.place !== undefined && `${view.place.day} ${view.place.time}` > now;
  return inOrder.filter(
    (step) =>
      view.mayI.includes(step) &&
      (step !== "approve-meeting" || !notInsisted(view)) &&
      (isAhead || !whileAhead.includes(step)),
  );
}
