/** What the command says at its end, in Persian and English (P8). */

import type { Language } from "./reasons.ts";
import type { Imported } from "./run-import.ts";

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
