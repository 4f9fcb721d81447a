import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { relationsOf } from "../access/case-policy.ts";
import type { Means } from "../case/matching.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import type { Registered } from "../reactions/open-case/open-case.ts";
import { acceptCase } from "./accept-case.ts";
import { assignCase } from "./assign-case.ts";
import { correctCase } from "./correct-case/correct-case.ts";
import type { StepOutcome } from "./frame/case-step.ts";
import { linkCase } from "./link-case/link-case.ts";
import { matchName } from "./match-name.ts";
import { nameParties } from "./name-parties/name-parties.ts";
import { noteContact } from "./note-contact.ts";
import { referCase } from "./refer-case.ts";
import { returnCase } from "./return-case/return-case.ts";

const reason = "متقاضی تلفنی گفت که کارشناس واحد قیمت را می‌گوید.";
const codeOf = (outcome: StepOutcome) => (outcome.accepted ? "yes" : outcome.refusal.code);
const two = ["e.karimi", "e.rezaei"];

/** A case whose applicant wrote a name that may mean these people. */
async function undecided(candidates: readonly string[] = two, told: Partial<Registered> = {}) {
  const world = casework();
  const { deps, by, open } = world;
  const code = await open(1, {
    complainedOf: { units: [], people: [...candidates, ...(told.complainedOf?.people ?? [])] },
    undecidedName: { candidates },
    ...(told.hidden && { hidden: true }),
    ...(told.kind && { kind: told.kind }),
  });
  return {
    ...world,
    code,
    match: async (means: Means, username = "i.inspection") =>
      codeOf(await matchName(deps, await by(username, code), { means, reason })),
    state: async () => (await deps.cases.load(code)).state,
    newest: async () => (await deps.cases.store.all(code)).at(-1),
    read: (username: string) => readCase(deps, code, username),
    unit: async () => (await deps.cases.load(code)).state.hops.at(-1)?.unit,
  };
}

describe("a name that nobody has matched (R2)", () => {
  it("keeps the case with inspection, where only inspection reads it, with the candidates and their units", async () => {
    const { state, read } = await undecided();
    expect(await state()).toMatchObject({
      stage: "waiting",
      undecidedName: { candidates: two },
      parties: { people: two },
      hops: [{ unit: "inspection", why: "name-undecided", by: { rule: "prices" } }],
    });
    for (const other of ["e.karimi", "h.moradi", "h.desk", "e.outside"])
      expect(await read(other)).toBeUndefined();
    const shown = await read("i.inspection");
    expect(shown?.undecidedName?.candidates).toMatchObject([
      { username: "e.karimi", unit: { key: "price-control" } },
      { username: "e.rezaei", unit: { key: "price-control" } },
    ]);
    expect(shown?.mayI).toContain("match-name");
    expect(shown?.mayI).not.toContain("accept-case");
  });

  it("keeps the case with inspection also when the name resembles no member of staff", async () => {
    const { unit, read } = await undecided([]);
    expect(await unit()).toBe("inspection");
    expect((await read("h.inspection"))?.undecidedName).toEqual({ candidates: [] });
  });

  it("sends the case to the outside authority when an inspector, or the head of inspection, may be meant", async () => {
    for (const one of ["i.inspection", "h.inspection"]) {
      const { unit, read, match, state } = await undecided([one, "e.karimi"]);
      expect(await unit()).toBe("outside");
      for (const each of ["i.inspection", "h.inspection"]) expect(await read(each)).toBeUndefined();
      expect((await state()).parties.units).toEqual([]);
      expect(await match({ nobody: true })).toBe("not-found");
      expect(await match({ people: ["e.karimi"] }, "e.outside")).toBe("yes");
      expect(await unit()).toBe("price-control");
    }
  });

  it("takes the case from inspection when an inspector is named while the name is undecided", async () => {
    const { deps, by, code, unit, match } = await undecided();
    const parties = { units: [], people: [...two, "i.inspection"], reason };
    expect(codeOf(await nameParties(deps, await by("h.inspection", code), parties))).toBe("yes");
    expect(await unit()).toBe("outside");
    expect(await match({ nobody: true }, "h.outside")).toBe("yes");
    expect((await deps.cases.load(code)).state.parties.people).toEqual(["i.inspection"]);
  });

  it("refuses every step of ordinary triage, and removes nobody from the accused", async () => {
    const { deps, by, open, code } = await undecided();
    const ask = () => by("h.inspection", code);
    const refused = [
      await referCase(deps, await ask(), { unit: "legal", reason }),
      await returnCase(deps, await ask(), { reason }),
      await assignCase(deps, await ask(), { expert: "i.inspection" }),
      await acceptCase(deps, await by("i.inspection", code), { points: ["گرانی"] }),
      await correctCase(deps, await ask(), { kind: "suggestion", subject: "price", reason }),
      await linkCase(deps, await ask(), { with: await open(2), reason }),
      await nameParties(deps, await by("i.inspection", code), { units: [], people: ["e.karimi"], reason }),
    ];
    expect(new Set(refused.map(codeOf))).toEqual(new Set(["name-undecided"]));
  });

  it("lets inspection note whom the applicant named on the telephone", async () => {
    const { deps, by, code } = await undecided();
    const contact = {
      with: { type: "applicant" },
      how: "phone",
      result: "reached",
      words: "منظورش کریمی است.",
    } as const;
    expect(codeOf(await noteContact(deps, await by("i.inspection", code), contact))).toBe("yes");
  });

  it("cannot be linked from another case", async () => {
    const world = await undecided([]);
    const other = await world.open(2, { complainedOf: { units: ["price-control"], people: [] } });
    const outcome = await linkCase(world.deps, await world.by("i.inspection", other), {
      with: world.code,
      reason,
    });
    expect(codeOf(outcome)).toBe("name-undecided");
  });

  it("lets no head of a superior unit read the case after an escalation, since that head may be meant", async () => {
    const { state, staff } = await undecided([]);
    const now = await state();
    const escalated = [{ level: 1, unit: "legal", to: ["h.legal"], at: "2026-11-25T08:00:00.000Z" }];
    const after = { ...now, clocks: now.clocks.map((clock) => ({ ...clock, escalated })) };
    expect(relationsOf(after, staff("h.legal"))).toEqual([]);
    const { undecidedName: _, ...decided } = after;
    expect(relationsOf(decided, staff("h.legal"))).toEqual(["above"]);
  });

  it("is part of triage, so the clock of triage runs and no unit's time to accept", async () => {
    const { clocks } = await (await undecided()).state();
    expect(clocks.filter(({ clock }) => clock === "triage")).toMatchObject([{ of: 1, place: "inspection" }]);
    expect(clocks.some(({ clock }) => clock === "accept")).toBe(false);
  });
});

describe("match-name (R2)", () => {
  it("keeps the chosen candidate accused, and sends the case where routing would send it", async () => {
    const { match, state, newest, read } = await undecided();
    expect(await match({ people: ["e.karimi"] })).toBe("yes");
    expect(await state()).toMatchObject({
      stage: "waiting",
      parties: { units: [], people: ["e.karimi"] },
      hops: [{}, { unit: "price-control", kind: "matched", from: "inspection", by: { rule: "prices" } }],
    });
    expect(await state()).not.toHaveProperty("undecidedName");
    expect((await newest())?.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        "referral.name-matched.v1",
        "referral.parties-named.v1",
        "referral.case-referred.v1",
      ]),
    );
    expect(await read("e.karimi")).toBeUndefined();
    expect((await read("e.rezaei"))?.mayI).toContain("accept-case");
    expect((await read("e.rezaei"))?.nameMatched).toMatchObject({
      by: { username: "i.inspection" },
      means: "people",
      people: [{ username: "e.karimi" }],
      reason,
    });
  });

  it("moves the case past a unit whose head is meant", async () => {
    const { match, unit } = await undecided(["h.moradi", "h.legal"]);
    expect(await match({ people: ["h.moradi"] })).toBe("yes");
    expect(await unit()).toBe("inspection");
  });

  it("clears all candidates when nobody of the staff is meant, and keeps the people whom the applicant certainly named", async () => {
    const { match, state } = await undecided(two, { complainedOf: { units: [], people: ["e.legal"] } });
    expect(await match({ nobody: true })).toBe("yes");
    expect((await state()).parties).toMatchObject({ units: [], people: ["e.legal"] });
    expect((await state()).hops.at(-1)?.unit).toBe("price-control");
  });

  it("keeps every candidate accused when nobody can tell whom the name means, and takes no unit in conflict of interest", async () => {
    const { match, state } = await undecided(["h.legal", "e.karimi"]);
    expect(await match({ unknown: true, unit: "legal" })).toBe("in-conflict-below");
    expect(await match({ unknown: true, unit: "outside" })).toBe("not-to-outside");
    expect(await match({ unknown: true, unit: "nowhere" })).toBe("unknown-unit");
    expect(await match({ unknown: true, unit: "service-desk" })).toBe("yes");
    expect(await state()).toMatchObject({
      parties: { people: ["h.legal", "e.karimi"] },
      hops: [{}, { unit: "service-desk", by: { staff: "i.inspection" } }],
    });
  });

  it("accepts a member of staff who was no candidate, and refuses people outside the directory or of the outside authority", async () => {
    const { match, state } = await undecided([]);
    expect(await match({ people: ["nobody.here"] })).toBe("unknown-party");
    expect(await match({ people: ["h.outside"] })).toBe("unknown-party");
    expect(await match({ people: ["h.legal"] })).toBe("yes");
    expect((await state()).parties.people).toEqual(["h.legal"]);
  });

  it("is refused to candidates, to other units, on an older version, and a second time", async () => {
    const { deps, by, code, match } = await undecided(["e.karimi", "h.moradi"]);
    for (const other of ["e.karimi", "h.moradi", "e.legal", "h.desk"])
      expect(await match({ nobody: true }, other)).toBe("not-found");
    const ask = await by("i.inspection", code);
    const seen = { personVersion: ask.seen.personVersion + 7 };
    expect(codeOf(await matchName(deps, { ...ask, seen }, { means: { nobody: true }, reason }))).toBe(
      "stale",
    );
    expect(codeOf(await matchName(deps, ask, { means: { nobody: true }, reason }))).toBe("yes");
    const again = await matchName(deps, ask, { means: { nobody: true }, reason });
    expect(again).toMatchObject({ accepted: true, replayed: true });
    expect(await match({ nobody: true })).toBe("not-yours-to-do");
  });

  it("keeps a case with inspection when the applicant is hidden from the units (C15)", async () => {
    const { match, state } = await undecided(two, { hidden: true });
    expect(await match({ nobody: true })).toBe("yes");
    expect((await state()).hops).toMatchObject([{}, { unit: "inspection", why: "identity-hidden" }]);
    expect(await state()).toMatchObject({ hidden: { given: false } });
  });

  it("takes the case from an inspector who finds that they themselves are meant", async () => {
    const { match, read } = await undecided([]);
    expect(await match({ people: ["i.inspection"] })).toBe("yes");
    expect(await read("i.inspection")).toBeUndefined();
  });
});

describe("the clock of triage (D1, R2)", () => {
  const atTriage = { routing: organisation.routing.filter(({ key }) => key === "else") };

  it("counts the time until the decision, and ends when the case goes to a unit that accepts it", async () => {
    const { match, state } = await undecided();
    await match({ nobody: true });
    const { clocks } = await state();
    expect(clocks.find(({ clock }) => clock === "triage")?.stopped).toMatchObject({ how: "done" });
    expect(clocks.find(({ clock }) => clock === "accept")).toMatchObject({ of: 2 });
  });

  it("goes on at triage after the decision, with the time used so far", async () => {
    const { deps, by, open, reorganise } = casework();
    reorganise(atTriage);
    const code = await open(1, { undecidedName: { candidates: [] } });
    const before = (await deps.cases.load(code)).state.clocks.find(({ clock }) => clock === "triage");
    await matchName(deps, await by("i.inspection", code), { means: { nobody: true }, reason });
    const { clocks, hops } = (await deps.cases.load(code)).state;
    expect(hops.at(-1)?.unit).toBe("service-desk");
    expect(clocks.filter(({ clock }) => clock === "triage")).toEqual([before]);
    expect(clocks.some(({ clock }) => clock === "accept")).toBe(false);
  });
});
