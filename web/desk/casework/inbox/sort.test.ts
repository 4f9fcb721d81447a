import { describe, expect, it } from "vitest";
import { code, row } from "./sample-rows.ts";
import { directionOf, pressed, sorted, sortedAddress, sortIn } from "./sort.ts";

const name = (fa: string) => ({ fa, en: fa });
const words = {
  say: ({ fa }: { readonly fa: string }) => fa,
  stages: { waiting: "الف", "in-hand": "ب", asked: "پ", "for-approval": "ت", answered: "ث", ended: "ج" },
  compare: new Intl.Collator("fa").compare,
} as const;
const person = (fa: string) => ({ username: fa, name: name(fa) });
const asked = { list: "unit", filter: {} } as const;

describe("the order of a list", () => {
  it("is in the address, except the default order by time left", () => {
    for (const sort of [undefined, { column: "age", down: true } as const])
      expect(sortIn(sortedAddress(asked, sort).slice(1))).toEqual(sort);
    for (const none of ["", "?sort=size", "?sort="]) expect(sortIn(none)).toBeUndefined();
  });

  it("changes to descending at the second press on a heading; ascending by time left is the default", () => {
    const up = pressed("age");
    expect(up).toEqual({ column: "age", down: false });
    expect(pressed("age", up)).toEqual({ column: "age", down: true });
    const down = pressed("left");
    expect(down).toEqual({ column: "left", down: true });
    expect(pressed("left", down)).toBeUndefined();
    expect([directionOf("left"), directionOf("age"), directionOf("left", up)]).toEqual([
      ...["ascending", undefined, undefined],
    ]);
  });

  it("follows the alphabet of the page's language, with rows without a value at the end in both directions", () => {
    const rows = [
      row(1, { expert: person("یاسر") }),
      row(2),
      row(3, { expert: person("پری") }),
      row(4, { expert: person("بهرام") }),
    ];
    const by = (down: boolean) =>
      sorted(rows, { column: "expert", down }, words).map((one) => rows.indexOf(one) + 1);
    expect(by(false)).toEqual([4, 3, 1, 2]);
    expect(by(true)).toEqual([1, 3, 4, 2]);
  });

  it("is by time left among equal rows, and is the service's order when no column is chosen", () => {
    const rows = [row(1), row(2), row(3)];
    expect(sorted(rows, { column: "kind", down: true }, words).map((one) => one.case)).toEqual(
      [1, 2, 3].map(code),
    );
    expect(sorted(rows, undefined, words)).toBe(rows);
  });
});
