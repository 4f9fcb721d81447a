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

/** The applicant at the desk, as the clerk searched for them. */
export interface Before {
  readonly type: IdentityType;
  /** The identity number; empty when the applicant has none at hand. */
  readonly number: string;
  readonly seen: "document" | "caller";
}

/** The pass that lets the clerk use an identified applicant's data, and the code of the applicant's newest request. */
export interface KnownBy {
  readonly pass: string;
  readonly as: string;
}

/** C4: whether a channel is one at which clerks register. */
export const isClerks = (channel: string): channel is (typeof clerksChannels)[number] =>
  clerksChannels.some((one) => one === channel);

/** All typed fields, with the idempotency key, so that sending again after a reload uses the same key. */
export interface Draft extends Behalf {
  readonly key: string;
  readonly channel: Channel | "";
  /** Whether name and numbers are the same as on the earlier request. */
  readonly asBefore: boolean;
  readonly fullName: string;
  readonly noMobile: boolean;
  readonly mobile: string;
  readonly landline: string;
  readonly description: string;
  readonly readBack: boolean;
  /** C5: `us`, or the key of another body in charge; empty when the form did not ask. */
  readonly about: string;
  readonly kind: string;
  readonly subject: string;
  readonly province: string;
  readonly complainedOfUnit: string;
  readonly complainedOfPerson: string;
  readonly hidden: boolean;
  /** C20: whether the applicant has a receipt from a pre-printed pad; `padCode` and `handedIn` are its code and day. */
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

/** Whether the request has a receipt from a pre-printed pad, which only applicants at the desk can have (C20). */
export const isOnPad = ({ onPad, channel }: Draft): boolean => onPad && channel === "desk";

/** Sets the text, which the clerk must then read back again. */
export const withWords = (draft: Draft, description: string): Draft => ({
  ...draft,
  description,
  readBack: draft.readBack && draft.description.trim() === description.trim(),
});

/** The applicant in the body. One telephone is sent: the mobile, or the landline of an applicant without a mobile. */
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

/**
 * The further fields of the form for the chosen kind of request. `who`: the accused; `mayHide`: whether to hide the
 * applicant from the unit.
 */
export interface Asks {
  readonly who: boolean;
  readonly mayHide: boolean;
}

/** An object with the field, or an empty object when the text is empty. */
export const filled = <Name extends string>(name: Name, value: string) =>
  (value.trim() === "" ? {} : { [name]: value }) as { readonly [_ in Name]?: string };

/** @param known the applicant's earlier request; undefined when there is none */
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
    ...(isOnPad(draft) && { padCode: draft.padCode, handedIn: dayTyped(draft.handedIn) }),
    ...(readBack && { readBack }),
  };
}
