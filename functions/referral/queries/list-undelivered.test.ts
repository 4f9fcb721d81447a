import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import type { NotificationForReferral } from "../../../shared/notices/for-referral.ts";
import { casework } from "../../../test/support/casework.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { referCase } from "../commands/refer-case.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { listUndelivered } from "./list-undelivered.ts";

const reason = "رسیدگی به این پرونده با آن واحد است.";

function world() {
  const work = casework();
  const asked: Parameters<NotificationForReferral["undelivered"]>[0][] = [];
  const told: string[] = [];
  const placeOf = (code: string) => `8235000000000#intake/${code}/4/0`;
  const notification = {
    undelivered: async (ask: (typeof asked)[number]) => {
      asked.push(ask);
      const notices = told.map((request) => ({
        ...{ request, notice: `intake/${request}/4/0`, template: "answered" },
        ...({ state: "failed", reason: "bad-address" } as const),
      }));
      const last = told.at(-1);
      return { notices, ...(last !== undefined && { next: placeOf(last) }) };
    },
  };
  const list = (who: string, ask: Parameters<typeof listUndelivered>[2] = {}) =>
    listUndelivered({ ...work.deps, notification }, work.staff(who), ask);
  return {
    ...work,
    asked,
    list,
    lost: async (n: number) => {
      const code = await work.open(n);
      told.push(code);
      return code;
    },
    casesOf: async (who: string) => (await list(who)).items.map(({ case: code }) => code),
    placeOf,
  };
}

describe("undelivered messages of all cases (N3)", () => {
  it("are listed for the cases that the person may see, wherever the cases are now (R15)", async () => {
    const { lost, casesOf, deps, by } = world();
    const [here, there] = [await lost(1), await lost(2)];
    await referCase(deps, await by("h.moradi", there), { unit: "legal", reason });
    expect(await casesOf("e.karimi")).toEqual([here, there]);
    expect(await casesOf("e.legal")).toEqual([there]);
  });

  it("of a split case are listed under the part's code for staff of the part, and not for people outside the case (R6)", async () => {
    const { lost, casesOf, deps, by } = world();
    const code = await lost(1);
    await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی روغن", "نبود قرارداد"] });
    await splitCase(deps, await by("e.karimi", code), { parts: [{ unit: "legal", points: [1] }] });
    expect(await casesOf("e.karimi")).toEqual([code]);
    expect(await casesOf("e.legal")).toEqual([partOf(code, 1)]);
    expect(await casesOf("i.inspection")).toEqual([]);
  });

  it("are hidden from people whom the case accuses; a message that belongs to no case is not listed (R2)", async () => {
    const { lost, casesOf, deps, by, list } = world();
    const code = await lost(1);
    expect(await casesOf("e.rezaei")).toEqual([code]);
    await nameParties(deps, await by("h.moradi", code), { units: [], people: ["e.rezaei"], reason });
    expect(await casesOf("e.rezaei")).toEqual([]);
    expect((await list("e.karimi")).items).toMatchObject([{ state: "failed", reason: "bad-address" }]);
  });

  it("are listed in pages, even after an empty page, with a cursor that works for one person only", async () => {
    const { lost, list, asked, placeOf } = world();
    const code = await lost(1);
    const page = await list("e.legal", { state: "failed", day: "2026-11-24" });
    expect(page.items).toEqual([]);
    expect(page.next).not.toContain(code);
    await list("e.legal", { after: page.next });
    await list("e.karimi", { after: page.next });
    expect(asked).toEqual([{ state: "failed", day: "2026-11-24" }, { behind: placeOf(code) }, {}]);
  });
});
