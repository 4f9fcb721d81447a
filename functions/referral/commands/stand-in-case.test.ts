import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { listLooks } from "../queries/list-looks.ts";
import { standInCase } from "./stand-in-case.ts";

async function world(about: Parameters<ReturnType<typeof casework>["open"]>[1] = {}) {
  const all = casework();
  const code = await all.open(1, about);
  const meeting = `${code}.1`;
  const stands = (by: string, look?: "reader" | "holder", request = code) =>
    standInCase(all.deps, { request, by, ...(look && { look: { meeting, by: look } }) });
  const looks = async () => {
    const listed = await listLooks(all.deps, code, "a.audit");
    return "refused" in listed ? [] : listed;
  };
  return { ...all, code, meeting, stands, looks };
}

describe("the reply to the meeting service about a person and the case of a meeting", () => {
  it("says that a person holds the case only when the person works on the case in the unit that has the case, or heads this unit (R15)", async () => {
    const { stands } = await world();
    const held = async (by: string) => (await stands(by)).holds;
    expect([await held("e.karimi"), await held("h.moradi")]).toEqual([true, true]);
    expect([await held("e.legal"), await held("a.audit"), await held("nobody")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("says that an accused expert does not hold the case (R2)", async () => {
    const { stands } = await world({ complainedOf: { units: [], people: ["e.karimi"] } });
    expect(await stands("e.karimi", "holder")).toMatchObject({ holds: false });
  });

  it("says whether the applicant is hidden from the person; for a case that is not opened yet the reply says that the applicant is hidden (C15)", async () => {
    const { stands } = await world({ hidden: true });
    const hidden = async (by: string) => (await stands(by)).hidden;
    expect([await hidden("h.moradi"), await hidden("a.audit"), await hidden("i.inspection")]).toEqual([
      ...[true, true, false],
    ]);
    const open = await world();
    expect([
      await open.stands("h.moradi"),
      await open.stands("i.inspection", undefined, "123456789018"),
    ]).toEqual([
      { holds: true, hidden: false },
      { holds: false, hidden: true },
    ]);
  });

  it("is given after the access log records that the person reads the meeting's texts: once per person, meeting and hour (R15)", async () => {
    const { stands, looks, meeting, rows, clock } = await world();
    const look = { by: "a.audit", what: "meeting", meeting };
    await stands("a.audit", "reader");
    await stands("a.audit", "reader");
    expect(await looks()).toEqual([{ ...look, at: "2026-11-24T08:00:00.000Z" }]);
    expect(rows.at(-1)?.events).toMatchObject([{ type: "referral.case-looked-at.v2", data: look }]);
    clock.at = new Date("2026-11-24T09:00:00.000Z");
    await stands("a.audit", "reader");
    expect(await looks()).toHaveLength(2);
  });

  it("causes no entry in the access log when the person reads no texts, or wants to read them as the case's holder but does not hold the case (R15)", async () => {
    const { stands, looks } = await world();
    await stands("e.legal", "holder");
    await stands("e.karimi");
    expect(await looks()).toEqual([]);
    await stands("e.karimi", "holder");
    expect(await looks()).toMatchObject([{ by: "e.karimi", what: "meeting" }]);
  });
});
