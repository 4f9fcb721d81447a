import { describe, expect, it } from "vitest";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { casework } from "../../../test/support/casework.ts";
import { listResults } from "../queries/list-results.ts";
import { openResults } from "../queries/open-results/open-results.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import { hearObjected, hearTaken, hearWithdrawn } from "../reactions/hear-applicant/hear-applicant.ts";
import { acceptCase } from "./accept-case.ts";
import { approveAnswer } from "./approve-answer.ts";
import { draftAnswer } from "./draft-answer/draft-answer.ts";
import { enterResult } from "./enter-result.ts";
import type { StepOutcome } from "./frame/case-step.ts";

const codeOf = (outcome: StepOutcome) => (outcome.accepted ? "yes" : outcome.refusal.code);
const external = { partner: "samad", code: "SMD-1" };
const atSamad = { channel: "partner-samad", external } as const;
const clerk = "c.ahmadi";

function office() {
  const world = casework();
  const { deps, by } = world;
  const answer = async (code: string, expert: string, head: string) => {
    await acceptCase(deps, await by(expert, code), { points: ["گرانی"] });
    const said = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };
    await draftAnswer(deps, await by(expert, code), said);
    await approveAnswer(deps, await by(head, code));
  };
  const answered = async (n: number, about: Parameters<typeof world.open>[1] = atSamad) => {
    const code = await world.open(n, about);
    await answer(code, "e.karimi", "h.moradi");
    return code;
  };
  const enter = async (code: string, result: number, who = "e.karimi") =>
    enterResult(deps, await by(who, code), { result });
  const listed = async (who: string) => {
    const { snapshot } = await deps.directory.current();
    const staff = staffAt(snapshot, who, deps.now());
    if (!staff) throw new Error(who);
    await world.settle();
    return (await listResults(deps, staff, { partner: "samad" })).items.map((row) => row.external);
  };
  const results = async (code: string) => (await deps.cases.load(code)).state.results ?? [];
  return { ...world, answer, answered, enter, listed, results };
}

describe("a result that a partner's system does not have yet", () => {
  it("is in the partner's list from the answer until a clerk records that it was entered at the partner (C8)", async () => {
    const { answered, enter, listed, results, rows } = office();
    const code = await answered(1);
    expect(rows.at(-1)?.events.at(-1)).toMatchObject({
      type: "referral.result-due.v1",
      data: { partner: "samad", external: "SMD-1", result: 1, what: "answered", outcome: "granted" },
    });
    expect(await listed("e.karimi")).toEqual(["SMD-1"]);
    expect(codeOf(await enter(code, 1))).toBe("yes");
    expect(rows.at(-1)?.events).toMatchObject([
      {
        type: "referral.result-entered.v1",
        data: { case: code, partner: "samad", result: 1, by: "e.karimi" },
      },
    ]);
    expect(await listed("e.karimi")).toEqual([]);
    expect(await results(code)).toMatchObject([{ what: "answered", entered: { by: "e.karimi" } }]);
  });

  it("is recorded once as entered at the partner: a second clerk changes nothing and sees which clerk was first (C8, P4)", async () => {
    const { answered, enter, results } = office();
    const code = await answered(1);
    await Promise.all([enter(code, 1), enter(code, 1, clerk), enter(code, 1, "h.moradi")]);
    const [first] = await results(code);
    expect(codeOf(await enter(code, 1, clerk))).toBe("yes");
    expect(await results(code)).toEqual([first]);
  });

  it("is the newest answer; entering an older answer is refused as stale (C8, R13, R16)", async () => {
    const { answered, answer, enter, deps, listed, results } = office();
    const code = await answered(1);
    await enter(code, 1);
    await hearObjected(deps, {
      id: "intake/1/9/0",
      data: { request: code, words: `intake/${code}/objection` },
    });
    expect(await listed(clerk)).toEqual([]);
    await answer(code, "i.inspection", "h.inspection");
    expect(await listed(clerk)).toEqual(["SMD-1"]);
    expect(codeOf(await enter(code, 1, clerk))).toBe("stale");
    expect(codeOf(await enter(code, 3, clerk))).toBe("stale");
    expect(codeOf(await enter(code, 2, clerk))).toBe("yes");
    expect((await results(code)).map(({ what }) => what)).toEqual(["answered", "final"]);
  });

  it("leaves the partner's list when the partner's webhook accepts it, and stays there when the webhook accepts an older result (C8, N6)", async () => {
    const { answered, answer, deps, listed, results, rows } = office();
    const code = await answered(1);
    const taken = (n: number, result: number) =>
      hearTaken(deps, { id: `notification/delivery-1/${n}/0`, data: { request: code, result } });
    await hearObjected(deps, {
      id: "intake/1/9/0",
      data: { request: code, words: `intake/${code}/objection` },
    });
    await answer(code, "i.inspection", "h.inspection");
    await taken(2, 1);
    expect(await listed(clerk)).toEqual(["SMD-1"]);
    await taken(3, 2);
    await taken(3, 2);
    await taken(4, 2);
    expect(await listed(clerk)).toEqual([]);
    expect(rows.flatMap(({ events }) => events).filter(({ type }) => type.includes("result-taken"))).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ case: code, partner: "samad", result: 2 }) }),
    ]);
    const [first, second] = await results(code);
    expect([first?.known, second?.known]).toEqual([undefined, deps.now().toISOString()]);
  });

  it("may be that the applicant withdrew, unless the partner itself reported the withdrawal (C8, C14)", async () => {
    const { deps, open, listed } = office();
    const [here, there] = [
      await open(1, atSamad),
      await open(2, { ...atSamad, external: { ...external, code: "SMD-2" } }),
    ];
    await hearWithdrawn(deps, { id: "intake/1/2/0", data: { request: here } });
    await hearWithdrawn(deps, { id: "intake/2/2/0", data: { request: there, byPartner: true } });
    expect(await listed(clerk)).toEqual(["SMD-1"]);
  });

  it("does not exist for a request that came from no partner, and is refused as not found to staff who may not see the case (C8, R15)", async () => {
    const { answered, enter, listed } = office();
    const code = await answered(1, {});
    expect(codeOf(await enter(code, 1))).toBe("not-found");
    expect(codeOf(await enter(code, 1, clerk))).toBe("not-found");
    expect(await listed(clerk)).toEqual([]);
  });

  it("is shown to the service desk and to staff on the case, and opening it is recorded in the access log (C8, R15)", async () => {
    const { answered, deps, enter, listed, open } = office();
    const code = await answered(1);
    expect(await listed("e.legal")).toEqual([]);
    expect(codeOf(await enter(code, 1, "e.legal"))).toBe("not-found");
    const opened = (who: string) => openResults(deps, { partner: "samad", cases: [code] }, who);
    expect(await opened("e.legal")).toEqual([]);
    expect(await openResults(deps, { partner: "foad", cases: [code] }, clerk)).toEqual([]);
    expect(await openResults(deps, { partner: "samad", cases: [await open(3, atSamad)] }, clerk)).toEqual([]);
    const [one] = await opened(clerk);
    expect(one).toMatchObject({ case: code, external: "SMD-1", result: 1 });
    expect(one?.fields.find(({ field }) => field === "answer")?.value).toContain("قیمت از مصوب بیشتر بود.");
  });

  it("is neither listed for nor opened by a clerk whom the case accuses; other clerks find it in the list and can open it (C8, R2)", async () => {
    const { answered, deps, enter, listed } = office();
    const opened = async (code: string) =>
      (await openResults(deps, { partner: "samad", cases: [code] }, clerk)).length;
    const code = await answered(1, { ...atSamad, complainedOf: { units: [], people: [clerk] } });
    expect(await listed("h.moradi")).toEqual(["SMD-1"]);
    expect([await listed(clerk), await opened(code), codeOf(await enter(code, 1, clerk))]).toEqual([
      [],
      0,
      "not-found",
    ]);
    const twin = await answered(2, { ...atSamad, external: { ...external, code: "SMD-2" } });
    expect([await listed(clerk), await opened(twin), codeOf(await enter(twin, 1, clerk))]).toEqual([
      ["SMD-2"],
      1,
      "yes",
    ]);
  });

  it("is shown in the case with the partner's form fields in order, and the clerk who entered it (C8)", async () => {
    const { answered, deps, enter } = office();
    const code = await answered(1);
    const view = async () => readCase(deps, code, "e.karimi");
    expect((await view())?.mayI).toContain("enter-result");
    await enter(code, 1);
    const after = await view();
    expect(after?.mayI).not.toContain("enter-result");
    expect(after?.atPartner).toMatchObject({
      results: [{ what: "answered", entered: { by: { username: "e.karimi" } } }],
    });
    expect(after?.atPartner?.fields.map(({ field }) => field)[0]).toBe("external-code");
  });
});
