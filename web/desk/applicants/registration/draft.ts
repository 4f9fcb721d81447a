/** What a clerk has typed of a registration, and what of it is sent (C6). */
import {
  clerksChannels,
  type registerForApplicant,
} from "../../../../shared/contracts/staff/desk-registration.ts";
import { dayTyped } from "../../administration/organisation/days.ts";
import type { InputOf } from "../../app/api/call.ts";
import type { IdentityType } from "../../app/words/identity.text.ts";
import { type Behalf, behalfOf, forThemselves } from "./behalf.ts";

type Body = InputOf<typeof registerForApplicant>["body"];
export type Channel = Body["channel"];

/** Who is before the clerk, as they were looked for. */
export interface Before {
  readonly type: IdentityType;
  /** Empty when they have no number at hand. */
  readonly number: string;
  readonly seen: "document" | "caller";
}

/** The pass that a clerk was given for them, and the newest of their requests. */
export interface KnownBy {
  readonly pass: string;
  readonly as: string;
}

/** C4: by which way somebody comes to a clerk. */
export const isClerks = (channel: string): channel is (typeof clerksChannels)[number] =>
  clerksChannels.some((one) => one === channel);

/** Everything that is typed. The key goes with it, so that what was sent and not answered is the same after a reload. */
export interface Draft extends Behalf {
  readonly key: string;
  readonly channel: Channel | "";
  /** Name and numbers are as on the earlier request. */
  readonly asBefore: boolean;
  readonly fullName: string;
  readonly noMobile: boolean;
  readonly mobile: string;
  readonly landline: string;
  readonly description: string;
  readonly readBack: boolean;
  /** C5: `us`, or the key of a hand-off; empty: nobody said otherwise. */
  readonly about: string;
  readonly kind: string;
  readonly subject: string;
  readonly province: string;
  readonly complainedOfUnit: string;
  readonly complainedOfPerson: string;
  readonly hidden: boolean;
  /** C20: they have a receipt from a pad; its code, and the day it was given. */
  readonly onPad: boolean;
  readonly padCode: string;
  readonly handedIn: string;
}

export const emptyDraft: Draft = {
  ...forThemselves,
  ...{ key: "", channel: "", asBefore: true, fullName: "", noMobile: false, mobile: "", landline: "" },
  ...{ description: "", readBack: false, about: "", kind: "", subject: "", province: "" },
  ...{ complainedOfUnit: "", complainedOfPerson: "", hidden: false },
  ...{ onPad: false, padCode: "", handedIn: "" },
};

/** Only who stood at the desk was given a receipt from a pad. */
export const isOnPad = ({ onPad, channel }: Draft): boolean => onPad && channel === "desk";

/** Words that are changed after they were read back are to be read back again. */
export const withWords = (draft: Draft, description: string): Draft => ({
  ...draft,
  description,
  readBack: draft.readBack && draft.description.trim() === description.trim(),
});

/** A person may be told by both telephones; where there is no mobile, what was typed before is not sent. */
function applicantOf(draft: Draft, before: Before, known: KnownBy | undefined): Body["applicant"] {
  if (known && draft.asBefore) return { type: "known", ...known };
  const { fullName, noMobile, mobile, landline } = draft;
  const { type, number, seen } = before;
  return {
    type: "given",
    ...(number.trim() === ""
      ? { identity: { type: "none" }, seen: "nothing" }
      : { identity: { type, number }, seen }),
    fullName,
    ...(!noMobile && { mobile }),
    ...(noMobile && landline.trim() !== "" && { landline }),
  };
}

/** What the kind asks for besides. */
export interface Asks {
  readonly who: boolean;
  readonly mayHide: boolean;
}

/** A field, where something was typed into it. */
export const filled = <Name extends string>(name: Name, value: string) =>
  (value.trim() === "" ? {} : { [name]: value }) as { readonly [_ in Name]?: string };

/** @param known absent when they never registered, or when their name or number is another by now */
export function bodyOf(
  draft: Draft,
  {
    before,
    known,
    asks,
  }: { readonly before: Before; readonly known?: KnownBy | undefined; readonly asks: Asks },
): Body {
  const { channel, kind, subject, description, readBack } = draft;
  return {
    channel: channel as Channel,
    ...{ kind, subject, description },
    ...filled("about", draft.about),
    ...filled("province", draft.province),
    ...(asks.who && filled("complainedOfUnit", draft.complainedOfUnit)),
    ...(asks.who && filled("complainedOfPerson", draft.complainedOfPerson)),
    ...(asks.mayHide && draft.hidden && { knownTo: "inspection" as const }),
    applicant: applicantOf(draft, before, known),
    ...behalfOf(draft),
    ...(isOnPad(draft)
      ? { padCode: draft.padCode, handedIn: dayTyped(draft.handedIn), ...(readBack && { readBack }) }
      : { readBack: readBack as true }),
  };
}
