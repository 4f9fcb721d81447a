/** The typed fields of a contact and of a promised call, and the bodies made from them (R19). Pure. */

import { defined } from "../../../../../shared/defined.ts";
import { dayTyped } from "../../../administration/organisation/days.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { latin } from "../../../app/words/latin.ts";
import { whoOf } from "../shown/who.ts";

export type Contact = NonNullable<CaseView["contacts"]>[number];
export type PromisedCall = NonNullable<CaseView["calls"]>[number];

export interface ContactWords {
  readonly whom: "applicant" | "ours" | "other";
  /** The key of a unit or person, as `who.ts` makes it. */
  readonly who: string;
  readonly name: string;
  readonly how: Contact["how"];
  readonly result: Contact["result"] | "";
  readonly words: string;
}

export const noContact: ContactWords = {
  whom: "applicant",
  who: "",
  name: "",
  how: "phone",
  result: "",
  words: "",
};

export interface CallWords {
  readonly day: string;
  readonly time: string;
  readonly reason: string;
}

export const noCall: CallWords = { day: "", time: "", reason: "" };

function withOf({ whom, who, name }: ContactWords) {
  if (whom === "applicant") return { type: "applicant" } as const;
  if (whom === "other") return { type: "other", name } as const;
  const found = whoOf(who);
  return "unit" in found
    ? ({ type: "unit", unit: found.unit } as const)
    : ({ type: "person", person: found.person } as const);
}

/**
 * The body of `note-contact`. The API refuses a missing result.
 * @param call the number of the promised call that this contact fulfils; the contact was then with the applicant
 */
export const contactBody = (words: ContactWords, call?: number) => ({
  with: call === undefined ? withOf(words) : ({ type: "applicant" } as const),
  how: words.how,
  result: words.result as Contact["result"],
  ...(words.words.trim() !== "" && { words: words.words }),
  ...defined({ call }),
});

/** The body of `promise-call`: the day from either calendar, `9:30` as `09:30`. */
export const callBody = ({ day, time, reason }: CallWords) => ({
  day: dayTyped(day),
  time: timeTyped(time),
  reason,
});

export function timeTyped(typed: string): string {
  const [, hour = "", minute = ""] = /^\s*(\d{1,2})[:.٫](\d{2})\s*$/.exec(latin(typed)) ?? [];
  return hour === "" ? typed.trim() : `${hour.padStart(2, "0")}:${minute}`;
}

export const isOpen = ({ standing }: PromisedCall): boolean => standing === "open" || standing === "overdue";

/**
 * Sorts promised calls: open calls first, the soonest on top; then made and cancelled calls in the order of promising.
 */
export const inOrder = (calls: readonly PromisedCall[]): readonly PromisedCall[] =>
  [...calls].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (isOpen(a) && a.due < b.due ? -1 : 1));
