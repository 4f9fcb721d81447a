import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { asCsv, asMeant } from "./csv.ts";

const cells = ["=1+1", "'=1", "''@x", "+98", "-1", "\tx", "\r\n=x", "＝1", "'", "'a", 'a "b"; c', ""];
const read = (text: string): readonly (readonly string[])[] => parse(text, { bom: true });

describe("a CSV file for spreadsheets", () => {
  it("has no cell that begins like a formula", () => {
    expect(
      read(asCsv([cells]))
        .flat()
        .filter((cell) => /^[=+\-@\t\r\n＝]/.test(cell)),
    ).toEqual([]);
  });

  it("is read back unchanged, even a cell that begins with an apostrophe and the sign of a formula", () => {
    const [row = []] = read(asCsv([cells]));
    expect(row.map(asMeant)).toEqual(cells);
  });
});
