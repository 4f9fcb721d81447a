/** What a clerk has typed of a paper form or of a letter, and what of it is sent (C7, C19). Pure. */
import type { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";
import { dayTyped } from "../../administration/organisation/days.ts";
import type { InputOf } from "../../app/api/call.ts";
import type { IdentityType } from "../../app/words/identity.text.ts";
import { type Behalf, behalfOf, forThemselves } from "../registration/behalf.ts";
import { filled } from "../registration/draft.ts";

export type Body = InputOf<typeof registerForApplicant>["body"];

/** As it was typed. Empty is not given. */
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
  /** C20: of the receipt from a pad. */
  readonly padCode: string;
}

/** What is chosen of one form, and no column of a file (C15); and what a letter has besides (C19). */
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

/** Whoever handed it in is not there: nobody saw their document, and their words are in their own hand. */
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

/** C15: what a form of another kind would have asked for is not sent. */
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
