import { describe, expect, it } from "vitest";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { caseAggregate } from "../../case/journal.ts";
import { nameParties } from "../../commands/name-parties/name-parties.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { openCase } from "./open-case.ts";

const opened = async (units: string[], people: string[]) => {
  const { open, deps } = casework();
  return (await deps.cases.load(await open(1, { complainedOf: { units, people } }))).state;
};

it("the event of a case's opening states the same end of the legal limit as the fact that starts the legal clock (D10)", async () => {
  const { open, deps, rows } = casework();
  const code = await open(1);
  const { clocks } = (await deps.cases.load(code)).state;
  const limit = clocks.find(({ clock }) => clock === "legal")?.due;
  const told = rows.flatMap(({ events }) => events).find(({ type }) => type === "referral.case-opened.v1");
  expect(limit).toBeDefined();
  expect(told?.data).toMatchObject({ case: code, limit });
});

it("a case is opened without reading its journal, and opened once when the event is repeated", async () => {
  const { deps, open, rows } = casework();
  const reads: string[] = [];
  const tail = (id: string) => {
    reads.push(id);
    return deps.cases.store.tail(id);
  };
  const cases = openJournal(caseAggregate, { ...deps.cases.store, tail }, { release: "test" });
  const code = await open(1);
  const registered = (await deps.cases.load(code)).state.request;
  if (!registered) throw new Error("no request");
  const other = "668605216291";
  const tell = (id: string) =>
    openCase({ ...deps, cases }, { id, subject: other, correlationid: other }, registered);
  expect((await tell("intake/668605216291/1/0")).accepted).toBe(true);
  expect(reads).toEqual([]);
  expect(await tell("intake/668605216291/1/0")).toMatchObject({ accepted: true, replayed: true });
  expect(await tell("intake/668605216291/2/0"), "under another id").toMatchObject({ replayed: false });
  expect(rows.filter(({ id }) => id === other)).toHaveLength(1);
});

it("the events of a case's first due dates mark the legal limit, and the date that the receipt stated, as already known to the applicant (N8, D10)", async () => {
  const { open, rows } = casework();
  const datesOf = (code: string) =>
    rows
      .filter(({ id }) => id === code)
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === "referral.deadline-set.v1")
      .map(({ data }) => data as { clock: string; due: string; known?: true });
  const knownIn = (code: string) => datesOf(code).map(({ clock, known }) => [clock, known]);
  const first = await open(1);
  expect(knownIn(first)).toEqual([
    ["answer", undefined],
    ["legal", true],
  ]);
  const promised = datesOf(first).find(({ clock }) => clock === "answer")?.due ?? "";
  expect(knownIn(await open(2, { promised }))).toEqual([
    ["answer", true],
    ["legal", true],
  ]);
  const other = new Date(Date.parse(promised) + 86_400_000).toISOString();
  expect(knownIn(await open(3, { promised: other }))).toContainEqual(["legal", true]);
  expect(knownIn(await open(4, { promised: other }))).not.toContainEqual(["answer", true]);
});

describe("a request with accused people or units", () => {
  it("goes to the nearest unit that may hold the request when the routing rule's unit may not, and the reason is stored (R1, R2)", async () => {
    expect(await opened(["price-control"], [])).toMatchObject({
      parties: { units: ["price-control"], people: [] },
      hops: [{ unit: "inspection", by: { rule: "prices" }, why: "conflict-of-interest" }],
    });
    expect(await opened([], ["h.moradi"])).toMatchObject({ hops: [{ unit: "inspection" }] });
  });

  it("goes to the outside authority when inspection is in conflict of interest too (R2)", async () => {
    const state = await opened(["price-control"], ["h.inspection"]);
    expect(state.hops).toMatchObject([{ unit: "outside", why: "conflict-of-interest" }]);
  });

  it("stays with the routing rule's unit when only other units or people are accused (R2)", async () => {
    const state = await opened(["legal"], []);
    expect(state).toMatchObject({ parties: { units: ["legal"] }, hops: [{ unit: "price-control" }] });
    expect(state.hops[0]).not.toHaveProperty("why");
  });

  it("never accuses the outside authority, because no other unit could decide then (R2)", async () => {
    const state = await opened(["outside", "price-control"], ["e.outside", "h.inspection"]);
    expect(state.parties).toMatchObject({ units: ["price-control"], people: ["h.inspection"] });
    expect(state.hops).toMatchObject([{ unit: "outside" }]);
  });

  it("has no accused when the applicant named no one (R2)", async () => {
    const { open, deps, rows } = casework();
    await open(1);
    await open(2, { complainedOf: { units: [], people: [] } });
    const facts = rows.flatMap((row) => row.facts).filter(({ type }) => type === "opened");
    expect(facts).toHaveLength(2);
    for (const fact of facts) expect(fact).not.toHaveProperty("parties");
    expect(deps.cases.aggregate.initial.parties).toEqual({ units: [], people: [] });
  });
});

describe("a request about an unanswered complaint to 124 (the telephone for complaints about traders)", () => {
  const [complaint] = organisation.kinds;
  const silence = { ...complaint, key: "unanswered", unanswered: "complaint" } as typeof complaint;
  const kinds = [...organisation.kinds, ...(silence ? [silence] : [])];
  const told = async (about: object = {}) => {
    const world = casework({ kinds });
    const code = await world.open(1, { kind: "unanswered", ...about });
    const row = world.rows.find(({ id }) => id === code);
    return { ...world, code, row, state: (await world.deps.cases.load(code)).state };
  };

  it("accuses the unit that did not answer the complaint and goes to another unit, and the reason is stored (R2)", async () => {
    const { state, row } = await told();
    expect(state).toMatchObject({
      parties: { units: ["price-control"], people: [] },
      unanswered: { unit: "price-control", rule: "prices" },
      contested: true,
      hops: [{ unit: "inspection", why: "conflict-of-interest" }],
    });
    expect(row?.events[0]).toMatchObject({
      type: "referral.case-opened.v1",
      data: { complainedOf: { units: ["price-control"], people: [] } },
    });
  });

  it("accuses the units and people whom the applicant names too, each once (R2)", async () => {
    const complainedOf = { units: ["legal", "price-control"], people: ["c.ahmadi"] };
    expect((await told({ complainedOf })).state.parties).toMatchObject(complainedOf);
    const other = { units: ["legal"], people: [] };
    expect((await told({ complainedOf: other })).state.parties.units).toEqual(["legal", "price-control"]);
  });

  it("accuses no one when no routing rule says which unit should have answered (R2)", async () => {
    const { state, row } = await told({ subject: "other" });
    expect(state.parties).toEqual({ units: [], people: [] });
    expect(state.unanswered).toBeUndefined();
    expect(row?.events[0]?.data).not.toHaveProperty("complainedOf");
  });

  it("shows the silent unit to staff on the case until inspection removes it from the accused (R2)", async () => {
    const { deps, by, code } = await told();
    const shown = async () => (await readCase(deps, code, "i.inspection"))?.parties;
    expect(await shown()).toMatchObject({ unanswered: { key: "price-control" } });
    expect(await readCase(deps, code, "e.karimi"), "but to no one of that unit").toBeUndefined();
    await nameParties(deps, await by("i.inspection", code), {
      units: ["legal"],
      people: [],
      reason: "نه این.",
    });
    expect(await shown()).not.toHaveProperty("unanswered");
  });
});

describe("a directory without an outside authority", () => {
  it("leaves a case unopened when every unit is in conflict of interest with it (R2)", async () => {
    const { open } = casework({ units: organisation.units.filter(({ outside }) => !outside) });
    const complainedOf = { units: ["price-control", "inspection"], people: [] };
    await expect(open(1, { complainedOf })).rejects.toThrow("no unit that may hold");
  });
});
