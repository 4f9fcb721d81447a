import { expect, it } from "vitest";
import { defined } from "../../../../shared/defined.ts";
import { type Became, type Kept, type Progress, run } from "./run.ts";

const kept = (request: string, waits?: Kept["waits"]): Kept => ({
  ...{ request, ended: "2021-11-24", until: "2026-11-24" },
  kind: { key: "complaint", name: { fa: "شکایت", en: "Complaint" } },
  ...defined({ waits }),
});
const erased = (...requests: string[]): Became => ({
  erased: { requests, erasedAt: "2026-11-25T08:00:00.000Z", completeAt: "2026-12-02T08:00:00.000Z" },
});

async function played(items: readonly Kept[], answers: Readonly<Record<string, Became>>, haltAfter = 99) {
  const asked: string[] = [];
  const told: Progress[] = [];
  const progress = await run(
    items,
    async (request) => {
      asked.push(request);
      return answers[request] ?? erased(request);
    },
    { halted: () => asked.length >= haltAfter, tell: (one) => void told.push(one) },
  );
  return { asked, told, progress };
}

it("a retention run erases each due applicant once, skips requests already erased with another request of the same applicant, and continues after a refusal (P2)", async () => {
  const items = [kept("1"), kept("2", "on-hold"), kept("3"), kept("4"), kept("5")];
  const { asked, told, progress } = await played(items, { 1: erased("1", "4"), 3: { left: "هنوز نه" } });
  expect(asked).toEqual(["1", "3", "5"]);
  expect(progress).toEqual({ erased: ["1", "4", "5"], left: [{ request: "3", why: "هنوز نه" }], done: 4 });
  expect(told.map(({ done }) => done)).toEqual([1, 2, 3, 4]);
});

it("a retention run stops when the API does not answer or the user stops it; a new run continues with the rest (P2)", async () => {
  const items = [kept("1"), kept("2"), kept("3")];
  const cut = await played(items, { 2: { stop: "شبکه" } });
  expect([cut.asked, cut.progress.done, cut.progress.stopped]).toEqual([["1", "2"], 1, "شبکه"]);
  expect((await played(items, {}, 1)).progress.erased).toEqual(["1"]);
});
