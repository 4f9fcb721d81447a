/** Reads a batch of paper forms from a CSV file (C7). `csv/batch.ts` has the code shared with other batches. */

import { type FieldProblem, fieldError } from "../../../../shared/contracts/fields/field-errors.ts";
import { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";
import type { Language } from "../../../design/words.ts";
import type { IdentityType } from "../../app/words/identity.text.ts";
import {
  type Batch,
  type BatchChoices,
  type Checked,
  type Choice,
  checkedBy,
  chosenIn,
  identityChoices,
  type Ready as ReadyRow,
  type RowResult as ResultOf,
  readRows,
  sampleOf,
} from "../../ui/csv/batch.ts";
import type { Behalf } from "../registration/behalf.ts";
import type { Registered } from "../registration/registered.ts";
import { type Body, bodyOf, emptyForm, type PaperForm } from "./form.ts";

export type Ready = ReadyRow<Body>;
export type RowResult = ResultOf<Registered>;

/**
 * Requests by proxy (C11) have no columns: clerks enter them one at a time, since an authority document comes with the
 * paper.
 */
type Column = Exclude<keyof PaperForm, keyof Behalf>;

/** The accepted names of each column. The first name is used in the sample file. */
export const columns: Readonly<Record<Column, readonly string[]>> = {
  handedIn: ["روز تحویل", "روز تحویل فرم", "handedIn"],
  fullName: ["نام و نام خانوادگی", "نام", "fullName"],
  identityType: ["نوع شناسه", "نوع شناسه هویتی", "identityType"],
  identityNumber: ["شماره شناسه", "کد ملی", "شماره شناسه هویتی", "identityNumber"],
  mobile: ["تلفن همراه", "شماره تلفن همراه", "mobile"],
  landline: ["تلفن ثابت", "landline"],
  kind: ["نوع درخواست", "kind"],
  subject: ["موضوع", "subject"],
  province: ["استان", "province"],
  description: ["شرح", "description"],
  padCode: ["کد رسید از دسته", "کد رسید", "padCode"],
};

const needed = ["handedIn", "fullName", "kind", "subject", "description"] as const;
export const readBatch = (text: string, choices: BatchChoices, language: Language): Promise<Batch<Body>> =>
  readRows(
    text,
    {
      ...{ columns, needed, name: "paper" },
      check: (typed) => checkedRow({ ...emptyForm, ...typed } as PaperForm, choices, language),
    },
    language,
  );

function checkedRow(form: PaperForm, choices: BatchChoices, language: Language): Checked<Body> {
  const unknown: string[] = [];
  const chosen = (
    field: string,
    typed: string,
    all: readonly Choice[],
    code: FieldProblem = "unknown-choice",
  ) => {
    const found = typed === "" ? undefined : chosenIn(typed, all);
    if (typed !== "" && !found) unknown.push(fieldError([field], code, language).message);
    return found ?? "";
  };
  const body = bodyOf({
    ...form,
    identityType: (chosen("identity.type", form.identityType, identityChoices) ||
      "national-code") as IdentityType,
    kind: chosen("kind", form.kind, choices.kinds),
    subject: chosen("subject", form.subject, choices.subjects),
    province: chosen("province", form.province, choices.provinces),
  });
  const given = { ...body, kind: body.kind || undefined, subject: body.subject || undefined };
  // An unknown kind is reported only as unknown, not also as missing.
  const isTold = (pointer: string) =>
    (pointer === "/kind" && form.kind !== "") || (pointer === "/subject" && form.subject !== "");
  return checkedBy(registerForApplicant.body, given, unknown, isTold, language);
}

export const sampleFile = (): string => sampleOf(columns);
