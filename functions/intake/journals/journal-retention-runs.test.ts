import { expect, it } from "vitest";
import type { Decision } from "../../../shared/journal/journal.ts";
import {
  beginRun,
  goOn,
  type InHand,
  type RunFact,
  retentionRunsAggregate,
} from "./journal-retention-runs.ts";

const { initial, fold } = retentionRunsAggregate;
const row = { id: "retention-runs", version: 1, at: "2026-11-29T20:30:00.000Z" } as Parameters<
  typeof fold
>[2];
const after = (facts: readonly RunFact[], state = initial) =>
  facts.reduce((folded, fact) => fold(folded, fact, row), state);

const facts = (decision: Decision<RunFact>): readonly RunFact[] =>
  "facts" in decision ? decision.facts : [];

const page = { codes: ["111111111111"] };
const further = { codes: ["222222222222"] };
const became = { erased: 1, waiting: 0, failed: 0 };
const begun = after(facts(beginRun(initial, { day: "2026-11-30", by: "l.daneshvar", page })));
const inHand = begun.inHand as InHand;

it("a retention run counts each page of requests once; a second process that handles the same page appends no journal row (P2)", () => {
  const first = facts(goOn(begun, inHand, { became, along: [], further }));
  expect(first).toHaveLength(1);
  const then = after(first, begun);
  expect(facts(goOn(then, inHand, { became, along: [], further }))).toEqual([]);
  expect(then.runs.at(-1)).toMatchObject({ erased: 1 });
});

it("a retention run that has ended accepts no second journal row for its last page of requests (P2)", () => {
  const ended = after(facts(goOn(begun, inHand, { became, along: [] })), begun);
  expect(ended.runs.at(-1)).toMatchObject({ erased: 1, endedAt: row.at });
  expect(facts(goOn(ended, inHand, { became, along: [] }))).toEqual([]);
});
