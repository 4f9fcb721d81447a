import { describe, expect, it } from "vitest";
import { inOneOrder } from "./in-one-order.ts";

interface Row {
  readonly case: string;
}

const view = (order: string, code: string, version = 1) => ({
  ...{ id: `${code}/${order}`, version, list: "l", order },
  data: { case: code },
});
const named = (...pages: Parameters<typeof inOneOrder>[0]) => {
  const { rows, goesOn } = inOneOrder<Row>(pages, (row) => row.case);
  return { rows: rows.map((row) => row.case), goesOn };
};

describe("merging pages of several lists", () => {
  it("gives one list with each row once, up to the sort key to which every list was read", () => {
    const one = { items: [view("1", "a"), view("3", "c")], next: "n" };
    const other = { items: [view("2", "b"), view("3", "c"), view("4", "d")] };
    expect(named(one, other)).toEqual({ rows: ["a", "b", "c"], goesOn: true });
  });

  it("gives an item that moved while the lists were read only once, under its new sort key", () => {
    const before = { items: [view("1", "late", 3), view("2", "b")] };
    const after = { items: [view("2", "b"), view("5", "late", 4)] };
    expect(named(before, after)).toEqual({ rows: ["b", "late"], goesOn: false });
    expect(named(after, before)).toEqual({ rows: ["b", "late"], goesOn: false });
  });

  it("reports that the list continues when the new sort key of a moved item is after the page", () => {
    const before = { items: [view("1", "late", 3), view("2", "b")], next: "n" };
    const after = { items: [view("2", "b"), view("5", "late", 4)] };
    expect(named(before, after)).toEqual({ rows: ["late", "b"], goesOn: true });
  });
});
