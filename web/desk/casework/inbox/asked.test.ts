import { describe, expect, it } from "vitest";
import { addressOf, askedIn, isNarrowed, keptAs, narrowed } from "./asked.ts";

describe("the list and its filters", () => {
  it("are in the address, the same however they were chosen (R17)", () => {
    const one = { list: "unit", filter: { stage: "waiting", kind: "complaint" } } as const;
    const other = { list: "unit", filter: { kind: "complaint", stage: "waiting" } } as const;
    expect(addressOf(one)).toBe("/?list=unit&stage=waiting&kind=complaint");
    expect(addressOf(other)).toBe(addressOf(one));
    expect(askedIn("?list=unit&stage=waiting&kind=complaint", "all")).toEqual(one);
  });

  it("default to the usual list when the address names none or an unknown one (R17)", () => {
    expect(askedIn("", "unit")).toEqual({ list: "unit", filter: {} });
    expect(askedIn("?list=everything", "all").list).toBe("all");
  });

  it("ignore filters that the contract does not know (R17)", () => {
    expect(askedIn("?stage=lost&kind=No%20key&province=fars&colour=red", "unit").filter).toEqual({
      province: "fars",
    });
  });

  it("set and clear one filter at a time (R17)", () => {
    const filter = narrowed({ kind: "complaint" }, "expert", "nobody");
    expect(filter).toEqual({ kind: "complaint", expert: "nobody" });
    expect(narrowed(filter, "kind", undefined)).toEqual({ expert: "nobody" });
    expect([filter, {}].map((each) => isNarrowed({ list: "all", filter: each }))).toEqual([true, false]);
  });

  it("match the saved list that shows the same (R17)", () => {
    const kept = [
      { name: "شکایت‌ها", list: "unit", filter: { kind: "complaint", stage: "waiting" } },
    ] as const;
    expect(keptAs(kept, { list: "unit", filter: { stage: "waiting", kind: "complaint" } })).toBe(kept[0]);
    expect(keptAs(kept, { list: "all", filter: { stage: "waiting", kind: "complaint" } })).toBeUndefined();
  });
});
