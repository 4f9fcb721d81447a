import { describe, expect, it } from "vitest";
import { among, everything, nothing, stretched, toggled } from "./selection.ts";

const codes = ["a", "b", "c", "d", "e"];
const chosen = ({ chosen }: { readonly chosen: ReadonlySet<string> }) => [...chosen].sort();

describe("the selection of rows", () => {
  it("adds and removes single rows (R17)", () => {
    const one = toggled(nothing, "b");
    expect(chosen(toggled(one, "d"))).toEqual(["b", "d"]);
    expect(chosen(toggled(one, "b"))).toEqual([]);
  });

  it("is extended from the last selected row, up or down, and keeps rows selected before (R17)", () => {
    const begun = toggled(toggled(nothing, "a"), "d");
    expect(chosen(stretched(begun, codes, "c"))).toEqual(["a", "c", "d"]);
    expect(chosen(stretched(begun, codes, "e"))).toEqual(["a", "d", "e"]);
  });

  it("starts a second range at the same row as the first range (R17)", () => {
    const begun = stretched(toggled(nothing, "c"), codes, "d");
    expect(chosen(stretched(begun, codes, "a"))).toEqual(["a", "b", "c", "d"]);
  });

  it("is one row when there is no row from which to extend it (R17)", () => {
    expect(chosen(stretched(nothing, codes, "c"))).toEqual(["c"]);
    expect(chosen(stretched({ chosen: new Set(), anchor: "gone" }, codes, "c"))).toEqual(["c"]);
  });

  it("drops rows that left the list (R17)", () => {
    const left = among({ ...everything(codes), anchor: "a" }, ["b", "c"]);
    expect(left).toEqual({ chosen: new Set(["b", "c"]) });
  });
});
