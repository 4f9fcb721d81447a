/** Chooses the step that an employee takes on a meeting, also on a meeting that the employee may not see. */

import type { Run } from "../../core/run.ts";
import { cheeky } from "../choice.ts";
import type { HallPage } from "./hall.ts";

export const hallActions = [
  "approve-meeting",
  "refuse-meeting",
  "answer-meeting-in-writing",
  "send-meeting-on",
  "offer-places",
  "book-place",
  "cancel-meeting-place",
  "note-priority",
  "name-deputy",
  "note-attendance",
  "note-absence",
  "write-minutes",
  "add-remark",
  "confirm-minutes",
  "correct-minutes",
] as const;
export type HallAction = (typeof hallActions)[number];

/** By stage, the steps that an employee in conflict of interest would be offered without the conflict. */
export const triedUnseen: Readonly<Partial<Record<HallPage["stage"], readonly HallAction[]>>> = {
  asked: ["approve-meeting", "refuse-meeting"],
  approved: ["offer-places", "book-place"],
  booked: ["cancel-meeting-place", "name-deputy"],
  finished: ["write-minutes", "confirm-minutes"],
  minuted: ["correct-minutes"],
};

/** Relative weights: steps that advance a meeting are chosen more often than steps that end or move it. */
const weights: Readonly<Record<HallAction, number>> = {
  "approve-meeting": 16,
  "refuse-meeting": 1,
  "answer-meeting-in-writing": 1,
  "send-meeting-on": 3,
  "offer-places": 5,
  "book-place": 4,
  "cancel-meeting-place": 1,
  "note-priority": 1,
  "name-deputy": 2,
  "note-attendance": 8,
  "note-absence": 3,
  "write-minutes": 6,
  "add-remark": 3,
  "confirm-minutes": 8,
  "correct-minutes": 8,
};

interface Who {
  readonly username: string;
  /** The present day in Tehran, in ISO format. */
  readonly today: string;
}

export function chooseStep(run: Run, page: HallPage, { username, today }: Who): HallAction | undefined {
  const { random } = run;
  if (run.weather.strikes(cheeky, username)) return random.pick(hallActions);
  const fits = hallActions.filter((action) => page.mayI.includes(action) && isTime(page, action, today));
  const each = fits.flatMap((action) => Array<HallAction>(weights[action]).fill(action));
  return each.length === 0 ? undefined : random.pick(each);
}

/**
 * Returns whether the step fits the present day and stage; for example, staff note attendance on the day of the meeting, and
 * write minutes only once.
 */
function isTime({ stage, place, minutes }: HallPage, action: HallAction, today: string): boolean {
  if (action === "note-attendance" || action === "note-absence")
    return place?.day === today || stage !== "booked";
  if (action === "book-place") return stage !== "booked" || place?.day !== today;
  if (action === "refuse-meeting") return stage === "asked";
  return action !== "write-minutes" || minutes === undefined || stage === "in-session";
}
