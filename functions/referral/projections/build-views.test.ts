import { describe, expect, it } from "vitest";
import { defined } from "../../../shared/defined.ts";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { casework } from "../../../test/support/casework.ts";
import { gateOf, routed } from "../access/conflict.ts";
import { initial } from "../case/case-state.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { approveAnswer } from "../commands/approve-answer.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { referCase } from "../commands/refer-case.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { listInbox } from "../queries/list-inbox/list-inbox.ts";
import { hearObjection } from "../rules/applicant.ts";
import { cleared, code, played, request } from "../rules/fakes.ts";
import { decideOpenCase } from "../rules/moving.ts";
import { allListOf } from "./all-list.ts";
import { buildCaseViews, contestedList } from "./build-views.ts";

const reason = "متقاضی از آن نام برد.";

function world() {
  const work = casework();
  const { deps, by } = work;
  const accept = async (code: string, points: readonly string[] = ["گرانی"]) =>
    acceptCase(deps, await by("e.karimi", code), { points });
  return {
    ...work,
    accept,
    answer: async (code: string) => {
      await accept(code);
      const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };
      await draftAnswer(deps, await by("e.karimi", code), answer);
      await approveAnswer(deps, await by("h.moradi", code));
    },
    name: async (who: string, code: string, units: readonly string[], people: readonly string[] = []) =>
      nameParties(deps, await by(who, code), { units, people, reason }),
    /** Delivers an objection as intake's event does, and sends the second stage straight to inspection. */
    object: async (code: string) => {
      const at = work.now();
      const { snapshot } = await deps.directory.current();
      const command = {
        name: "hear-objection",
        actor: "event:e9",
        key: "e9",
        fingerprint: "f",
        at,
        directory: 1,
        correlation: code,
      };
      return deps.cases.decide(code, command, ({ state }) => {
        const gate = gateOf(snapshot, { ...state, round: 2 }, at);
        return hearObjection(state, { words: `intake/${code}/objection` }, routed(gate, "inspection"));
      });
    },
    views: async (code: string) => {
      const { version, state } = await deps.cases.load(code);
      const views = buildCaseViews(code, version, state).filter(({ id }) => id.startsWith("case#"));
      return views.map(({ id, list, second }) => [id.split("#")[2], list, ...(second ? [second] : [])]);
    },
    codes: async (who: string, list: "unit" | "mine" | "all") => {
      await work.settle();
      return (await listInbox(deps, work.staff(who), { list })).items.map((row) => row.case);
    },
    listed: async () => {
      await work.settle();
      return (await work.views.list(contestedList)).items.map(({ data }) => data);
    },
  };
}

describe("the view rows of a case without commitments, calls or accused", () => {
  it("are one row, which is in the lists of the case's unit and of all cases, and after acceptance a second row in the list of the case's expert (R17, D9)", async () => {
    const { open, accept, views } = world();
    const code = await open(1);
    expect(await views(code)).toEqual([["unit", "unit#price-control", allListOf(code)]]);
    await accept(code);
    expect(await views(code)).toEqual([
      ["unit", "unit#price-control", allListOf(code)],
      ["expert", "expert#e.karimi"],
    ]);
  });
});

describe("the list of contested cases (with accused people, or in the second stage)", () => {
  it("has a case whose applicant accused anyone, from its opening on; other cases have no row in it (R2)", () => {
    const placed = (parties?: Parties) => {
      const routing = { unit: cleared("price-control"), rule: "prices", ...defined({ parties }) };
      const state = played(["event:e1", decideOpenCase(initial, request, routing)]);
      return buildCaseViews(code, 1, state).filter(({ id }) => id.endsWith("#contested"));
    };
    expect(placed({ units: ["legal"], people: [] })).toMatchObject([{ list: contestedList }]);
    expect(placed()).toEqual([]);
  });

  it("has the row of an open case with its accused and its holders until the case is answered (R2)", async () => {
    const { open, accept, name, listed, answer } = world();
    const [code, plain] = [await open(1), await open(2)];
    await accept(plain);
    await name("e.karimi", code, ["legal"]);
    expect(await listed()).toMatchObject([
      {
        case: code,
        unit: "price-control",
        concerning: { parties: { units: ["legal"], people: [] }, round: 1 },
      },
    ]);
    await answer(code);
    expect(await listed()).toEqual([]);
  });

  it("loses a case when inspection removes its last accused (R2)", async () => {
    const { open, deps, by, name, listed } = world();
    const code = await open(1);
    await name("e.karimi", code, ["legal"]);
    await referCase(deps, await by("e.karimi", code), { unit: "inspection", reason });
    expect(await listed()).toHaveLength(1);
    await name("i.inspection", code, []);
    expect(await listed()).toEqual([]);
  });

  it("has every case in its second stage, with the people who decided the first stage (R13)", async () => {
    const { open, answer, object, listed } = world();
    const code = await open(1);
    await answer(code);
    await object(code);
    expect(await listed()).toMatchObject([
      { case: code, unit: "inspection", concerning: { round: 2, firstStage: { units: ["price-control"] } } },
    ]);
  });
});

describe("the inbox", () => {
  it("hides a case in every list from people in conflict of interest with it, and from no other person (R2, R15)", async () => {
    const { open, deps, by, name, codes } = world();
    const [contested, plain] = [await open(1), await open(2)];
    for (const code of [contested, plain])
      await referCase(deps, await by("e.karimi", code), { unit: "legal", reason });
    expect(await codes("e.karimi", "all"), "the cases that their unit held before").toEqual([
      contested,
      plain,
    ]);
    await name("e.legal", contested, ["price-control"]);
    expect(await codes("e.karimi", "all")).toEqual([plain]);
    expect(await codes("e.legal", "unit")).toEqual([contested, plain]);
    await name("e.legal", plain, [], ["a.audit"]);
    expect(await codes("a.audit", "all"), "an accused auditor").toEqual([contested]);
  });

  it("hides a case in its second stage from the people who decided the first stage, and shows other people that it is in the second stage (R13)", async () => {
    const { open, answer, object, codes, settle, deps, staff } = world();
    const code = await open(1);
    await answer(code);
    expect(await codes("e.karimi", "all")).toEqual([code]);
    await object(code);
    expect(await codes("e.karimi", "all")).toEqual([]);
    await settle();
    const { items } = await listInbox(deps, staff("i.inspection"), { list: "unit" });
    expect(items).toMatchObject([{ case: code, secondStage: true, stage: "waiting" }]);
    expect(items[0], "the list does not show the accused").not.toHaveProperty("concerning");
  });

  it("shows, for a part of a divided request, which part it is (R6)", async () => {
    const { open, accept, deps, by, settle, staff } = world();
    const code = await open(1);
    await accept(code, ["گرانی", "قرارداد"]);
    await splitCase(deps, await by("e.karimi", code), { parts: [{ unit: "legal", points: [1] }] });
    await settle();
    const { items } = await listInbox(deps, staff("e.legal"), { list: "unit" });
    expect(items).toMatchObject([{ case: partOf(code, 1), part: 1 }]);
  });
});
