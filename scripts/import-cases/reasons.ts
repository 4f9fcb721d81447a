/** Why a row is not imported, in Persian and English, and the file that lists the reasons (P8). */

import type { ImportRefusal } from "../../functions/intake/operator/import-contract.ts";
import { type Bilingual, textIn } from "../../shared/contracts/fields/language.ts";

/** The languages of the command, whatever languages the pages have. */
export type Language = "fa" | "en";

/** An error of a row. `column`: the column of the file. */
export interface RowError {
  readonly row: number;
  readonly column: string;
  readonly reason: string;
}

/** Errors that the command finds before it asks the system. */
const ofRow = {
  empty: { fa: "خالی است", en: "is empty" },
  "not-mapped": {
    fa: "مقدارش در نگاشت نیامده است (values)",
    en: "has a value that the mapping does not know (values)",
  },
  "not-a-moment": {
    fa: "تاریخ نیست؛ مانند 1404/05/12 یا 2025-08-03 14:30 بنویسید",
    en: "is not a date; write it like 1404/05/12 or 2025-08-03 14:30",
  },
  "not-a-state": {
    fa: "باید open یا answered یا withdrawn باشد",
    en: "must mean open, answered or withdrawn",
  },
  "twice-in-file": {
    fa: "کدی است که در همین فایل پیش‌تر آمده است",
    en: "is a code that stands earlier in this file",
  },
  "no-such-file": { fa: "نام فایلی است که در پوشه نیست", en: "names a file that is not in the folder" },
  "file-too-large": { fa: "فایلی بزرگ‌تر از اندازه مجاز است", en: "names a file that is too large" },
  "not-json": { fa: "ردیف JSON نیست", en: "the row is not a JSON object" },
  "quote-not-closed": {
    fa: "علامت نقل‌قولی در این ردیف باز شده و بسته نشده است؛ ردیف‌های پس از آن هم خوانده نشد",
    en: "a quotation mark begins in this row and never ends, so the rows after it were not read either",
  },
  "too-many-cells": {
    fa: "خانه‌های ردیف از ستون‌های فایل بیشتر است؛ متنی که جداکننده دارد باید میان دو علامت نقل‌قول باشد",
    en: "the row has more cells than the header; a text that contains the separator needs quotation marks",
  },
  "other-encoding": {
    fa: "نویسه‌هایی دارد که خوانده نشد؛ فایل را با UTF-8 ذخیره کنید یا encoding را در نگاشت بنویسید",
    en: "has characters that cannot be read; save the file as UTF-8, or name its encoding in the mapping (encoding)",
  },
  "not-imported": {
    fa: "پیوست درخواستی است که منتقل نشده است",
    en: "is an attachment of a request that was not imported",
  },
  "files-full": {
    fa: "بیش از تعداد مجاز پیوست برای یک درخواست است",
    en: "is more than the attachments that a request may have",
  },
} satisfies Record<string, Bilingual>;

/** Reasons for which the system refuses a row. */
const ofSystem: Readonly<Record<ImportRefusal, Bilingual>> = {
  "unknown-choice": {
    fa: "در داده‌های سازمان نیست",
    en: "is not among the organisation’s data",
  },
  "kind-not-imported": {
    fa: "نوعی است که منتقل نمی‌شود: رخداد فوری یا گزارش بدون نام",
    en: "is a kind that is not imported: an emergency or a report without identity",
  },
  "ahead-of-now": { fa: "هنوز نرسیده است", en: "has not come yet" },
  "closed-before-registered": {
    fa: "پیش از روز ثبت است",
    en: "is before the day of registration",
  },
  "due-passed": {
    fa: "گذشته است؛ در نگاشت passedDeadlines: fresh بنویسید تا مهلت تازه بگیرد",
    en: "has passed; write passedDeadlines: fresh in the mapping for a new deadline",
  },
  "due-when-closed": {
    fa: "مهلت درخواستی است که بسته شده است",
    en: "is a deadline of a request that is closed",
  },
  "imported-otherwise": {
    fa: "پیش‌تر با محتوایی دیگر منتقل شده، یا انتقال آن با محتوایی دیگر آغاز شده است",
    en: "was imported before with other content, or its import began with other content",
  },
  "person-refused": { fa: "متقاضی پذیرفته نشد", en: "has an applicant that was refused" },
};

export type RowProblem = keyof typeof ofRow;

export const reasonOf = (code: RowProblem | ImportRefusal, language: Language): string =>
  textIn({ ...ofRow, ...ofSystem }[code], language);

const header = { fa: ["ردیف", "ستون", "دلیل"], en: ["row", "column", "reason"] } as const;

/** A line of the file of errors; without an error, its header. */
export function csvLine(language: Language, error?: RowError): string {
  const cells = error ? [String(error.row), error.column, error.reason] : header[language];
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`;
}
