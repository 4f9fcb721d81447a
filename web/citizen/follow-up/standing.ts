/** Finds the status of a request in its public timeline. Pure. */

import type { TimelineEntry } from "../props.ts";

/** Entries that do not change the status. */
const asides: readonly TimelineEntry["entry"][] = [
  "imported",
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

/** The newest question without a reply; a later entry about the same case or part also ends the question (R6, R8). */
function openQuestion(moves: readonly TimelineEntry[]): TimelineEntry | undefined {
  if (moves.some(({ entry }) => entry === "withdrawn")) return undefined;
  const last = (part: number | undefined) => moves.findLast((one) => one.part === part);
  return moves.findLast((one) => one.entry === "question" && last(one.part) === one);
}

const asks: readonly TimelineEntry["entry"][] = ["question", "question-replied"];

/**
 * Whether the entry counts for the whole request. An entry about a part of a divided request counts only if the entry
 * is the part's answer.
 */
const ofTheWhole = ({ entry, part }: TimelineEntry): boolean =>
  part === undefined || entry === "part-answered";

/**
 * Returns the entry that gives the request's status: an open question, else the newest entry of the whole request.
 * @param timeline oldest first; its first entry is `registered`
 */
export function standingOf(timeline: readonly TimelineEntry[]): TimelineEntry | undefined {
  const moves = timeline.filter(({ entry }) => !asides.includes(entry));
  return openQuestion(moves) ?? moves.findLast((one) => ofTheWhole(one) && !asks.includes(one.entry));
}
