/** The typed fields of a paper form or letter, and the request body made from them (C7, C19). Pure. */
import type { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";
import { dayTyped } from "../../administration/organisation/days.ts";
import type { InputOf } from "../../app/api/call.ts";
import type { IdentityType } from "../../app/words/identity.text.ts";
import { type Behalf, behalfOf, forThemselves } from "../registration/behalf.ts";
import { filled } from "../registration/draft.ts";

export type Body = InputOf<typeof registerForApplicant>["body"];

/** The fields as typed; an empty text means that the form gives no value. */
export interface PaperForm extends Behalf {
  readonly handedIn: string;
  readonly fullName: string;
  readonly identityType: IdentityType;
  readonly identityNumber: string;
  readonly mobile: string;
  readonly landline: string;
  readonly kind: string;
  readonly subject: string;
  readonly province: string;
  readonly description: string;
  /** C20: the code of the receipt that the applicant got from a pre-printed pad, if any. */
  readonly padCode: string;
}

/** A paper form or letter entered alone. A file of many forms has no columns for hiding (C15) and for letters (C19). */
export interface LetterForm extends PaperForm {
  readonly hidden: boolean;
  readonly senderType: "organisation" | "person";
  readonly sender: string;
  readonly number: string;
  readonly date: string;
  readonly answerBy: string;
  readonly again: boolean;
}

export const emptyForm: PaperForm = {
  ...forThemselves,
  ...{ handedIn: "", fullName: "", identityType: "national-code", identityNumber: "", mobile: "" },
  ...{ landline: "", kind: "", subject: "", province: "", description: "", padCode: "" },
};

export const emptyLetter: LetterForm = {
  ...emptyForm,
  ...{
    senderType: "organisation",
    sender: "",
    number: "",
    date: "",
    answerBy: "",
    again: false,
    hidden: false,
  },
};

/**
 * The request body. The applicant is absent, so no document was seen, and the text needs no reading back because the
 * applicant wrote it.
 */
export function bodyOf(form: PaperForm): Body {
  const { fullName, identityType: type, identityNumber: number, kind, subject, description } = form;
  return {
    channel: "paper",
    handedIn: dayTyped(form.handedIn),
    ...{ kind, subject, description },
    ...filled("province", form.province),
    ...filled("padCode", form.padCode),
    applicant: {
      type: "given",
      identity: number.trim() === "" ? { type: "none" } : { type, number },
      seen: "nothing",
      fullName,
      ...filled("mobile", form.mobile),
      ...filled("landline", form.landline),
    },
    ...behalfOf(form),
  };
}

/** C15: hides the applicant from the unit, if the form asks for it. */
export const hiding = (body: Body, hidden: boolean): Body =>
  hidden ? { ...body, knownTo: "inspection" } : body;

export function letterBodyOf(form: LetterForm): Body {
  const { senderType: type, sender: name, number, date, answerBy, again } = form;
  return {
    ...bodyOf(form),
    channel: "letter",
    letter: {
      sender: { type, name },
      number,
      date: dayTyped(date),
      ...filled("answerBy", dayTyped(answerBy)),
      ...(again && { again }),
    },
  };
}
