/** What the command says about a row, in Persian and English (P8). */

import type { ImportRefusal } from "../../functions/intake/operator/import-contract.ts";
import { type Bilingual, type Language, textIn } from "../../shared/contracts/fields/language.ts";
import type { Imported } from "./run-import.ts";
import type { RowError } from "./to-request.ts";

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
  "not-readable": { fa: "خواندنی نیست", en: "cannot be read" },
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

interface Printed {
  readonly language: Language;
  readonly preview: boolean;
  /** The path of the file of errors. */
  readonly errors: string;
}

const texts = {
  fa: {
    read: (read: number) => `${read} ردیف خوانده شد`,
    ready: (count: number) => `  ${count} ردیف آماده انتقال است`,
    imported: (count: number) => `  ${count} ردیف منتقل شد`,
    already: (count: number) => `  ${count} ردیف پیش‌تر منتقل شده بود`,
    refused: (count: number, file: string) => `  ${count} ردیف خطا دارد: ${file}`,
    files: (sent: number, refused: number) =>
      `  ${sent} پیوست برای بررسی فرستاده شد، ${refused} پیوست پذیرفته نشد`,
    leftOut: (column: string, count: number) => `  ستون ${column}: ${count} مقدار نادرست کنار گذاشته شد`,
    groups: { unit: "به واحد", subject: "موضوع", state: "وضعیت" },
    unchanged: "چیزی تغییر نکرد.",
  },
  en: {
    read: (read: number) => `${read} rows read`,
    ready: (count: number) => `  ${count} can be imported`,
    imported: (count: number) => `  ${count} imported`,
    already: (count: number) => `  ${count} were imported before`,
    refused: (count: number, file: string) => `  ${count} have errors: ${file}`,
    files: (sent: number, refused: number) => `  ${sent} attachments sent to be scanned, ${refused} refused`,
    leftOut: (column: string, count: number) => `  column ${column}: ${count} wrong values left out`,
    groups: { unit: "by unit", subject: "by subject", state: "by state" },
    unchanged: "Nothing was changed.",
  },
} as const;

/** What the command says at its end. */
export function linesOf(
  { counts, groups, leftOut }: Imported,
  { language, preview, errors }: Printed,
): readonly string[] {
  const text = texts[language];
  const { read, imported, already, refused, files, filesRefused } = counts;
  const grouped = (["unit", "subject", "state"] as const).flatMap((name) => [
    `  ${text.groups[name]}:`,
    ...[...groups[name]].sort().map(([key, count]) => `    ${key}: ${count}`),
  ]);
  return [
    text.read(read),
    preview ? text.ready(read - refused - already) : text.imported(imported),
    text.already(already),
    text.refused(refused, errors),
    ...[...leftOut].map(([column, count]) => text.leftOut(column, count)),
    ...(files + filesRefused > 0 ? [text.files(files, filesRefused)] : []),
    ...(preview ? [...grouped, text.unchanged] : []),
  ];
}
