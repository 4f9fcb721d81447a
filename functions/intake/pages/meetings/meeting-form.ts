/** Turns the posted forms of meetings into the contract's types: booleans come as words, and a time as one value. */

import { meetingNeeds } from "../../../../shared/contracts/fields/meeting-words.ts";
import type { Fields } from "../../../../shared/handler/http/body.ts";

export const askGiven = (form: Fields): object => ({
  ...(form["unit"] && { with: { unit: form["unit"] } }),
  words: form["words"],
  needs: meetingNeeds.filter((need) => form[need] === "yes"),
  ...(form["insist"] === "yes" && { despiteConflict: true }),
});

/** M3: the applicant wants another official, but chose none. */
export const mustChooseAnother = ({ insist, unit, asked }: Fields): boolean =>
  insist === "no" && (unit === undefined || unit === "" || unit === asked);

/** M3: asked whether they want this very official, the applicant did not answer and left the official unchanged. */
export const saysNeither = ({ insist, unit, asked }: Fields): boolean =>
  asked !== undefined && insist === undefined && unit === asked;

/** `2026-12-15 09:20`. */
export function placeIn(place = ""): object {
  const [day, time] = place.split(" ");
  return { day, time };
}

export const numberIn = ({ meeting = "" }: Fields): number | undefined =>
  /^[1-9]$/.test(meeting) ? Number(meeting) : undefined;
