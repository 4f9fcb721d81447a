/** The status of a request, from its public timeline. Pure. */

import type { TimelineEntry } from "../props.ts";

/** Entries that do not change the status. */
const asides: readonly TimelineEntry["entry"][] = [
  "information-added",
  "consent-given",
  "consent-taken-back",
  "commitment-kept",
  "commitment-not-kept",
  "extended",
  "date-moved",
  "corrected",
  "date-corrected",
  "letter-issued",
  "meeting",
  "at-desk",
  "contact",
  "linked",
  "unlinked",
  "similar-answered",
  "withdrawal-late",
];

/** The newest question without a reply: its case, or the part of it, has not moved since (R6, R8). */
function openQuestion(moves: readonly TimelineEntry[]): TimelineEntry | undefined {
  if (moves.some(({ entry }) => entry === "withdrawn")) return undefined;
  const last = (part: number | undefined) => moves.findLast((one) => one.part === part);
  return moves.findLast((one) => one.entry === "question" && last(one.part) === one);
}

const asks: readonly TimelineEntry["entry"][] = ["question", "question-replied"];

/** Only a part's answer matters to the whole. */
const ofTheWhole = ({ entry, part }: TimelineEntry): boolean =>
  part === undefined || entry === "part-answered";

/**
 * The entry that gives the request's status: an open question first, then the newest step of the whole.
 * @param timeline oldest first; begins with `registered`
 */
export function standingOf(timeline: readonly TimelineEntry[]): TimelineEntry | undefined {
  const moves = timeline.filter(({ entry }) => !asides.includes(entry));
  return openQuestion(moves) ?? moves.findLast((one) => ofTheWhole(one) && !asks.includes(one.entry));
}
