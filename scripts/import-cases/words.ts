/** What the command says at its end, in Persian and English (P8). */

import { persianDigits } from "../../shared/domain/text/digits.ts";
import type { Language } from "./reasons.ts";
import type { Imported } from "./run-import.ts";

interface Printed {
  readonly language: Language;
  readonly preview: boolean;
  /** The path of the file of errors. */
  readonly errors: string;
}

const inPersian = (count: number): string => persianDigits(String(count));

const texts = {
  fa: {
    read: (read: number) => `${inPersian(read)} ردیف خوانده شد`,
    ready: (count: number) => `  ${inPersian(count)} ردیف آماده انتقال است`,
    imported: (count: number) => `  ${inPersian(count)} ردیف منتقل شد`,
    already: (count: number) => `  ${inPersian(count)} ردیف پیش‌تر منتقل شده بود`,
    refused: (count: number, file: string) => `  ${inPersian(count)} ردیف خطا دارد: ${file}`,
    files: (sent: number, refused: number) =>
      `  ${inPersian(sent)} پیوست برای بررسی فرستاده شد، ${inPersian(refused)} پیوست پذیرفته نشد`,
    leftOut: (column: string, count: number) =>
      `  ستون ${column}: ${inPersian(count)} مقدار نادرست کنار گذاشته شد`,
    groups: { unit: "به واحد", subject: "موضوع", state: "وضعیت" },
    unchanged: "چیزی تغییر نکرد.",
    number: inPersian,
    held: (requests: number, cases: number, source: string) =>
      `${inPersian(requests)} درخواست از ${source} و ${inPersian(cases)} پرونده در دفترهاست.`,
    missing: (count: number, first: string) => `  ${inPersian(count)} ردیف در هیچ دفتری نیست: ${first}`,
    withoutCase: (count: number, first: string) =>
      `  ${inPersian(count)} درخواست هنوز پرونده ندارد: ${first}`,
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
    number: String,
    held: (requests: number, cases: number, source: string) =>
      `The journals hold ${requests} requests of ${source}, and ${cases} cases.`,
    missing: (count: number, first: string) => `  ${count} rows are in no journal: ${first}`,
    withoutCase: (count: number, first: string) => `  ${count} requests have no case yet: ${first}`,
  },
} as const;

/** What the command says at its end. */
export function linesOf(
  { counts, groups, leftOut }: Imported,
  { language, preview, errors }: Printed,
): readonly string[] {
  const text = texts[language];
  const { read, imported, already, refused, files, filesRefused } = counts;
  const grouped = (["unit", "subject", "state"] as const)
    .filter((name) => groups[name].size > 0)
    .flatMap((name) => [
      `  ${text.groups[name]}:`,
      ...[...groups[name]].sort().map(([key, count]) => `    ${key}: ${text.number(count)}`),
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

/** The differences between the file and what the journals hold. */
interface Reconciled {
  readonly requests: number;
  readonly cases: number;
  readonly source: string;
  readonly missing: readonly string[];
  readonly withoutCase: readonly string[];
}

/** What the command says after it compared the file with the journals. */
export function reconciledLines(
  { requests, cases, source, missing, withoutCase }: Reconciled,
  language: Language,
): readonly string[] {
  const text = texts[language];
  const first = (codes: readonly string[]) => codes.slice(0, 5).join(", ");
  return [
    text.held(requests, cases, source),
    ...(missing.length > 0 ? [text.missing(missing.length, first(missing))] : []),
    ...(withoutCase.length > 0 ? [text.withoutCase(withoutCase.length, first(withoutCase))] : []),
  ];
}
