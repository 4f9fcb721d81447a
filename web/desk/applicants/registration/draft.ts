/** The typed fields of a registration, and the request body made from them (C6). */
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

/** The applicant at the desk, as searched for. */
export interface Before {
  readonly type: IdentityType;
  /** Empty when they have no number at hand. */
  readonly number: string;
  readonly seen: "document" | "caller";
}

/** The clerk's pass for this applicant, and their newest request. */
export interface KnownBy {
  readonly pass: string;
  readonly as: string;
}

/** C4: the channels at a clerk's desk. */
export const isClerks = (channel: string): channel is (typeof clerksChannels)[number] =>
  clerksChannels.some((one) => one === channel);

/** All typed fields, with the idempotency key, so that a retry after a reload is the same request. */
export interface Draft extends Behalf {
  readonly key: string;
  readonly channel: Channel | "";
  /** Name and numbers are the same as on the earlier request. */
  readonly asBefore: boolean;
  readonly fullName: string;
  readonly noMobile: boolean;
  readonly mobile: string;
  readonly landline: string;
  readonly description: string;
  readonly readBack: boolean;
  /** C5: `us`, or the key of a hand-off; empty: not asked. */
  readonly about: string;
  readonly kind: string;
  readonly subject: string;
  readonly province: string;
  readonly complainedOfUnit: string;
  readonly complainedOfPerson: string;
  readonly hidden: boolean;
  /** C20: code and day of a receipt from a pad. */
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

/** Only applicants at the desk can have a receipt from a pad. */
export const isOnPad = ({ onPad, channel }: Draft): boolean => onPad && channel === "desk";

/** Changed words need reading back again. */
export const withWords = (draft: Draft, description: string): Draft => ({
  ...draft,
  description,
  readBack: draft.readBack && draft.description.trim() === description.trim(),
});

/** Both telephones may be given; text of the hidden mobile field is not sent. */
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

/** Further fields that the kind asks for. */
export interface Asks {
  readonly who: boolean;
  readonly mayHide: boolean;
}

/** A field, if not empty. */
export const filled = <Name extends string>(name: Name, value: string) =>
  (value.trim() === "" ? {} : { [name]: value }) as { readonly [_ in Name]?: string };

/** @param known the earlier request; undefined when there is none, or when name or number changed */
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
