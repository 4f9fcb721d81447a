/**
 * Turns the posted forms of meetings into the contract's types. A form sends booleans as text, and day and time as one
 * value.
 */

import { meetingNeeds } from "../../../../shared/contracts/words/meeting-words.ts";
import type { Fields } from "../../../../shared/handler/http/body.ts";

export const askGiven = (form: Fields): object => ({
  ...(form["unit"] && { with: { unit: form["unit"] } }),
  words: form["words"],
  needs: meetingNeeds.filter((need) => form[need] === "yes"),
  ...(form["insist"] === "yes" && { despiteConflict: true }),
});

/** M3: whether the applicant wants another official, but chose none. */
export const mustChooseAnother = ({ insist, unit, asked }: Fields): boolean =>
  insist === "no" && (unit === undefined || unit === "" || unit === asked);

/** M3: whether the applicant was asked if they want this very official, did not answer, and left the official unchanged. */
export const saysNeither = ({ insist, unit, asked }: Fields): boolean =>
  asked !== undefined && insist === undefined && unit === asked;

/** Splits a value such as `2026-12-15 09:20` into day and time. */
export function placeIn(place = ""): object {
  const [day, time] = place.split(" ");
  return { day, time };
}

export const numberIn = ({ meeting = "" }: Fields): number | undefined =>
  /^[1-9]$/.test(meeting) ? Number(meeting) : undefined;
