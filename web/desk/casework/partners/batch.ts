/** Reads a file of requests from a partner system that cannot sign messages (C8). `csv/batch.ts` sends the rows. */
import { fieldError } from "../../../../shared/contracts/fields/field-errors.ts";
import { registerFromPartner } from "../../../../shared/contracts/partner/partners.ts";
import type { Language } from "../../../design/words.ts";
import type { InputOf } from "../../app/api/call.ts";
import { filled } from "../../applicants/registration/draft.ts";
import {
  type Batch,
  type BatchChoices,
  type Checked,
  type Choice,
  checkedBy,
  chosenIn,
  identityChoices,
  readRows,
  sampleOf,
} from "../../ui/csv/batch.ts";

export type Body = InputOf<typeof registerFromPartner>["body"];

/** The accepted names of each column. The first name is used in the sample file. */
export const columns = {
  externalCode: ["کد در سامانه همکار", "شماره درخواست", "externalCode"],
  fullName: ["نام و نام خانوادگی", "نام", "fullName"],
  identityType: ["نوع شناسه", "نوع شناسه هویتی", "identityType"],
  identityNumber: ["شماره شناسه", "کد ملی", "شماره شناسه هویتی", "identityNumber"],
  mobile: ["تلفن همراه", "شماره تلفن همراه", "mobile"],
  postalCode: ["کد پستی", "postalCode"],
  kind: ["نوع درخواست", "kind"],
  subject: ["موضوع", "subject"],
  province: ["استان", "province"],
  description: ["شرح", "متن درخواست", "description"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Column = keyof typeof columns;
type Typed = Partial<Record<Column, string>>;

const needed = ["externalCode", "fullName", "kind", "subject", "description"] as const;

/** @param partner the partner's key in the directory */
export const readPartnersFile = (
  text: string,
  partner: string,
  choices: BatchChoices,
  language: Language,
): Promise<Batch<Body>> =>
  readRows<Column, Body>(
    text,
    {
      ...{ columns, needed, name: "partner" },
      check: (typed) => checkedRow(typed, partner, choices, language),
    },
    language,
  );

function checkedRow(
  typed: Typed,
  partner: string,
  { kinds, subjects, provinces }: BatchChoices,
  language: Language,
): Checked<Body> {
  const unknown: string[] = [];
  const chosen = (field: Column, all: readonly Choice[], name: string = field): string | undefined => {
    const word = typed[field];
    if (word === undefined) return undefined;
    const key = chosenIn(word, all);
    if (key === undefined) unknown.push(fieldError([name], "unknown-choice", language).message);
    return key;
  };
  const body = {
    partner,
    request: {
      externalCode: typed.externalCode,
      kind: chosen("kind", kinds),
      subject: chosen("subject", subjects),
      description: typed.description,
      fullName: typed.fullName,
      identity: identityOf(typed, chosen("identityType", identityChoices, "identity.type")),
      ...filled("province", chosen("province", provinces) ?? ""),
      ...filled("mobile", typed.mobile ?? ""),
      ...filled("postalCode", typed.postalCode ?? ""),
    },
  };
  // An unknown choice is reported only as unknown, not also as missing.
  const isTold = (pointer: string) =>
    (pointer === "/request/kind" && typed.kind !== undefined) ||
    (pointer === "/request/subject" && typed.subject !== undefined);
  return checkedBy(registerFromPartner.body, body, unknown, isTold, language);
}

const identityOf = ({ identityNumber: number }: Typed, type = "national-code") =>
  number === undefined ? { type: "none" } : { type, number };

export const sampleFile = (): string => sampleOf(columns);
