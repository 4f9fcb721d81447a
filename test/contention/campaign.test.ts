import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fullJitter } from "../../shared/back-off.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { randomOf } from "../simulation/core/random.ts";
import { type TestDynamo, testDynamo, whyNot } from "../stores/dynamodb.ts";
import { partOf, proving } from "../support/proving.ts";
import { contend } from "./campaign.ts";
import { broken, dawdling } from "./stores.ts";

/** The size of the campaign of bookings; `npm test` makes a fifth of the bookings. */
const whole = { places: 100, workers: 64, bookings: 4_000, seed: 1 };
const plan = proving ? whole : { ...whole, places: 20, bookings: 800 };
const clean = { double: [], lost: [], unexplained: [] };

const inMemory = (store: JournalStore) => ({
  store: dawdling(store, randomOf(plan.seed)),
  backOff: async () => {},
});

describe("sixty-four concurrent bookings of the same appointment times (M5)", () => {
  it("book no place twice and lose no booking, and the answers about every place and meeting fit some sequential order of the calls", async () => {
    const result = await contend(inMemory(memoryJournalStore()), plan);
    expect(result).toMatchObject(clean);
    expect(result.contended).toBeGreaterThan(plan.bookings * 0.7);
    const told = [
      "booked",
      "taken",
      "moved",
      "cancelled",
      "again",
      "looked",
      "day cancelled",
      "day that the official left",
      "given a number",
      "no number left",
    ];
    if (!proving) return;
    expect(
      told.filter((what) => !result.counts[what]),
      "all of it happened",
    ).toEqual([]);
  });
});

describe("the campaign of concurrent bookings notices a store in which", () => {
  it.each(partOf(Object.keys(broken), 3))("%s", async (what) => {
    const store = broken[what as keyof typeof broken]();
    const { double, lost, unexplained } = await contend(inMemory(store), {
      ...plan,
      bookings: 600,
      places: 60,
    });
    expect(unexplained).not.toEqual([]);
    expect([...double, ...lost]).not.toEqual([]);
  });
});

const missing = await whyNot();

describe.skipIf(missing)(`concurrent bookings in DynamoDB${missing ? ` (${missing})` : ""}`, () => {
  let local: TestDynamo;
  beforeAll(async () => {
    local = await testDynamo();
  });
  afterAll(() => local.stop());

  it("book no place twice and lose no booking, by the conditions of the table's writes", async () => {
    const bookings = proving ? 1_000 : 200;
    const store = dynamodbJournalStore(await local.make("journal"), local.aws);
    const result = await contend(
      { store, backOff: fullJitter() },
      { ...plan, bookings, places: bookings / 16 },
    );
    expect(result).toMatchObject(clean);
    expect(result.contended).toBeGreaterThan(bookings * 0.6);
  });
});
