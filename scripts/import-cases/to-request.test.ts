import { describe, expect, it } from "vitest";
import { cleanLine } from "../../shared/domain/text/persian-text.ts";
import { type Mapping, readMapping, WrongMapping } from "./mapping.ts";
import { readMoment } from "./moment.ts";
import { readRow } from "./to-request.ts";

const yaml = `
source: old-portal
columns:
  code: کد
  registeredAt: ثبت
  kind: نوع
  subject: موضوع
  channel: روش
  description: شرح
  fullName: [نام, خانوادگی]
  identityNumber: کد ملی
  mobile: همراه
  state: وضعیت
  closedAt: پایان
  outcome: نتیجه
  answer: پاسخ
  due: مهلت
  files: پیوست
values:
  kind: { شکایت: complaint, "*": suggestion }
  state: { باز: open, بسته: answered }
defaults: { channel: paper, subject: goods-price }
replaceInCode: { "ش": "SH" }
`;

const cells = {
  کد: "ش-۱۴۰۳/۱۱۸",
  ثبت: "۱۴۰۳/۰۶/۱۱ ۱۰:۰۰",
  نوع: "شکایت",
  موضوع: "",
  روش: "",
  شرح: "قیمت نان بالا بود.",
  نام: "زهرا",
  خانوادگی: "نمونه",
  "کد ملی": "499370899",
  همراه: "۰۹۱۲ ۳۴۵ ۶۷۸۹",
  وضعیت: "باز",
};

const read = (changes: Readonly<Record<string, string>> = {}, mapped: Partial<Mapping> = {}) =>
  readRow(
    { number: 7, cells: { ...cells, ...changes } },
    { mapping: { ...readMapping(yaml), ...mapped }, language: "en" },
  );
const errorsOf = (...asked: Parameters<typeof read>) =>
  read(...asked).errors.map(({ row, column, reason }) => `${row} ${column}: ${reason}`);

describe("a row of an earlier system's file (P8)", () => {
  it("becomes a request: its values are translated, digits and missing leading zeros repaired, first and family name joined", () => {
    expect(read()).toMatchObject({ errors: [], state: "open" });
    expect(read().request).toEqual({
      ...{ code: "SH-1403/118", registeredAt: "2024-09-01T06:30:00.000Z" },
      ...{ kind: "complaint", subject: "goods-price", channel: "paper", language: "fa" },
      ...{ description: "قیمت نان بالا بود.", fullName: "زهرا نمونه", mobile: "+989123456789" },
      identity: { type: "national-code", number: "0499370899" },
    });
  });

  it("of a closed request keeps the answer; a closing day without a time of day is not before a registration on the same day", () => {
    const closed = { وضعیت: "بسته", پایان: "1403/06/11", نتیجه: "granted", پاسخ: "پس داده شد." };
    expect(read(closed).request?.closed).toEqual({
      ...{ how: "answered", at: "2024-09-01T06:30:00.000Z" },
      ...{ outcome: "granted", answer: "پس داده شد." },
    });
    expect(errorsOf({ ...closed, نتیجه: "", پایان: "" })).toEqual([
      expect.stringContaining("7 پایان: "),
      expect.stringContaining("7 نتیجه: "),
    ]);
  });

  it("keeps its deadline only if the mapping says so; a passed deadline is replaced by a new one only if the mapping says that too", () => {
    expect(read({ مهلت: "1405/09/20" }).request).not.toHaveProperty("due");
    const keeps = { deadlines: "original" } as const;
    expect(read({ مهلت: "1405/09/20" }, keeps).request?.due).toBe("2026-12-11");
    expect(read({ مهلت: "1403/09/20" }, keeps).request?.due).toBe("2024-12-10");
    const renews = { ...keeps, passedDeadlines: "fresh" } as const;
    expect(read({ مهلت: "1403/09/20" }, renews).request).toMatchObject({
      ...{ due: "2024-12-10", passedDue: "fresh" },
    });
  });

  it("gets each error with row and column, in Persian or English, and without the content of the cell", () => {
    const wrong = {
      کد: "",
      ثبت: "1403/13/01",
      "کد ملی": "1234567890",
      وضعیت: "نمی‌دانم",
      نام: "",
      خانوادگی: "",
    };
    expect(errorsOf(wrong)).toEqual([
      "7 ثبت: is not a date; write it like 1404/05/12 or 2025-08-03 14:30",
      "7 وضعیت: has a value that the mapping does not know (values)",
      expect.stringContaining("7 کد: "),
      expect.stringContaining("7 نام + خانوادگی: "),
      expect.stringContaining("7 کد ملی: "),
    ]);
    expect(JSON.stringify(errorsOf(wrong))).not.toContain("1234567890");
    const reading = { mapping: readMapping(yaml), language: "fa" } as const;
    const [error] = readRow({ number: 2, cells: { ...cells, ثبت: "دیروز" } }, reading).errors;
    expect(error?.reason).toMatch(/^تاریخ نیست/);
  });

  it("is imported without the wrong values of fields that the mapping allows to be left out, and the columns of these values are named", () => {
    const lets = { leaveOutWhenWrong: ["mobile", "identityNumber"] } as const;
    const left = read(
      { همراه: "12", "کد ملی": "1234567890" },
      { leaveOutWhenWrong: [...lets.leaveOutWhenWrong] },
    );
    expect(left).toMatchObject({ errors: [], request: { identity: { type: "none" } } });
    expect([...left.leftOut].sort()).toEqual(["همراه", "کد ملی"].sort());
  });

  it("may have Arabic letters and digits instead of Persian ones, in column names and in values", () => {
    const arabic = { ...cells, "کد ملی": "", "كد ملي": "٤٩٩٣٧٠٨٩٩", نوع: "شكايت" };
    const header = Object.entries(arabic).map(([name, cell]) => [cleanLine(name), cell] as const);
    const reading = { mapping: readMapping(yaml), language: "en" } as const;
    expect(readRow({ number: 2, cells: Object.fromEntries(header) }, reading)).toMatchObject({
      errors: [],
      request: { kind: "complaint", identity: { number: "0499370899" } },
    });
  });

  it("may name several attached files", () => {
    expect(read({ پیوست: "a.jpg; b.pdf ;" }).files).toEqual(["a.jpg", "b.pdf"]);
  });
});

describe("a date of an earlier system (P8)", () => {
  it.each([
    ["۱۴۰۳/۱/۱", "2024-03-20", "2024-03-19T20:30:00.000Z"],
    ["1403-01-01 09:05:07", "2024-03-20", "2024-03-20T05:35:07.000Z"],
    ["2024-03-20", "2024-03-20", "2024-03-19T20:30:00.000Z"],
    ["2024-03-19T21:00:00Z", "2024-03-20", "2024-03-19T21:00:00.000Z"],
    ["٢٠٢٤/٠٣/٢٠ ١٤:٣٠", "2024-03-20", "2024-03-20T11:00:00.000Z"],
  ])("%s is the day %s in Tehran", (written, day, at) => {
    expect(readMoment(written)).toEqual({ day, at });
  });

  it.each(["", "1403/12/31", "1404/12/30", "2025-02-29", "03/20/2024", "1403", "1403/01/01 25:00"])(
    "%s is no date",
    (written) => {
      expect(readMoment(written)).toBeUndefined();
    },
  );
});

describe("a mapping (P8)", () => {
  it("is refused when a required column is missing or an entry is unknown", () => {
    expect(() => readMapping("source: old-portal\ncolumns: { code: a }")).toThrow(
      /no column and no default for registeredAt/,
    );
    expect(() => readMapping(yaml.replace("source: old-portal", "source: پرتال"))).toThrow(WrongMapping);
    expect(() => readMapping(yaml.replace("  mobile:", "  phone:"))).toThrow(WrongMapping);
  });
});
