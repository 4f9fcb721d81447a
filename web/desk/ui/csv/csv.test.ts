import { describe, expect, it } from "vitest";
import { asCsv } from "../../../../shared/contracts/fields/csv.ts";
import { faultsFile } from "./batch.ts";
import { tableOf } from "./csv.ts";

describe("a CSV file that the desk reads", () => {
  it.each([",", ";", "\t"])(
    "is separated by the most frequent separator of its first line: %j",
    (separator) => {
      const rows = [
        ["a", "b", "c"],
        ["1", "2", "3"],
      ];
      expect(tableOf(rows.map((row) => row.join(separator)).join("\r\n"))).toEqual(rows);
    },
  );

  it("may have other separators and line breaks inside quotes of its first line", () => {
    const rows = [
      ["a;b;c;d", "e\r\n;;f"],
      ["1", "2"],
    ];
    expect(tableOf(asCsv(rows))).toEqual(rows);
  });
});

it("the file of faulty rows, made from the user's file, repeats each cell and adds no second apostrophe before a formula", () => {
  const faulty = { row: 2, cells: ["'=1", "-"], reasons: ["x"] };
  const [, row] = tableOf(faultsFile(["a", "b"], [faulty], "en")) ?? [];
  expect(row).toEqual(["2", "x", "'=1", "'-"]);
});
