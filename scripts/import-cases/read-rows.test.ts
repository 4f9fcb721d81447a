import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type FileForm, type Row, readRows } from "./read-rows.ts";

const folder = mkdtempSync(join(tmpdir(), "peygir-rows-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(
  content: string | Buffer,
  form: Partial<FileForm> & { readonly as?: string } = {},
): Promise<readonly Row[]> {
  const file = join(folder, `cases.${form.as ?? "csv"}`);
  writeFileSync(file, content);
  const rows: Row[] = [];
  for await (const row of readRows(file, { columns: ["کد", "شرح"], ...form })) rows.push(row);
  return rows;
}

const text = "کد,شرح\r\nA-1,قیمت نان بالا بود\r\n";
const row = { number: 2, cells: { کد: "A-1", شرح: "قیمت نان بالا بود" } };

/** `text` in Windows-1256, which has no Persian yeh but only the Arabic one. */
const windows1256 = Buffer.from("98cf2cd4d1cd0d0a412d312cdeede3ca20e4c7e420c8c7e1c720c8e6cf0d0a", "hex");

const utf16be = (written: string) => Buffer.from(`\ufeff${written}`, "utf16le").swap16();

describe("a file of an earlier system (P8)", () => {
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte-order mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16, as spreadsheets save “Unicode text”", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 in the other byte order", utf16be(text)],
  ])("is read in %s", async (_, bytes) => {
    expect(await read(bytes)).toEqual([row]);
  });

  it("is read in the encoding Windows-1256 when the mapping names this encoding, and is refused otherwise", async () => {
    const [first] = await read(windows1256, { encoding: "windows-1256" });
    expect(first).toMatchObject({ number: 2, cells: { کد: "A-1", شرح: expect.stringContaining("نان") } });
    await expect(read(windows1256)).rejects.toThrow(/encoding: windows-1256/);
    await expect(read(Buffer.from(text, "utf16le"))).rejects.toThrow(/Save the file as UTF-8/);
  });

  it("gets an error with the row and column of a garbled cell, and all other rows are read", async () => {
    const header = Buffer.from("code,words\nA-1,");
    const bytes = Buffer.concat([header, Buffer.from([0xe4, 0xc7]), Buffer.from("\nA-2,fine\n")]);
    expect(await read(bytes, { columns: ["code", "words"] })).toEqual([
      { number: 2, problem: "other-encoding", column: "words" },
      { number: 3, cells: { code: "A-2", words: "fine" } },
    ]);
  });

  it("is refused when its header lacks a column that the mapping names, or has such a column twice", async () => {
    await expect(read("کد;شرح\nA-1;x\n")).rejects.toThrow(/none is called کد or شرح.*columnsSeparatedBy/);
    await expect(read("کد,شرح,شرح\nA-1,x,y\n")).rejects.toThrow(/several columns called شرح/);
    await expect(read("")).rejects.toThrow(/no header/);
  });

  it("may have Arabic letters instead of Persian ones in its column names", async () => {
    expect(await read("كد,شرح\nA-1,x\n")).toEqual([{ number: 2, cells: { کد: "A-1", شرح: "x" } }]);
  });

  it("has its rows numbered as in a spreadsheet, also with line breaks in a cell, empty rows, and quotation marks within a cell", async () => {
    const csv = 'کد,شرح\nA-1,"دو\nخط"\n\n,\nA-2,لوله ۵" شکست\nA-3\n';
    expect(await read(csv)).toEqual([
      { number: 2, cells: { کد: "A-1", شرح: "دو\nخط" } },
      { number: 5, cells: { کد: "A-2", شرح: 'لوله ۵" شکست' } },
      { number: 6, cells: { کد: "A-3", شرح: "" } },
    ]);
  });

  it("gets an error for a row with too many cells, and for a row with a quotation mark that is never closed", async () => {
    expect(await read('کد,شرح\nA-1,نان, شیر\nA-2,x,\nA-3,"نان\nA-4,x\n')).toEqual([
      { number: 2, problem: "too-many-cells", column: "" },
      { number: 3, cells: { کد: "A-2", شرح: "x" } },
      { number: 4, problem: "quote-not-closed", column: "" },
    ]);
  });

  it("may be JSON or JSON Lines; the error of a wrong row has the row's number and not the row's content", async () => {
    const first = { number: 1, cells: { کد: "A-1", شرح: "7" } };
    const wrong = { problem: "not-json", column: "" };
    expect(await read('[{"كد":"A-1","شرح":7},"x"]', { as: "json" })).toEqual([
      first,
      { number: 2, ...wrong },
    ]);
    const lines = '{"کد":"A-1","شرح":7}\n\n{"کد":\n{"کد":"A-2"}';
    expect(await read(lines, { as: "jsonl" })).toEqual([
      first,
      { number: 3, ...wrong },
      { number: 4, cells: { کد: "A-2" } },
    ]);
    await expect(read('[{"کد":"A-1"', { as: "json" })).rejects.toThrow(/is not a JSON array of rows\.$/);
  });
});
