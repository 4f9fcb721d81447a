/** Writes the file of an invented earlier system, with its mapping and attachments, for `npm run import-cases` (P8). */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { persianDigits } from "../../shared/domain/text/digits.ts";
import { dayNumber, isoDay } from "../../shared/domain/time/days.ts";
import { toSolarHijri } from "../../shared/domain/time/solar-hijri.ts";
import { exif, jpeg } from "../attachments/files.ts";

export interface FileOfCases {
  readonly file: string;
  readonly mapping: string;
  /** The folder of attachments. */
  readonly files: string;
  /** How many rows are open, answered and withdrawn. */
  readonly states: Readonly<Record<"open" | "answered" | "withdrawn", number>>;
}

const mapping = `
source: old-portal
columns:
  code: کد
  registeredAt: تاریخ ثبت
  kind: نوع
  subject: موضوع
  channel: روش
  description: شرح
  fullName: [نام, نام خانوادگی]
  identityNumber: کد ملی
  mobile: همراه
  unit: واحد
  state: وضعیت
  closedAt: تاریخ پایان
  outcome: نتیجه
  answer: پاسخ
  files: پیوست
values:
  kind: { شکایت: complaint, "*": suggestion }
  subject: { کیفیت: goods-quality, گرانی: goods-price }
  channel: { حضوری: desk, کاغذ: paper, اینترنت: web }
  unit: { حقوقی: legal-office }
  state: { باز: open, بسته: answered, انصراف: withdrawn }
  outcome: { موافق: granted, مخالف: not-granted }
leaveOutWhenWrong: [mobile]
`;

const header = [
  ...["کد", "تاریخ ثبت", "نوع", "موضوع", "روش", "شرح", "نام", "نام خانوادگی", "کد ملی", "همراه", "واحد"],
  ...["وضعیت", "تاریخ پایان", "نتیجه", "پاسخ", "پیوست"],
];

/** The photo attached to every hundredth row, and to the first. */
const photo = jpeg({ with: [exif(6)] });

/** Writes this many rows: of ten, six are answered, three open and one withdrawn. */
export function writeFileOfCases(folder: string, rows: number): FileOfCases {
  const paths = {
    file: join(folder, "cases.csv"),
    mapping: join(folder, "mapping.yaml"),
    files: join(folder, "files"),
  };
  mkdirSync(paths.files, { recursive: true });
  writeFileSync(join(paths.files, "photo.jpg"), photo);
  writeFileSync(paths.mapping, mapping);
  const all = Array.from({ length: rows }, (_, n) => rowOf(n));
  writeFileSync(paths.file, [header, ...all].map((cells) => cells.map(quoted).join(",")).join("\r\n"));
  const states = { open: 0, answered: 0, withdrawn: 0 };
  for (let n = 0; n < rows; n += 1) states[stateOf(n)] += 1;
  return { ...paths, states };
}

const stateOf = (n: number): keyof FileOfCases["states"] =>
  n % 10 < 6 ? "answered" : n % 10 < 9 ? "open" : "withdrawn";

const said = { open: "باز", answered: "بسته", withdrawn: "انصراف" } as const;

/** Dates are Solar Hijri in Persian digits, or Gregorian, as files of several systems mix them. */
function rowOf(n: number): readonly string[] {
  const registered = dayNumber("2024-03-21") + (n % 700);
  const state = stateOf(n);
  const closed = registered + 5 + (n % 40);
  return [
    `1403-${n + 1}`,
    n % 3 === 0 ? isoDay(registered) : `${solar(registered)} ${persianDigits("09:30")}`,
    n % 4 === 0 ? "پیشنهاد" : "شکایت",
    n % 2 === 0 ? "کیفیت" : "گرانی",
    ["حضوری", "کاغذ", "اینترنت"][n % 3] ?? "",
    `کالای شماره ${n + 1} پس از یک بار مصرف خراب شد، و فروشنده پول را پس نداد.`,
    "نرگس",
    `نمونه‌ای ${persianDigits(n + 1)}`,
    n % 50 === 7 ? "" : persianDigits(exampleNationalCode(20_000_000 + n * 31)),
    n % 25 === 3 ? "نامعلوم" : `0912${String(2_000_000 + n).padStart(7, "0")}`,
    n % 5 === 0 ? "حقوقی" : "",
    said[state],
    state === "open" ? "" : solar(closed),
    state === "answered" ? (n % 3 === 0 ? "مخالف" : "موافق") : "",
    state === "answered" ? `پاسخ شماره ${n + 1}: به درخواست شما رسیدگی شد.` : "",
    n % 100 === 0 ? "photo.jpg" : "",
  ];
}

function solar(day: number): string {
  const { year, month, day: date } = toSolarHijri(isoDay(day));
  const two = (value: number) => String(value).padStart(2, "0");
  return persianDigits(`${year}/${two(month)}/${two(date)}`);
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
