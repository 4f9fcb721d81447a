import { describe, expect, it } from "vitest";
import { addressOf, askedIn, isNarrowed, keptAs, narrowed } from "./asked.ts";

describe("the inbox's list and filters", () => {
  it("are in the address, which does not depend on the order in which the user chose the filters (R17)", () => {
    const one = { list: "unit", filter: { stage: "waiting", kind: "complaint" } } as const;
    const other = { list: "unit", filter: { kind: "complaint", stage: "waiting" } } as const;
    expect(addressOf(one)).toBe("/?list=unit&stage=waiting&kind=complaint");
    expect(addressOf(other)).toBe(addressOf(one));
    expect(askedIn("?list=unit&stage=waiting&kind=complaint", "all")).toEqual(one);
  });

  it("are the default list when the address names no list or an unknown list (R17)", () => {
    expect(askedIn("", "unit")).toEqual({ list: "unit", filter: {} });
    expect(askedIn("?list=everything", "all").list).toBe("all");
  });

  it("drop a filter that the API's contract does not have (R17)", () => {
    expect(askedIn("?stage=lost&kind=No%20key&province=fars&colour=red", "unit").filter).toEqual({
      province: "fars",
    });
  });

  it("change by setting or clearing one filter at a time (R17)", () => {
    const filter = narrowed({ kind: "complaint" }, "expert", "nobody");
    expect(filter).toEqual({ kind: "complaint", expert: "nobody" });
    expect(narrowed(filter, "kind", undefined)).toEqual({ expert: "nobody" });
    expect([filter, {}].map((each) => isNarrowed({ list: "all", filter: each }))).toEqual([true, false]);
  });

  it("are recognised as one of the user's saved lists when its list and filters are the same (R17)", () => {
    const kept = [
      { name: "شکایت‌ها", list: "unit", filter: { kind: "complaint", stage: "waiting" } },
    ] as const;
    expect(keptAs(kept, { list: "unit", filter: { stage: "waiting", kind: "complaint" } })).toBe(kept[0]);
    expect(keptAs(kept, { list: "all", filter: { stage: "waiting", kind: "complaint" } })).toBeUndefined();
  });
});
