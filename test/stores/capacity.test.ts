/** Computes the capacity units of rows from their bytes, as AWS does (quality.md: “a case with 20 entries ≤ 1 read unit”). */
import { expect, test } from "vitest";
import type { CaseFact } from "../../functions/referral/case/case-facts.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { buildCaseViews } from "../../functions/referral/projections/build-views.ts";
import { cleared } from "../../functions/referral/rules/fakes.ts";
import { itemSize, readUnits } from "../../local/dynamodb/capacity.ts";
import { documentId } from "../../shared/documents/document-id.ts";
import { itemOf } from "../../shared/journal/dynamodb-row.ts";
import { fingerprintOf } from "../../shared/journal/fingerprint.ts";
import type { Command, StoredRow } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { standingOf } from "../../shared/journal/standing.ts";
import { toItem } from "../../shared/table/item.ts";

const code = "407155289363";
const key = (n: number) => `0b0e7a52-6c0f-4a7e-9a57-${String(n).padStart(12, "0")}`;
const document = (name: string, n: number) => documentId("referral", code, name, key(n), fingerprintOf(n));

const opened: CaseFact = {
  type: "opened",
  unit: cleared("supervision-and-inspection"),
  rule: "complaints-about-prices",
  request: {
    person: "0123456789abcdef0123456789abcdef",
    kind: "complaint",
    subject: "essential-goods-prices",
    province: "east-azerbaijan",
    channel: "web",
    language: "fa",
    registeredAt: "2026-11-24T08:00:00.000Z",
    words: documentId("intake", code, "words", key(0), fingerprintOf(0)),
  },
};

/** The facts of a long case: referred from unit to unit, accepted, answered, sent back, answered again. */
const told = [
  ...Array.from({ length: 5 }, (_, n): CaseFact[] => [
    { type: "seen" },
    {
      type: n % 2 ? "referred" : "returned",
      unit: cleared("consumer-protection"),
      reason: document("reason", n),
    },
  ]).flat(),
  { type: "seen" },
  { type: "accepted", points: document("points", 11), count: 2 },
  ...Array.from({ length: 3 }, (_, n): CaseFact[] => [
    { type: "drafted", outcome: "partly-granted", answer: document("answer", n) },
    { type: "sent-back", reason: document("reason", n) },
  ]).flat(),
  { type: "published" },
] as const satisfies readonly CaseFact[];

/**
 * Returns the rows of these decisions.
 * @param decided the facts; a single fact is one decision, and so is a group of facts
 */
async function rowsOf(decided: readonly (CaseFact | readonly CaseFact[])[]): Promise<readonly StoredRow[]> {
  const store = memoryJournalStore();
  const journal = openJournal(caseAggregate, store, { release: "2026.11.24-0d7f94f" });
  for (const [n, facts] of decided.map((one) => [one].flat()).entries()) {
    const command: Command = {
      name: `${facts[0]?.type}-case`,
      actor: n === 0 ? "event:intake/407155289363/1/0" : "staff:m.karimi-rezaei",
      key: n === 0 ? "intake/407155289363/1/0" : key(n),
      fingerprint: fingerprintOf(n),
      at: new Date("2026-11-24T08:00:00.000Z"),
      directory: 12,
      correlation: code,
    };
    await journal.decide(code, command, () => ({ facts }));
  }
  return store.all(code);
}

const sizeOf = (row: StoredRow) => itemSize(itemOf(row));

test("a case with 20 entries is read in one read unit", async () => {
  const rows = await rowsOf([opened, ...told]);
  expect(rows).toHaveLength(20);
  const bytes = rows.reduce((sum, row) => sum + sizeOf(row), 0);
  expect(bytes).toBeLessThanOrEqual(8 * 1024);
});

test("a decision takes one write unit; every 32nd decision, whose row has the folded state and all idempotency keys, at most five", async () => {
  const rows = await rowsOf([opened, ...told]);
  expect(Math.max(...rows.map(sizeOf))).toBeLessThanOrEqual(1024);
  const long = await rowsOf([opened, ...Array.from({ length: 31 }, (): CaseFact => ({ type: "seen" }))]);
  expect(sizeOf(long[31] as StoredRow)).toBeLessThanOrEqual(5 * 1024);
});

/** The deadlines of every case in the demo organisation. */
const counted = (["triage", "answer", "legal"] as const).map(
  (clock, n): CaseFact => ({
    ...{ type: "clock-started", clock, from: "2026-11-24T08:00:00.000Z" },
    ...{ due: `2026-12-0${n + 1}T12:00:00.000Z`, warns: [], place: "supervision-and-inspection" },
    span: { duration: { in: "working-days", takes: 3 + n } },
  }),
);

test("a page of 25 of the inbox is read in two read units", async () => {
  const rows = await rowsOf([[opened, ...counted], { type: "seen" }]);
  const views = buildCaseViews(code, rows.length, standingOf(caseAggregate, code, rows).state);
  const inLists = views.filter(({ list }) => list !== undefined);
  expect(inLists.length).toBeGreaterThan(0);
  for (const view of inLists) expect(readUnits(25 * itemSize(toItem(view))) / 2).toBeLessThanOrEqual(2);
});
