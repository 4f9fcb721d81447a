import { describe, expect, it } from "vitest";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { askedAgain } from "../../clock/recount/asked-again.ts";
import { acceptCase } from "../../commands/accept-case.ts";
import { approveAnswer } from "../../commands/approve-answer.ts";
import { assignCase } from "../../commands/assign-case.ts";
import { draftAnswer } from "../../commands/draft-answer/draft-answer.ts";
import { buildCaseViews } from "../../projections/build-views.ts";
import { readDesk } from "../../queries/read-desk/read-desk.ts";
import { takenLately } from "../../queries/read-desk/taken-lately.ts";
import { hearObjected, hearWithdrawn } from "../hear-applicant/hear-applicant.ts";
import { sweep } from "./sweep.ts";
import { mostAtOnce, takeAwayFrom } from "./take-away.ts";
import { takeAwayAfter } from "./take-away-after.ts";

const forYears = { from: "2026-01-01", to: "2027-01-01" };
const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };
const moved = (username: string, unit: string) =>
  organisation.staff.map((one) => (one.username === username ? { ...one, unit } : one));

async function withCase(units: string[], people: string[]) {
  const world = casework();
  const code = await world.open(1, { complainedOf: { units, people } });
  const { deps, by } = world;
  const take = async () => takeAwayFrom(deps, code, await deps.directory.current());
  return {
    ...world,
    code,
    take,
    accept: async (username: string, of = code) =>
      acceptCase(deps, await by(username, of), { points: ["گرانی"] }),
    answered: async (expert: string, head: string) => {
      await acceptCase(deps, await by(expert, code), { points: ["گرانی"] });
      await draftAnswer(deps, await by(expert, code), answer);
      await approveAnswer(deps, await by(head, code));
    },
    hop: async (of = code) => (await deps.cases.load(of)).state.hops.at(-1),
    newest: async (of = code) => (await deps.cases.store.all(of)).at(-1),
  };
}

describe("a case after a new version of the directory is published (R2)", () => {
  it("is taken from a unit that was moved below the accused", async () => {
    const { take, hop, newest, reorganise } = await withCase(["legal"], []);
    await take();
    expect(await hop()).toMatchObject({ kind: "opened" });
    reorganise({
      units: organisation.units.map((one) =>
        one.key === "price-control" ? { ...one, parent: "legal" } : one,
      ),
    });
    await take();
    expect(await hop()).toMatchObject({ unit: "inspection", from: "price-control", why: "below" });
    expect(await newest()).toMatchObject({
      actor: "event:directory/directory/2/0",
      command: "take-away",
      directory: 2,
    });
  });

  it("is taken from an expert who is now the deputy of the accused; the unit keeps the case", async () => {
    const { take, hop, accept, reorganise } = await withCase(["legal"], []);
    await accept("e.karimi");
    reorganise({ deputies: [{ of: "e.legal", deputy: "e.karimi", ...forYears }] });
    await take();
    expect(await hop()).toMatchObject({ unit: "price-control", kind: "taken-away", why: "acting-for" });
  });

  it("is taken, with its draft, from an expert who moved into the accused unit", async () => {
    const { take, hop, accept, reorganise, deps, by, code } = await withCase(["legal"], []);
    await accept("e.karimi");
    await draftAnswer(deps, await by("e.karimi", code), answer);
    reorganise({ staff: moved("e.karimi", "legal") });
    await take();
    expect(await hop()).toMatchObject({ unit: "price-control", why: "complained-of" });
    expect((await deps.cases.load(code)).state).not.toHaveProperty("draft");
  });

  it("is taken from its unit when the author of a draft that awaits approval is now the deputy of the accused", async () => {
    const { take, hop, accept, reorganise, deps, by, code } = await withCase(["legal"], []);
    await accept("e.karimi");
    reorganise({ deputies: [{ of: "e.karimi", deputy: "e.rezaei", ...forYears }] });
    await draftAnswer(deps, await by("e.rezaei", code), answer);
    expect((await deps.cases.load(code)).state).toMatchObject({
      expert: "e.karimi",
      draft: { by: "e.rezaei" },
    });
    reorganise({ deputies: [{ of: "e.legal", deputy: "e.rezaei", ...forYears }] });
    await take();
    expect(await hop()).toMatchObject({ unit: "price-control", kind: "taken-away", why: "acting-for" });
    expect((await deps.cases.load(code)).state).not.toHaveProperty("draft");
  });

  it("is taken from an expert who left the unit or the directory, even when no one is accused", async () => {
    for (const staff of [
      moved("e.karimi", "service-desk"),
      organisation.staff.filter(({ username }) => username !== "e.karimi"),
    ]) {
      const { take, hop, accept, reorganise } = await withCase([], []);
      await accept("e.karimi");
      reorganise({ staff });
      await take();
      expect(await hop()).toMatchObject({ unit: "price-control", kind: "taken-away", why: "gone" });
    }
  });

  it("is taken from a unit that was removed, and goes to triage", async () => {
    const { take, hop, reorganise } = await withCase([], []);
    const units = organisation.units.filter(({ key }) => key !== "price-control");
    const name = { fa: "مینا نمونه", en: "M. Nemouneh" };
    const expert = { username: "e.desk", name, unit: "service-desk", roles: ["expert" as const] };
    reorganise({ units, staff: [...organisation.staff, expert] });
    await take();
    expect(await hop()).toMatchObject({ unit: "service-desk", why: "gone" });
  });

  it("is taken, in the second stage, from a person who is now the deputy of someone who decided the first stage (R13)", async () => {
    const { take, hop, answered, reorganise, deps, code } = await withCase([], []);
    await answered("e.karimi", "h.moradi");
    await hearObjected(deps, {
      id: `intake/${code}/9/0`,
      data: { request: code, words: `intake/${code}/objection` },
    });
    expect(await hop()).toMatchObject({ unit: "inspection", kind: "objected" });
    reorganise({ staff: moved("e.karimi", "inspection") });
    await take();
    expect(await hop(), "inspection itself is not excluded").toMatchObject({ kind: "objected" });
    reorganise({ deputies: [{ of: "h.moradi", deputy: "h.inspection", ...forYears }] });
    await take();
    expect(await hop()).toMatchObject({ unit: "outside", why: "first-stage" });
  });

  it("is taken once from a person in conflict of interest, and again when a colleague with an outdated directory assigns it to this person again", async () => {
    const { take, reorganise, newest, rows, deps, by, code } = await withCase(["legal"], []);
    reorganise({ deputies: [{ of: "e.legal", deputy: "e.karimi", ...forYears }] });
    const late = { ...deps, directory: { current: async () => ({ number: 1, snapshot: organisation }) } };
    await assignCase(late, await by("h.moradi", code), { expert: "e.karimi" });
    await take();
    await take();
    await assignCase(late, await by("h.moradi", code), { expert: "e.karimi" });
    const before = rows.length;
    await take();
    expect(rows).toHaveLength(before + 1);
    expect((await newest())?.facts[0]).toMatchObject({ type: "taken-away", why: "acting-for" });
  });

  it("is not taken from its holders when it is answered, nor when no other unit may hold it", async () => {
    const { take, hop, answered, reorganise } = await withCase(["legal"], []);
    await answered("e.karimi", "h.moradi");
    reorganise({ deputies: [{ of: "e.legal", deputy: "h.moradi", ...forYears }] });
    await take();
    expect(await hop()).toMatchObject({ kind: "opened" });
    const other = await withCase(["legal"], []);
    other.reorganise({
      deputies: ["h.moradi", "h.inspection"].map((deputy) => ({ of: "e.legal", deputy, ...forYears })),
      units: organisation.units.filter(({ outside }) => !outside),
    });
    await other.take();
    expect(await other.hop()).toMatchObject({ kind: "opened" });
    expect(await other.accept("h.moradi")).toMatchObject({ refusal: { code: "not-found" } });
  });
});

describe("the notice on the desk that a case was taken from a person (R2)", () => {
  const lately = ({ deps }: Awaited<ReturnType<typeof withCase>>, username: string) =>
    takenLately(deps, staffAt(organisation, username, deps.now()) ?? never());
  const never = (): never => {
    throw new Error("a user missing from the directory");
  };

  it("has the time and nothing of the case, and is shown for a week to the case's expert or to the head whose unit lost it", async () => {
    const world = await withCase(["legal"], []);
    const { take, accept, reorganise, settle, deps, clock, code } = world;
    await accept("e.karimi");
    reorganise({
      units: organisation.units.map((one) =>
        one.key === "price-control" ? { ...one, parent: "legal" } : one,
      ),
    });
    await take();
    await settle();
    const at = deps.now().toISOString();
    for (const username of ["e.karimi", "h.moradi"]) expect(await lately(world, username)).toEqual([at]);
    for (const username of ["e.rezaei", "h.inspection"]) expect(await lately(world, username)).toEqual([]);
    const desk = await readDesk(deps, staffAt(organisation, "e.karimi", deps.now()) ?? never());
    expect(desk.takenAway).toEqual([at]);
    expect(JSON.stringify(desk)).not.toContain(code);
    clock.at = new Date(clock.at.getTime() + 8 * 24 * 3_600_000);
    expect(await lately(world, "e.karimi")).toEqual([]);
  });

  it("is shown to no head whose unit keeps the case, and to no expert who lost the case by leaving the unit", async () => {
    const world = await withCase(["legal"], []);
    await world.accept("e.karimi");
    world.reorganise({ deputies: [{ of: "e.legal", deputy: "e.karimi", ...forYears }] });
    await world.take();
    await world.settle();
    expect(await lately(world, "e.karimi")).toHaveLength(1);
    expect(await lately(world, "h.moradi")).toEqual([]);
    const gone = await withCase([], []);
    await gone.accept("e.karimi");
    gone.reorganise({ staff: moved("e.karimi", "service-desk") });
    await gone.take();
    await gone.settle();
    expect(await lately(gone, "e.karimi")).toEqual([]);
  });
});

describe("the check of all cases after a publication of the directory (R2)", () => {
  const acting = { deputies: [{ of: "e.legal", deputy: "h.moradi", ...forYears }] };

  it("reads every page of the list of contested cases, and loads only cases whose holders may not keep them", async () => {
    const { deps, open, settle, reorganise, hop } = await withCase(["legal"], []);
    const codes: string[] = [];
    for (let n = 2; n <= 130; n += 1) {
      const units = n % 10 === 0 ? ["legal"] : n % 2 === 0 ? ["service-desk"] : [];
      codes.push(await open(n, { complainedOf: { units, people: [] } }));
    }
    await settle();
    reorganise(acting);
    const loaded: string[] = [];
    const cases = {
      ...deps.cases,
      standing: (id: string) => {
        loaded.push(id);
        return deps.cases.standing(id);
      },
    };
    await sweep({ ...deps, cases }, 2);
    expect(loaded).toHaveLength(14);
    for (const [at, code] of codes.entries()) {
      const isOf = (at + 2) % 10 === 0;
      expect((await hop(code))?.unit).toBe(isOf ? "inspection" : "price-control");
    }
    await settle();
    loaded.length = 0;
    await sweep({ ...deps, cases }, 2);
    expect(loaded, "told again").toEqual([]);
  });

  it("moves each open case of a removed unit, even when no one is accused (ADR 0033)", async () => {
    const { deps, open, settle, reorganise, hop } = await withCase([], []);
    const [waiting, other] = [await open(2), await open(3, { kind: "complaint", subject: "price" })];
    const done = await open(4);
    await hearWithdrawn(deps, { id: `intake/${done}/2/0`, data: { request: done } });
    await settle();
    const is = (key: string) => (key === "price-control" ? "price-office" : key);
    const named = (unit: (typeof organisation.units)[number]) => ({
      ...unit,
      key: is(unit.key),
      ...(unit.key === "price-control" && { replaces: ["price-control"] }),
    });
    reorganise({
      units: organisation.units.map(named),
      staff: organisation.staff.map((one) => ({ ...one, unit: is(one.unit) })),
    });
    await sweep(deps, 2);
    for (const code of [waiting, other]) expect(await hop(code)).toMatchObject({ why: "gone" });
    expect((await hop(done))?.unit).toBe("price-control");
  });

  it("fails, to be tried again, until the published directory is readable", async () => {
    const { deps, settle } = await withCase(["legal"], []);
    await settle();
    await expect(sweep(deps, 2)).rejects.toThrow("not readable yet");
  });

  it("is tried again for the remaining cases when there are more cases than one run can check", async () => {
    const { deps, reorganise, hop, code } = await withCase(["legal"], []);
    reorganise(acting);
    const [view] = buildCaseViews(code, 1, (await deps.cases.load(code)).state).filter(
      ({ list }) => list === "contested",
    );
    const items = Array.from({ length: mostAtOnce + 1 }, () => view as never);
    await expect(sweep({ ...deps, views: { list: async () => ({ items }) } }, 2)).rejects.toThrow("one run");
    expect(await hop()).toMatchObject({ unit: "inspection" });
    await sweep({ ...deps, views: { list: async () => ({ items: items.slice(1) }) } }, 2);
  });
});

describe("a step decided under one directory and appended under the next (R2)", () => {
  it("is checked against the newer directory when the case's views (the rows of lists) are built", async () => {
    const { deps, by, code, reorganise, hop } = await withCase(["legal"], []);
    const late = { ...deps, directory: { current: async () => ({ number: 1, snapshot: organisation }) } };
    reorganise({ deputies: [{ of: "e.legal", deputy: "e.karimi", ...forYears }] });
    await assignCase(late, await by("h.moradi", code), { expert: "e.karimi" });
    await askedAgain(deps)(await deps.cases.load(code));
    expect(await hop()).toMatchObject({ kind: "taken-away", why: "acting-for" });
  });

  it("is not checked against the newer directory when the case is finished, or has neither an assignee nor accused", async () => {
    const { deps, code, answered } = await withCase([], []);
    const nowhere = { ...deps, directory: { current: () => Promise.reject(new Error("asked")) } };
    await takeAwayAfter(nowhere)(await deps.cases.load(code));
    await answered("e.karimi", "h.moradi");
    await takeAwayAfter(nowhere)(await deps.cases.load(code));
  });
});

describe("from the day on which a person becomes the accused's deputy, without a publication of the directory (R2, R9)", () => {
  const from = "2026-11-25";
  const refusal = (outcome: Awaited<ReturnType<typeof draftAnswer>>) =>
    outcome.accepted ? "yes" : outcome.refusal.code;

  async function until(deputy: string) {
    const world = await withCase(["legal"], []);
    const { reorganise, accept, clock } = world;
    await accept("e.karimi");
    reorganise({ deputies: [{ of: "e.legal", deputy, from, to: "2026-12-25" }] });
    // One second before midnight in Tehran, and midnight.
    const [before, after] = ["2026-11-24T20:29:59.000Z", "2026-11-24T20:30:00.000Z"];
    clock.at = new Date(before);
    await world.take();
    expect(await world.hop()).toMatchObject({ kind: "opened" });
    clock.at = new Date(after);
    return world;
  }

  it("when this person heads the case's unit, the next step of a colleague is refused and the case is taken from the unit, before the unit can answer", async () => {
    const { deps, by, code, hop, newest } = await until("h.moradi");
    expect(refusal(await draftAnswer(deps, await by("e.karimi", code), answer))).toBe("not-yours-to-do");
    expect(await hop()).toMatchObject({ unit: "inspection", kind: "taken-away", why: "acting-for" });
    expect((await newest())?.facts[0]).toMatchObject({ type: "taken-away" });
  });

  it("when this person is the case's expert, the expert's own step is refused, and the next step of a colleague takes the case from the expert", async () => {
    const { deps, by, code, hop, accept } = await until("e.karimi");
    expect(refusal(await draftAnswer(deps, await by("e.karimi", code), answer))).toBe("not-found");
    expect(await hop()).toMatchObject({ kind: "opened" });
    const given = await assignCase(deps, await by("h.moradi", code), { expert: "e.rezaei" });
    expect(given.accepted).toBe(true);
    expect(await hop()).toMatchObject({ unit: "price-control", why: "acting-for" });
    expect((await accept("e.rezaei")).accepted).toBe(true);
  });
});
