import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { approveAnswer } from "../commands/approve-answer.ts";
import { assignCase } from "../commands/assign-case.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { referCase } from "../commands/refer-case.ts";
import { returnCase } from "../commands/return-case/return-case.ts";
import type { KeptFilter } from "../journals/journal-filters.ts";
import { buildCaseViews } from "../projections/build-views.ts";
import { type InboxAsk, listInbox } from "../queries/list-inbox/list-inbox.ts";
import { readCase } from "../queries/read-case/read-case.ts";

const reason = "درباره چیز دیگری است.";
const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };
const always = { from: "2026-01-01", to: "2027-01-01" };

/** The small organisation with an administrator, an absent head, and an absent expert. */
const away: Partial<Snapshot> = {
  staff: [
    ...organisation.staff,
    {
      username: "t.admin",
      name: { fa: "تینا مدیر", en: "T. Modir" },
      unit: "legal",
      roles: ["administrator"],
    },
  ],
  deputies: [
    { of: "h.moradi", deputy: "e.legal", ...always },
    { of: "e.karimi", deputy: "e.rezaei", ...always },
  ],
};

function world(changes: Partial<Snapshot> = away) {
  const work = casework(changes);
  const { deps, by } = work;
  const accept = async (who: string, code: string) =>
    acceptCase(deps, await by(who, code), { points: ["گرانی"] });
  return {
    ...work,
    accept,
    refer: async (who: string, code: string, unit = "legal") =>
      referCase(deps, await by(who, code), { unit, reason }),
    answer: async (code: string) => {
      await accept("e.karimi", code);
      await draftAnswer(deps, await by("e.karimi", code), answer);
      await approveAnswer(deps, await by("h.moradi", code));
    },
    codes: async (who: string, list: KeptFilter["list"], filter: Partial<InboxAsk> = {}) =>
      (await listInbox(deps, work.staff(who), { list, ...filter })).items.map((row) => row.case),
  };
}

type World = ReturnType<typeof world>;

/**
 * Writes a case's rows as releases before ADR 0053 did, with a separate row in a partition of the list of all cases.
 */
async function former({ deps, views }: World, code: string, partition: number): Promise<void> {
  const { version, state } = await deps.cases.load(code);
  const list = partition === 0 ? "all" : `all/${partition}`;
  for (const { second, ...view } of buildCaseViews(code, version, state)) {
    await views.put(view);
    if (second !== undefined) await views.put({ ...view, id: `case#${code}#all`, list });
  }
}

async function allPages({ deps, staff }: World, who: string, ask: InboxAsk): Promise<readonly string[]> {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listInbox(deps, staff(who), { ...ask, after });
    expect(page.items.length).toBeLessThanOrEqual(25);
    seen.push(...page.items.map((row) => row.case));
    after = page.next;
  } while (after !== undefined);
  return seen;
}

describe("the inbox", () => {
  it("lists the cases of the user's unit, their own, and all they may see (R17)", async () => {
    const all = world();
    const waiting = await all.open(1);
    const inHand = await all.open(2);
    const referred = await all.open(3);
    const answered = await all.open(4);
    await all.accept("e.karimi", inHand);
    await all.refer("e.karimi", referred);
    await all.answer(answered);
    await all.settle();
    expect(await all.codes("e.karimi", "unit")).toEqual([waiting, inHand]);
    expect(await all.codes("e.karimi", "mine")).toEqual([inHand]);
    // Acceptance is due in three working days, an answer in ten.
    expect(await all.codes("e.karimi", "all")).toEqual([waiting, referred, inHand, answered]);
    expect(await all.codes("h.legal", "all")).toEqual([referred]);
    expect(await all.codes("c.ahmadi", "all")).toEqual([]);
    expect(await all.codes("a.audit", "all")).toEqual([waiting, referred, inHand, answered]);
    expect(await all.codes("t.admin", "all"), "an administrator sees no case").toEqual([]);
    expect(await all.codes("t.admin", "unit")).toEqual([]);
  });

  it("lists all cases in full pages and in order, whichever partition each is in (ADR 0045)", async () => {
    const all = world();
    const codes: string[] = [];
    for (let n = 1; n <= 60; n += 1) codes.push(await all.open(n));
    // The first forty cases have a separate row for this list, as an earlier release wrote, and have not changed since.
    for (const [n, code] of codes.slice(0, 40).entries()) await former(all, code, n % 4);
    for (const code of codes.slice(40)) await all.settleOne(code);
    const { items, next: after } = await listInbox(all.deps, all.staff("a.audit"), { list: "all" });
    expect(items).toHaveLength(25);
    const second = await listInbox(all.deps, all.staff("a.audit"), { list: "all", after });
    expect(second.items).toHaveLength(25);
    expect(await allPages(all, "a.audit", { list: "all" })).toEqual(codes);
    const [first = ""] = codes;
    await all.accept("e.karimi", first);
    await all.settle();
    expect(await allPages(all, "a.audit", { list: "all" })).toEqual([...codes.slice(1), first]);
    expect(await allPages(all, "a.audit", { list: "all", stage: "in-hand" })).toEqual([first]);
  });

  it("ignores a view row that an earlier release wrote once the row's case has changed, so that a user named as accused sees no outdated row (ADR 0053, R2)", async () => {
    const all = world();
    const [code, other] = [await all.open(1), await all.open(2)];
    for (const each of [code, other]) await former(all, each, 3);
    expect(await all.codes("a.audit", "all")).toEqual([code, other]);
    await nameParties(all.deps, await all.by("e.karimi", code), { units: [], people: ["a.audit"], reason });
    await all.settleOne(code);
    expect(await all.codes("a.audit", "all")).toEqual([other]);
    await all.settle();
    expect(await all.codes("a.audit", "all")).toEqual([other]);
  });

  it("continues on the next page after a hidden case with a cursor that contains neither code nor time of this case (R2)", async () => {
    const all = world();
    const mine: string[] = [];
    const hidden: string[] = [];
    for (let n = 1; n <= 60; n += 1) {
      const against = n % 2 === 0;
      const parties = { complainedOf: { units: [], people: ["e.karimi"] } };
      const code = await all.open(n, against ? parties : {});
      (against ? hidden : mine).push(code);
    }
    await all.settle();
    const cursors: string[] = [];
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await listInbox(all.deps, all.staff("e.karimi"), { list: "unit", after });
      found.push(...page.items.map((row) => row.case));
      after = page.next;
      if (after !== undefined) cursors.push(after);
    } while (after !== undefined);
    expect(found).toEqual(mine);
    expect(cursors.length).toBeGreaterThan(0);
    for (const cursor of cursors)
      expect(Buffer.from(cursor, "base64url").toString()).not.toMatch(/#\d{12}|2026-/);
    const others = { list: "unit", after: cursors[0] } as const;
    const { items } = await listInbox(all.deps, all.staff("e.rezaei"), others);
    expect(items[0]?.case, "another person's cursor means the first page").toBe(mine[0]);
  });

  it("lists an assigned case before its acceptance (R17)", async () => {
    const all = world();
    const code = await all.open(1);
    await assignCase(all.deps, await all.by("h.moradi", code), { expert: "e.rezaei" });
    await all.settle();
    expect(await all.codes("e.rezaei", "mine", { stage: "waiting" })).toEqual([code]);
    await assignCase(all.deps, await all.by("h.moradi", code), { expert: "e.karimi" });
    await all.settle();
    expect(await all.codes("e.karimi", "mine")).toEqual([code]);
  });

  it("lists for a deputy the cases of the person they stand in for, under that person's name (R17)", async () => {
    const all = world();
    const [hers, theirs] = [await all.open(1), await all.open(2)];
    await all.accept("e.karimi", hers);
    await all.accept("e.rezaei", theirs);
    await all.settle();
    const { items } = await listInbox(all.deps, all.staff("e.rezaei"), { list: "mine" });
    expect(items.map((row) => [row.case, row.expert])).toEqual([
      [hers, "e.karimi"],
      [theirs, "e.rezaei"],
    ]);
    expect(await all.codes("e.karimi", "mine")).toEqual([hers]);
  });

  it("lists for a head's deputy from another unit the cases that the head's unit holds, and not those it held before (R17)", async () => {
    const all = world();
    const [held, gone, done] = [await all.open(1), await all.open(2), await all.open(3)];
    await all.refer("h.moradi", gone, "service-desk");
    await all.answer(done);
    await all.settle();
    expect(await all.codes("e.legal", "all")).toEqual([held, done]);
    expect(await all.codes("e.legal", "unit")).toEqual([]);
  });

  it("lists a returned case once, in the unit's list only (R17)", async () => {
    const all = world();
    const code = await all.open(1);
    await all.refer("e.karimi", code);
    await returnCase(all.deps, await all.by("e.legal", code), { reason });
    await all.settle();
    expect(await all.codes("e.karimi", "unit")).toEqual([code]);
    expect(await all.codes("e.karimi", "all")).toEqual([code]);
    expect(await all.codes("h.legal", "all"), "its former unit still finds it").toEqual([code]);
  });

  it("filters by stage, kind, subject, province, channel, expert and unassigned (R17, C4)", async () => {
    const all = world();
    const plain = await all.open(1, { kind: "suggestion" });
    const inTehran = await all.open(2, { province: "tehran", channel: "phone-111" });
    const inHand = await all.open(3);
    await all.accept("e.karimi", inHand);
    await all.settle();
    const found = (filter: Partial<InboxAsk>) => all.codes("h.moradi", "unit", filter);
    expect(await found({ stage: "in-hand" })).toEqual([inHand]);
    expect(await found({ kind: "suggestion" })).toEqual([plain]);
    expect(await found({ subject: "price" })).toEqual([plain, inTehran, inHand]);
    expect(await found({ subject: "other" })).toEqual([]);
    expect(await found({ province: "tehran" })).toEqual([inTehran]);
    expect(await found({ channel: "web", province: "tehran" })).toEqual([]);
    expect(await found({ channel: "phone-111" })).toEqual([inTehran]);
    expect(await found({ expert: "e.karimi" })).toEqual([inHand]);
    expect(await found({ expert: "nobody" })).toEqual([plain, inTehran]);
    expect(await found({ expert: "nobody", province: "tehran", stage: "waiting" })).toEqual([inTehran]);
  });

  it("returns the version of each case, which the user's step on several cases must state (R16)", async () => {
    const all = world();
    const code = await all.open(1);
    await all.accept("e.karimi", code);
    await all.settle();
    const { items } = await listInbox(all.deps, all.staff("e.karimi"), { list: "unit" });
    expect(items[0]?.version).toBe((await all.by("e.karimi", code)).seen.personVersion);
  });

  it("starts at the first page when the cursor is invented", async () => {
    const all = world();
    const code = await all.open(1);
    await all.settle();
    for (const after of ["", "x", "eyJ4IjoxfQ", Buffer.from("2027").toString("base64url")])
      expect(await all.codes("e.karimi", "unit", { after })).toEqual([code]);
  });
});

describe("the list of all cases that a person may see", () => {
  it("has exactly the cases that policy lets the person open, after any history (P1, R17)", async () => {
    const all = world();
    const codes = await sixty(all);
    // Authors and assignees who have moved to another unit still find their cases.
    all.reorganise({
      deputies: [{ of: "h.desk", deputy: "e.karimi", ...always }],
      staff: (away.staff ?? []).map((one) =>
        one.username === "e.rezaei" ? { ...one, unit: "service-desk" } : one,
      ),
    });
    await all.settle();
    for (const { username } of away.staff ?? []) {
      const listed = await allPages(all, username, { list: "all" });
      const views = await Promise.all(codes.map((code) => readCase(all.deps, code, username)));
      const open = codes.filter((_, n) => views[n] !== undefined);
      expect([username, listed.toSorted()]).toEqual([username, open]);
    }
  });
});

/** Opens sixty cases and takes each through one of twelve sequences of steps. */
async function sixty(all: World): Promise<readonly string[]> {
  const codes = [];
  for (let n = 0; n < 60; n += 1) {
    const code = await all.open(n, n % 3 ? {} : { subject: "other" });
    await history(all, code, n);
    codes.push(code);
  }
  return codes;
}

/** Takes the case through one of twelve sequences of steps, chosen by the number `n`. */
async function history(all: World, code: string, n: number): Promise<void> {
  const steps = [
    () => all.refer("h.moradi", code),
    () => all.accept("e.rezaei", code),
    () => all.accept("e.karimi", code),
    async () => draftAnswer(all.deps, await all.by("e.rezaei", code), answer),
    async () => approveAnswer(all.deps, await all.by("h.moradi", code)),
    async () => returnCase(all.deps, await all.by("e.legal", code), { reason }),
  ];
  const chosen = [
    [],
    [0],
    [1],
    [2],
    [2, 3],
    [2, 3, 4],
    [1, 3],
    [1, 3, 4],
    [0, 5],
    [0, 5, 2],
    [2, 0],
    [2, 3, 0],
  ];
  for (const step of chosen[n % chosen.length] ?? []) await steps[step]?.();
}
