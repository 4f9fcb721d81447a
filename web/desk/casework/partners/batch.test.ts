import { describe, expect, it } from "vitest";
import { exampleNationalCode } from "../../../../shared/domain/people/national-code.ts";
import { columns, readPartnersFile, sampleFile } from "./batch.ts";
import { partnersWords } from "./partners.text.ts";
import { resultsFile } from "./results-file.ts";

const named = (key: string, fa: string) => ({ key, name: { fa, en: key } });
const choices = {
  kinds: [named("complaint", "شکایت")],
  subjects: [named("price", "قیمت کالا")],
  provinces: [named("tehran", "تهران")],
};
const header = sampleFile();
const good = [
  ...["SMD-1", "زهرا نمونه", "", exampleNationalCode(7), "۰۹۱۲۳۴۵۶۷۸۹", "", "شكايت", "قیمت کالا", "تهران"],
  "قیمت روغن از قیمت مصوب بیشتر است.",
];
const read = (...rows: readonly (readonly string[])[]) =>
  readPartnersFile(`${header}${rows.map((cells) => cells.join(",")).join("\r\n")}`, "samad", choices, "fa");

describe("a file of requests from a partner", () => {
  it("gives the same requests as the partner's webhook calls would, from cells as people type them (C8)", async () => {
    const batch = await read(good, good.with(0, "SMD-2").with(3, "").with(4, "").with(8, ""));
    if ("unreadable" in batch) throw new Error(batch.unreadable);
    expect(batch.faulty).toEqual([]);
    expect(batch.ready.map(({ body }) => body)).toMatchObject([
      {
        partner: "samad",
        request: {
          ...{ externalCode: "SMD-1", kind: "complaint", subject: "price", province: "tehran" },
          ...{ mobile: "+989123456789", identity: { type: "national-code" } },
        },
      },
      { request: { externalCode: "SMD-2", identity: { type: "none" } } },
    ]);
  });

  it("is read so that each bad row is reported with the reason, and the good rows are ready to be registered (C8)", async () => {
    const bad = [good.with(0, ""), good.with(0, "=1+1"), good.with(6, "چیز دیگر"), good.with(9, "کم"), good];
    const batch = await read(good, ...bad);
    if ("unreadable" in batch) throw new Error(batch.unreadable);
    expect(batch.ready.map(({ row }) => row)).toEqual([2]);
    expect(batch.faulty.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7]);
    for (const { reasons } of batch.faulty) expect(reasons).toHaveLength(1);
  });

  it("is refused with the names of its missing columns (C8)", async () => {
    const batch = await readPartnersFile("نام\r\nزهرا", "samad", choices, "fa");
    expect(batch).toMatchObject({ unreadable: "columns" });
    expect("missing" in batch && batch.missing).toContain(columns.externalCode[0]);
  });
});

describe("a file of results for a partner", () => {
  it("has the partner's columns in the partner's order, a byte order mark, and no cell that is a formula (C8)", () => {
    const fields = (code: string, answer: string) => [
      { field: "external-code" as const, name: "شماره درخواست", value: code },
      { field: "answer" as const, name: "شرح پاسخ", value: answer },
    ];
    const file = resultsFile(
      [
        { case: "1", result: 1, fields: fields("SMD-1", "=HYPERLINK(1)") },
        { case: "2", result: 1, fields: fields("SMD-2", 'گفت: "نه"\nو رفت') },
      ],
      partnersWords.fa.fields,
    );
    expect(file).toBe(
      '\ufeff"شماره درخواست","شرح پاسخ"\r\n"SMD-1","\'=HYPERLINK(1)"\r\n"SMD-2","گفت: ""نه""\nو رفت"\r\n',
    );
    expect(resultsFile([], partnersWords.fa.fields)).toBeUndefined();
  });
});
