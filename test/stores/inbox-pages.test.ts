/** Counts the rows and queries that a page of the inbox reads among ten thousand cases; time is not measured (R17, law 7). */
import { describe, expect, test } from "vitest";
import type { CaseFact } from "../../functions/referral/case/case-facts.ts";
import type { CaseState } from "../../functions/referral/case/case-state.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { partitioned } from "../../functions/referral/projections/all-list.ts";
import { buildCaseViews } from "../../functions/referral/projections/build-views.ts";
import { type InboxAsk, listInbox, listsOf } from "../../functions/referral/queries/list-inbox/list-inbox.ts";
import { cleared } from "../../functions/referral/rules/fakes.ts";
import { fixedDirectory } from "../../shared/directory/reader.ts";
import type { Staff } from "../../shared/handler/auth/staff.ts";
import type { RowHead } from "../../shared/journal/journal.ts";
import { cursorOf } from "../../shared/journal/page.ts";
import type { View, ViewStore } from "../../shared/journal/views.ts";
import { organisation } from "../support/organisation.ts";

const many = 10_000;
const secret = { get: async () => new Uint8Array(32) };
const now = () => new Date("2026-11-24T08:00:00.000Z");
const codeOf = (n: number) => String(400_000_000_000 + n);
const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();

const row = (n: number, version: number, actor: string): RowHead => ({
  id: codeOf(n),
  version,
  at: at(n + version),
  actor,
  command: "test",
  key: `key-${version}`,
  fingerprint: "f",
  directory: 1,
  release: "test",
  correlation: codeOf(n),
});

const opened = (n: number): CaseFact => ({
  type: "opened",
  unit: cleared("here"),
  rule: "all",
  request: {
    person: "0123456789abcdef0123456789abcdef",
    kind: n % 2_500 === 0 ? "rare" : "complaint",
    subject: "price",
    channel: "web",
    language: "fa",
    registeredAt: at(n),
    words: `intake/${codeOf(n)}/words`,
  },
});
const document = "referral/400000000000/reason";
const accepted: CaseFact = { type: "accepted", points: document, count: 1 };
const referred = (unit: string): CaseFact => ({ type: "referred", unit: cleared(unit), reason: document });

/** Sets the deadline of the answer; the open cases are due in the order of their numbers. */
const counted = (n: number): CaseFact => ({
  ...{ type: "clock-started", clock: "answer", from: at(n), due: at(n + 14_400), warns: [] },
  ...{ span: { duration: { in: "working-days", takes: 10 } }, place: "here" },
});

/**
 * The four kinds of case, which alternate: assigned in this unit, waiting in this unit, referred to another unit, answered.
 */
const stories: readonly ((n: number) => readonly CaseFact[])[] = [
  (n) => [counted(n), accepted],
  (n) => [counted(n)],
  (n) => [counted(n), referred("there")],
  () => [accepted, { type: "published" }],
];

function stateOf(n: number): CaseState {
  const facts = [opened(n), ...(stories[n % 4]?.(n) ?? [])];
  return facts.reduce(
    (state, fact, index) => caseAggregate.fold(state, fact, row(n, index + 1, "staff:e.one")),
    caseAggregate.initial,
  );
}

/** Makes the sorted lists of this many cases, and counts the rows and queries that are read. */
function inboxesOf(cases: number) {
  const lists = new Map<string, View[]>();
  for (let n = 0; n < cases; n += 1)
    for (const view of buildCaseViews(codeOf(n), 3, stateOf(n)))
      for (const name of [view.list, view.second]) {
        const list = lists.get(name ?? "") ?? [];
        list.push(view);
        lists.set(name ?? "", list);
      }
  for (const list of lists.values()) list.sort((a, b) => ((a.order ?? "") < (b.order ?? "") ? -1 : 1));
  const read = { rows: 0, queries: 0 };
  const list: ViewStore["list"] = async (name, { behind = "", limit = 25 } = {}) => {
    const all = lists.get(name) ?? [];
    const first = firstBehind(all, behind);
    const items = all.slice(first, first + limit);
    read.rows += items.length;
    read.queries += 1;
    const last = items.at(-1);
    return first + limit < all.length && last ? { items, next: cursorOf(last) } : { items };
  };
  return { deps: { views: { list }, directory: fixedDirectory(1, organisation), secret, now }, read };
}

function firstBehind(all: readonly View[], behind: string): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.order ?? "") > behind) high = middle;
    else low = middle + 1;
  }
  return low;
}

const person = (changes: Partial<Staff>): Staff => ({
  username: "e.one",
  unit: "here",
  roles: ["expert"],
  headOf: [],
  standsInFor: [],
  ...changes,
});

/** Reads a whole list page by page; returns the codes, and the rows and queries of each page. */
async function walk({ deps, read }: ReturnType<typeof inboxesOf>, staff: Staff, ask: InboxAsk) {
  const pages: { rows: number; queries: number }[] = [];
  const codes: string[] = [];
  let after: string | undefined;
  do {
    const before = { ...read };
    const page = await listInbox(deps, staff, { ...ask, after });
    pages.push({ rows: read.rows - before.rows, queries: read.queries - before.queries });
    codes.push(...page.items.map((item) => item.case));
    after = page.next;
  } while (after !== undefined);
  return { pages, codes };
}

/** Returns the codes in the order of the list: first open cases by time left, then answered cases, the newest first. */
const numbers = (wanted: (n: number) => boolean) => {
  const all = Array.from({ length: many }, (_, n) => n).filter(wanted);
  const [open, answered] = [all.filter((n) => n % 4 < 3), all.filter((n) => n % 4 === 3)];
  return [...open, ...answered.toReversed()].map(codeOf);
};

/** Returns the number of partitions that are read for the list, after it is known that no rows of a former layout exist. */
const lists = async ({ views }: ReturnType<typeof inboxesOf>["deps"], staff: Staff, { list }: InboxAsk) =>
  (await partitioned(views, listsOf(staff, list))).length;

const whole = inboxesOf(many);

const readers = [
  ["a unit's list", person({}), { list: "unit" }, numbers((n) => n % 4 < 2)],
  ["the assignee's list", person({}), { list: "mine" }, numbers((n) => n % 4 === 0)],
  ["all of a unit, answered and sent on ones too", person({}), { list: "all" }, numbers(() => true)],
  [
    "all of a head elsewhere who stands in for this one",
    person({
      username: "h.two",
      unit: "there",
      roles: ["head"],
      headOf: ["there", "here"],
      standsInFor: ["h.one"],
    }),
    { list: "all" },
    numbers(() => true),
  ],
  ["an auditor's", person({ username: "a.one", roles: ["auditor"] }), { list: "all" }, numbers(() => true)],
  ["four in ten thousand", person({}), { list: "all", kind: "rare" }, numbers((n) => n % 2_500 === 0)],
] as const satisfies readonly (readonly [string, Staff, InboxAsk, readonly string[]])[];

describe.each(readers)("%s among ten thousand cases", (_, staff, ask, expected) => {
  test("is read to the end in one order, with each case once and at most a hundred rows read per page (R17)", async () => {
    const parts = await lists(whole.deps, staff, ask);
    const { pages, codes } = await walk(whole, staff, ask);
    expect(codes).toEqual(expected);
    expect(Math.max(...pages.map(({ rows }) => rows))).toBeLessThanOrEqual(100);
    expect(
      Math.max(...pages.map(({ queries }) => queries)),
      "each list is asked twice at most",
    ).toBeLessThanOrEqual(2 * parts);
  });

  test("reads as many rows for its first page as among a thousand cases (law 7)", async () => {
    const first = async (inboxes: ReturnType<typeof inboxesOf>) => {
      await lists(inboxes.deps, staff, ask);
      const before = { ...inboxes.read };
      await listInbox(inboxes.deps, staff, ask);
      return { rows: inboxes.read.rows - before.rows, queries: inboxes.read.queries - before.queries };
    };
    expect(await first(whole)).toEqual(await first(inboxesOf(1_000)));
  });
});
