/** The posted forms of meetings in the contract's types: a form says yes and no in words, and a time as one value. */

import { meetingNeeds } from "../../../../shared/contracts/fields/meeting-words.ts";
import type { Fields } from "../../../../shared/handler/http/body.ts";

export const askGiven = (form: Fields): object => ({
  ...(form["unit"] && { with: { unit: form["unit"] } }),
  words: form["words"],
  needs: meetingNeeds.filter((need) => form[need] === "yes"),
  ...(form["insist"] === "yes" && { despiteConflict: true }),
});

/** M3: they want another official, and have not chosen one. */
export const mustChooseAnother = ({ insist, unit, asked }: Fields): boolean =>
  insist === "no" && (unit === undefined || unit === "" || unit === asked);

/** M3: asked whether they want that very official, they said nothing and left the official as it is. */
export const saysNeither = ({ insist, unit, asked }: Fields): boolean =>
  asked !== undefined && insist === undefined && unit === asked;

/** `2026-12-15 09:20`. */
export function placeIn(place = ""): object {
  const [day, time] = place.split(" ");
  return { day, time };
}

export const numberIn = ({ meeting = "" }: Fields): number | undefined =>
  /^[1-9]$/.test(meeting) ? Number(meeting) : undefined;
