import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { asCsv, asMeant } from "./csv.ts";

const cells = [
  "=1+1",
  "'=1",
  "''@x",
  "+98",
  "-1",
  "\tx",
  "\r\n=x",
  "＝1",
  "\uFEFF=1",
  '"=1"',
  "'",
  "'a",
  'a "b"; c',
  "",
];
const read = (text: string): readonly (readonly string[])[] => parse(text, { bom: true });

describe("a CSV file for spreadsheets", () => {
  it("has no cell that begins like a formula", () => {
    expect(
      read(asCsv([cells]))
        .flat()
        .filter((cell) => /^[=+\-@\t\r\n＝]/.test(cell)),
    ).toEqual([]);
  });

  it("has no cell that begins like a formula for a spreadsheet that expects another separator", () => {
    const inside = [
      "a;=1",
      "a؛ @x",
      "a،-1",
      'a;"=1"',
      "a\t+98",
      "a\r\n=x",
      "a;;=1",
      "=1;=1",
      "a;'=1",
      "- a\n- b",
    ];
    const written = asCsv([["first", ...inside]]);
    const pieces = written.split(/[;؛،\t\r\n]/).map((piece) => piece.replace(/^["\s\uFEFF]+/, ""));
    expect(pieces.filter((piece) => /^[=+\-@＝＋－＠]/.test(piece))).toEqual([]);
    expect(read(written)[0]?.map(asMeant)).toEqual(["first", ...inside]);
  });

  it("reads back equal, also a cell that begins with an apostrophe and the sign of a formula", () => {
    const [row = []] = read(asCsv([cells]));
    expect(row.map(asMeant)).toEqual(cells);
  });
});
