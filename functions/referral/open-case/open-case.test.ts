import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";

const opened = async (units: string[], people: string[]) => {
  const { open, deps } = casework();
  return (await deps.cases.load(await open(1, { complainedOf: { units, people } }))).state;
};

describe("a request that complains of somebody", () => {
  it("goes past the rule's own unit to the nearest that may have it, and says so (R1, R2)", async () => {
    expect(await opened(["price-control"], [])).toMatchObject({
      parties: { units: ["price-control"], people: [] },
      hops: [{ unit: "inspection", by: { rule: "prices" }, why: "conflict-of-interest" }],
    });
    expect(await opened([], ["h.moradi"])).toMatchObject({ hops: [{ unit: "inspection" }] });
  });

  it("goes to the outside authority when inspection may not have it either (R2)", async () => {
    const state = await opened(["price-control"], ["h.inspection"]);
    expect(state.hops).toMatchObject([{ unit: "outside", why: "conflict-of-interest" }]);
  });

  it("stays with the rule's unit when others are complained of (R2)", async () => {
    const state = await opened(["legal"], []);
    expect(state).toMatchObject({ parties: { units: ["legal"] }, hops: [{ unit: "price-control" }] });
    expect(state.hops[0]).not.toHaveProperty("why");
  });

  it("never complains of the outside authority, which somebody has to be (R2)", async () => {
    const state = await opened(["outside", "price-control"], ["e.outside", "h.inspection"]);
    expect(state.parties).toEqual({ units: ["price-control"], people: ["h.inspection"] });
    expect(state.hops).toMatchObject([{ unit: "outside" }]);
  });

  it("keeps nobody where nobody was named (R2)", async () => {
    const { open, deps, rows } = casework();
    await open(1);
    await open(2, { complainedOf: { units: [], people: [] } });
    const facts = rows.flatMap((row) => row.facts).filter(({ type }) => type === "opened");
    expect(facts).toHaveLength(2);
    for (const fact of facts) expect(fact).not.toHaveProperty("parties");
    expect(deps.cases.aggregate.initial.parties).toEqual({ units: [], people: [] });
  });
});

describe("without an outside authority", () => {
  it("a request that nobody may have is not given to somebody in conflict (R2)", async () => {
    const { open } = casework({ units: organisation.units.filter(({ outside }) => !outside) });
    const complainedOf = { units: ["price-control", "inspection"], people: [] };
    await expect(open(1, { complainedOf })).rejects.toThrow("no unit that may hold");
  });
});
