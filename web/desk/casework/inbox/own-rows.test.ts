import { describe, expect, it } from "vitest";
import { caseExample } from "../../../../shared/contracts/openapi/cases-example.ts";
import { type CaseView, rememberOwn } from "../../app/api/own-replies.ts";
import type { Asked, InboxItem } from "./asked.ts";
import { belongs, nextOf, rememberRow, withOwn } from "./own-rows.ts";
import { code, row } from "./sample-rows.ts";

const ali = { username: "a.mohammadi", name: { fa: "علی محمدی", en: "Ali Mohammadi" } };
const negar = { username: "n.ebrahimi", name: { fa: "نگار ابراهیمی", en: "Negar Ebrahimi" } };
const unit = row(0).unit;
const elsewhere = { key: "legal-office", name: { fa: "دفتر حقوقی", en: "Legal Office" } };
const self = { username: ali.username, unit, standsInFor: [negar] };
const asked = (list: Asked["list"], filter: Asked["filter"] = {}): Asked => ({ list, filter });

const handled = (n: number, changes: Partial<CaseView>): CaseView => ({
  ...(caseExample.inHand as unknown as CaseView),
  ...{ case: code(n), version: 5, unit },
  ...changes,
});

describe("a list with the user's own steps", () => {
  it("shows the result of the user's step until the service's list has this result (R16, R17)", () => {
    rememberOwn(handled(1, { stage: "in-hand", expert: ali }));
    const [own] = withOwn([row(1, { version: 4, seen: false })], asked("unit"), self);
    expect(own).toMatchObject({ version: 5, stage: "in-hand", expert: ali, seen: true });
    const listed = row(1, { version: 6, stage: "for-approval" });
    expect(withOwn([listed], asked("unit"), self)).toEqual([listed]);
  });

  it("marks a part of a case, a case after an objection, and an absent expert as the service's list does (R6, R9, R13)", () => {
    const part = { number: 2, of: code(6) };
    rememberOwn(handled(6, { part, round: 2, absent: true }));
    expect(withOwn([row(6)], asked("unit"), self)).toMatchObject([
      { part: 2, secondStage: true, absent: true },
    ]);
  });

  it("drops a case that no longer belongs to the list after the user's step (R17)", () => {
    rememberOwn(handled(2, { stage: "waiting", unit: elsewhere }));
    const rows = [row(2), row(3)];
    expect(withOwn(rows, asked("unit"), self)).toEqual([rows[1]]);
    expect(withOwn(rows, asked("all"), self)).toHaveLength(2);
  });

  it("includes the results of bulk steps, and shows the newer result of two steps on the same case (R17)", () => {
    rememberRow(row(4, { version: 3, expert: negar }));
    rememberRow(row(4, { version: 2, expert: ali }));
    expect(withOwn([row(4)], asked("unit"), self)[0]?.expert).toEqual(negar);
    rememberOwn(handled(4, { stage: "in-hand", expert: ali }));
    expect(withOwn([row(4)], asked("unit"), self)[0]?.expert).toEqual(ali);
  });
});

describe("whether a case belongs to a list", () => {
  const open = row(5, { stage: "in-hand", expert: negar });
  const answered: InboxItem = { ...open, stage: "answered" };
  const ended: InboxItem = { ...open, stage: "ended" };
  const { expert: _, ...nobodys } = open;

  it.each([
    { whose: "my unit's", list: "unit", isIn: open, areNot: [answered, ended, row(5, { unit: elsewhere })] },
    { whose: "my own and my principals'", list: "mine", isIn: open, areNot: [answered, ended, nobodys] },
  ] as const)(
    "is yes for $whose list while the case is open, and no for closed cases and cases of other units or experts (R17)",
    ({ list, isIn, areNot }) => {
      expect(belongs(isIn, asked(list), self)).toBe(true);
      expect(areNot.filter((each) => belongs(each, asked(list), self))).toEqual([]);
    },
  );

  it("is yes for a filtered list when the case matches every filter (R17)", () => {
    const narrow = (filter: Asked["filter"], item: InboxItem = open) =>
      belongs(item, asked("all", filter), self);
    expect(narrow({ stage: "in-hand", expert: negar.username })).toBe(true);
    expect(narrow({ stage: "in-hand", expert: ali.username })).toBe(false);
    expect([narrow({ expert: "nobody" }), narrow({ expert: "nobody" }, nobodys)]).toEqual([false, true]);
  });
});

describe("the next deadline of a fully loaded case (D6, D8)", () => {
  const left = { state: "running", amount: 2, in: "working-days", stands: false } as const;
  const clock = {
    from: "2026-11-20T08:00:00.000Z",
    promised: "2026-12-05T20:30:00.000Z",
    moves: [],
    warned: [],
    escalated: [],
  };
  const told = {
    level: 1,
    unit: { key: "prices", name: { fa: "قیمت", en: "Prices" } },
    at: clock.from,
    to: [],
  };

  it("is the earliest running deadline", () => {
    const clocks = [
      { ...clock, name: "legal" as const, due: "2027-02-20T20:30:00.000Z", left },
      { ...clock, name: "answer" as const, due: "2026-12-05T20:30:00.000Z", left },
      { ...clock, name: "accept" as const, due: "2026-11-22T20:30:00.000Z", escalated: [told] },
    ];
    expect(nextOf({ clocks })).toEqual({ next: { clock: "answer", due: clock.promised, left } });
  });

  it("is absent for a case without deadlines, and says whether a deadline was escalated", () => {
    expect(nextOf({})).toEqual({});
    const clocks = [{ ...clock, name: "answer" as const, due: clock.promised, left, escalated: [told] }];
    expect(nextOf({ clocks })).toMatchObject({ escalated: true });
  });
});
