import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trackingCode } from "./domain/cases/tracking-code.ts";
import { keyOfPartition, partitionOf, partitionsOf } from "./partitions.ts";

const code = fc
  .integer({ min: 10_000_000_000, max: 99_999_999_999 })
  .map((digits) => trackingCode(String(digits)));
const count = fc.integer({ min: 1, max: 16 });

describe("partitions of a busy key", () => {
  it("have names that contain the key; the first is named by the key itself", () => {
    expect(partitionsOf("all#open", 3)).toEqual(["all#open", "all#open/1", "all#open/2"]);
    expect(partitionsOf("all#open", 3).map(keyOfPartition)).toEqual(["all#open", "all#open", "all#open"]);
    expect(partitionsOf("unit#40", 1)).toEqual(["unit#40"]);
  });

  it("put each row into exactly one partition, and always into the same", () => {
    fc.assert(
      fc.property(code, count, (id, many) => {
        expect(partitionsOf("all", many)).toContain(partitionOf("all", many, id));
      }),
    );
    expect(partitionOf("all", 4, "407155289363")).toBe("all/2");
    expect(partitionOf("all", 4, "407155289363.1")).toBe("all/3");
  });

  it("have about the same number of tracking codes, within a tenth", () => {
    const codes = Array.from({ length: 16_000 }, (_, n) => trackingCode(String(20_000_000_000 + n)));
    for (const many of [2, 4, 8]) {
      const rows = Map.groupBy(codes, (id) => partitionOf("all", many, id));
      const each = 16_000 / many;
      expect(rows.size).toBe(many);
      for (const { length } of rows.values()) expect(Math.abs(length - each)).toBeLessThan(each / 10);
    }
  });
});
