import { describe, expect, it } from "vitest";
import { unasked } from "./first-words.ts";
import { code, row, rows } from "./sample-rows.ts";

const at = Date.parse("2026-11-24T08:00:00.000Z");
const had = (words: string | undefined, version = 1, asked = at) =>
  new Map([[code(1), { words, version, at: asked }]]);
const asks = (...given: Parameters<typeof unasked>) => unasked(...given).map((one) => one.case);

describe("the first words of the requests in a list", () => {
  it("are requested once per case, at most twenty-five cases per call", () => {
    const many = rows(...Array.from({ length: 40 }, (_, n) => n));
    expect(asks(many, new Map(), at)).toEqual(many.slice(0, 25).map((one) => one.case));
    expect(asks([row(1), row(2)], had("یخچال"), at)).toEqual([code(2)]);
    expect(asks([row(1)], had(undefined), at)).toEqual([]);
  });

  it("are requested again after half an hour; for a case for which no words came, also once the case has changed", () => {
    expect(asks([row(1)], had("یخچال", 1, at - 31 * 60_000), at)).toEqual([code(1)]);
    expect(asks([row(1, { version: 2 })], had(undefined), at)).toEqual([code(1)]);
    expect(asks([row(1, { version: 2 })], had("یخچال"), at)).toEqual([]);
  });
});
