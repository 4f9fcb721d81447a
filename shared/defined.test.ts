import { expect, it } from "vitest";
import { defined } from "./defined.ts";

interface Row {
  readonly code: string;
  readonly expert?: string;
  readonly due?: Date | null;
}

it("defined() leaves out the keys whose value is undefined, and keeps the order of the other keys", () => {
  const given = { expert: undefined, code: "1", due: undefined, unit: "prices" };
  expect(Object.entries(defined(given))).toEqual([
    ["code", "1"],
    ["unit", "prices"],
  ]);
  expect(given).toHaveProperty("expert", undefined);
});

it("defined() keeps every other falsy value", () => {
  const falsy = { none: null, empty: "", zero: 0, no: false, notANumber: Number.NaN, big: 0n };
  expect(defined(falsy)).toEqual(falsy);
});

it("defined() returns a type that fits optional properties which may not be undefined", () => {
  const some = { expert: "e.karimi", due: null } as {
    expert: string | undefined;
    due: Date | null | undefined;
  };
  const row: Row = { code: "1", ...defined(some) };
  expect(row).toEqual({ code: "1", expert: "e.karimi", due: null });
  // @ts-expect-error: a value that may be undefined cannot make a required property
  const lacking: Row = { ...defined({ code: some.expert }) };
  expect(lacking).toEqual({ code: "e.karimi" });
});
