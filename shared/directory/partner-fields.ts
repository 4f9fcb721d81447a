import type { ResultField } from "../contracts/result-words.ts";
import type { Partner } from "./snapshot.ts";

/** Where a partner says nothing of its form of results (C8). */
const usual = `کد در سامانه همکار: {external-code}
کد رهگیری: {tracking-code}
وضعیت: {status}
نتیجه: {outcome}
متن پاسخ: {answer}
تاریخ: {answered-on}
واحد رسیدگی‌کننده: {unit}`;

export interface PartnerField {
  readonly field: ResultField;
  /** As it is called there. */
  readonly name: string;
}

/** What the form of results of a partner asks for, in its order. */
export const fieldsOf = ({ fields = usual }: Pick<Partner, "fields">): readonly PartnerField[] =>
  fields
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const at = line.lastIndexOf(": {");
      return { name: line.slice(0, at), field: line.slice(at + 3, -1) as ResultField };
    });
