import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyChain } from "./chain.ts";
import { decideTogether } from "./decide-together.ts";
import { command, free, hold, type PlaceFact, type PlaceState, place, toggle } from "./fixtures/place.ts";
import {
  type Aggregate,
  type Decision,
  JournalBusy,
  JournalFault,
  type JournalStore,
  type Loaded,
} from "./journal.ts";
import { memoryJournalStore } from "./memory-store.ts";
import { openJournal } from "./open-journal.ts";

const options = { release: "test", backOff: async () => {} };

describe("a decision", () => {
  test("without facts is accepted, and appends no row", async () => {
    const store = memoryJournalStore();
    const outcome = await openJournal(place, store, options).decide("p", command("1"), free);
    expect(outcome).toMatchObject({
      accepted: true,
      replayed: false,
      loaded: { id: "p", version: 0, state: place.initial },
    });
    expect(await store.all("p")).toEqual([]);
  });

  test("that is refused appends no row, and the idempotency key of the refused command may be used again", async () => {
    const journal = openJournal(place, memoryJournalStore(), options);
    await journal.decide("p", command("1"), hold("parvin"));
    expect(await journal.decide("p", command("2"), hold("mina"))).toEqual({
      accepted: false,
      refusal: { code: "place-taken" },
    });
    await journal.decide("p", command("3"), free);
    expect(await journal.decide("p", command("2"), hold("mina"))).toMatchObject({
      accepted: true,
      replayed: false,
    });
  });

  test("without an event throws JournalFault, and appends no row (law 1)", async () => {
    const store = memoryJournalStore();
    const dust = (): Decision<PlaceFact> => ({ facts: [{ type: "dusted" }] });
    await expect(openJournal(place, store, options).decide("p", command("1"), dust)).rejects.toThrow(
      new JournalFault("hold-place on place p announces no event for: dusted"),
    );
    expect(await store.all("p")).toEqual([]);
  });

  test("over the same aggregate twice, or over none, throws JournalFault", async () => {
    const journal = openJournal(place, memoryJournalStore(), options);
    const part = { journal, id: "p", decide: hold("parvin") };
    await expect(decideTogether([part, part], command("1"))).rejects.toBeInstanceOf(JournalFault);
    await expect(decideTogether([], command("1"))).rejects.toBeInstanceOf(JournalFault);
  });

  test("over two aggregates gives a retry the original reply for both aggregates, even when the retry loaded one of them before the first attempt appended its row (P4)", async () => {
    const journal = openJournal(place, memoryJournalStore(), options);
    const known = await journal.standing("p");
    const parts = (early?: typeof known) =>
      [
        { journal, id: "p", decide: hold("parvin"), known: early },
        { journal, id: "q", decide: hold("parvin") },
      ] as const;
    const first = await decideTogether([...parts()], command("1"));
    const again = await decideTogether([...parts(known)], command("1"));
    if (!first.accepted) throw new Error("refused");
    expect(again).toEqual({ accepted: true, replayed: true, loaded: first.loaded });
  });

  test("waits and tries again when another command appended a row first, and throws JournalBusy after the sixth attempt", async () => {
    const pauses: number[] = [];
    const store = { ...memoryJournalStore(), append: async () => "taken" as const };
    const backOff = async (attempt: number) => void pauses.push(attempt);
    const journal = openJournal(place, store, { ...options, backOff });
    await expect(journal.decide("p", command("1"), hold("parvin"))).rejects.toBeInstanceOf(JournalBusy);
    expect(pauses).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("that was appended although the store reported otherwise is not appended a second time", async () => {
    const store = memoryJournalStore();
    const forgetful: JournalStore = {
      ...store,
      append: async (rows) => {
        await store.append(rows);
        return "taken";
      },
    };
    const outcome = await openJournal(place, forgetful, options).decide("p", command("1"), hold("parvin"));
    expect(outcome).toMatchObject({ accepted: true, replayed: true, loaded: { version: 1 } });
    expect(await store.all("p")).toHaveLength(1);
  });
});

describe("loading an aggregate", () => {
  interface Counted {
    readonly seats: number;
  }
  const seats: Aggregate<Counted, { readonly type: "held"; readonly v: 2; readonly seats: number }> = {
    ...place,
    show: () => undefined,
    initial: { seats: 0 },
    fold: (state, fact) => ({ seats: state.seats + fact.seats }),
    upcast: (fact) => {
      if (fact.type === "held") return { type: "held", v: 2, seats: 1 };
      if (fact.type === "freed") return { type: "held", v: 2, seats: -1 };
      throw new Error(`unknown fact ${fact.type}`);
    },
    announce: () => [],
    shape: 2,
  };

  test("converts facts of older releases to their newest shape, and ignores a state that was folded in another shape", async () => {
    const store = memoryJournalStore();
    const old = openJournal(place, store, options);
    for (let n = 1; n <= 41; n += 1) await old.decide("p", command(`${n}`), toggle("parvin"));
    const now = openJournal(seats, store, options);
    expect(await now.load("p")).toEqual({ id: "p", version: 41, state: { seats: 1 } });
    expect(await now.loadAt("p", 40)).toEqual({ id: "p", version: 40, state: { seats: 0 } });
    expect(await now.seen("p", "3")).toBeDefined();
  });

  test("throws for a fact of an unknown type, instead of skipping the fact", async () => {
    const store = memoryJournalStore();
    await openJournal(place, store, options).decide("p", command("1"), hold("parvin"));
    const strict = openJournal(
      {
        ...place,
        upcast: (fact) => {
          throw new Error(`unknown fact ${fact.type}`);
        },
      },
      store,
      options,
    );
    await expect(strict.load("p")).rejects.toThrow("unknown fact held");
  });

  test("knows only the newest idempotency keys when the aggregate limits how many keys it remembers", async () => {
    const store = memoryJournalStore();
    const journal = openJournal({ ...place, remembers: 40 }, store, options);
    for (let n = 1; n <= 97; n += 1) await journal.decide("p", command(`${n}`), toggle("parvin"));
    const folded = (await store.all("p")).at(95)?.folded;
    const versions = Object.values(folded?.keys ?? {}).map(({ version }) => version);
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => 57 + at));
    expect(await journal.seen("p", "56")).toBeUndefined();
    expect(await journal.seen("p", "57")).toMatchObject({ version: 57 });
    expect(await journal.seen("p", "97")).toMatchObject({ version: 97 });
  });

  test("throws when a journal row in the middle is missing", async () => {
    const store = memoryJournalStore();
    const journal = openJournal(place, store, options);
    for (const key of ["1", "2", "3"]) await journal.decide("p", command(key), toggle("parvin"));
    const holed = {
      ...store,
      tail: async (id: string) => (await store.all(id)).filter((row) => row.version !== 2),
    };
    await expect(openJournal(place, holed, options).load("p")).rejects.toThrow("row 3 cannot follow row 1");
  });
});

/** Each idempotency key has an effect once, however often and in whatever order its command arrives (law 2). */
describe("any commands, repeated any number of times and in any order", () => {
  const step = fc.record({ key: fc.integer({ min: 1, max: 40 }), id: fc.constantFrom("p", "q") });

  test("leave exactly the rows of a journal to which each command was sent once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 120 }), async (steps) => {
        const store = memoryJournalStore();
        const journal = openJournal(place, store, options);
        const model = new Map<string, string[]>([
          ["p", []],
          ["q", []],
        ]);
        for (const { key, id } of steps) {
          const outcome = await journal.decide(id, command(`${key}`), toggle(`person-${key}`));
          const told = model.get(id) ?? [];
          const replayed = told.includes(`${key}`);
          if (!replayed) told.push(`${key}`);
          const version = told.indexOf(`${key}`) + 1;
          expect(outcome).toMatchObject({
            accepted: true,
            replayed,
            loaded: expected(id, told.slice(0, version)),
          });
        }
        for (const [id, told] of model) {
          expect((await store.all(id)).map((row) => row.key)).toEqual(told);
          expect(await journal.load(id)).toEqual(expected(id, told));
          expect(verifyChain(await store.all(id))).toMatchObject({ sound: true, version: told.length });
        }
      }),
      { numRuns: 200 },
    );
  });

  function expected(id: string, told: readonly string[]): Loaded<PlaceState> {
    const held = told.length % 2 === 1;
    const holder = held ? `person-${told.at(-1)}` : null;
    return { id, version: told.length, state: { holder, holds: Math.ceil(told.length / 2) } };
  }
});
