import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyChain } from "./chain.ts";
import { command, place, toggle } from "./fixtures/place.ts";
import type { StoredRow } from "./journal.ts";
import { memoryJournalStore } from "./memory-store.ts";
import { openJournal } from "./open-journal.ts";

async function story(id: string, length: number): Promise<readonly StoredRow[]> {
  const store = memoryJournalStore();
  const journal = openJournal(place, store, { release: "test" });
  for (let n = 1; n <= length; n += 1) await journal.decide(id, command(`${n}`), toggle(`person-${n}`));
  return store.all(id);
}

const rows = await story("p", 40);
const head = verifyChain(rows);
const anchor = { version: 40, hash: rows.at(-1)?.hash ?? "" };
const position = fc.nat({ max: rows.length - 1 });

describe("the hash chain of an aggregate (P3)", () => {
  test("is found sound for an untouched journal", () => {
    expect(head).toEqual({ sound: true, version: 40, hash: anchor.hash });
    expect(verifyChain(rows, [anchor])).toEqual(head);
    expect(verifyChain([])).toEqual({ sound: true, version: 0, hash: "" });
  });

  const edits: Readonly<Record<string, (row: StoredRow) => object>> = {
    "who decided": () => ({ actor: "staff:somebody-else" }),
    "its time": () => ({ at: "2026-11-24T08:00:00.001Z" }),
    "a fact": () => ({ facts: [{ type: "held", by: "somebody-else" }] }),
    "an event": () => ({ events: [] }),
    "the folded state": (row) => ({
      folded: { shape: 1, state: { holder: "x", holds: row.version }, keys: {} },
    }),
    "the release": () => ({ release: "other" }),
  };
  test.each(Object.entries(edits))("shows an edit of %s", (_what, edit) => {
    fc.assert(
      fc.property(position, (at) => {
        const edited = rows.map((row, n) => (n === at ? { ...row, ...edit(row) } : row));
        expect(verifyChain(edited)).toEqual({ sound: false, version: at + 1, why: "altered" });
      }),
    );
  });

  test("shows a dropped row", () => {
    const inner = fc.nat({ max: rows.length - 2 });
    fc.assert(
      fc.property(inner, (at) => {
        const dropped = rows.filter((_, n) => n !== at);
        expect(verifyChain(dropped)).toEqual({ sound: false, version: at + 1, why: "missing" });
        const renumbered = dropped.map((row, n) => ({ ...row, version: n + 1 }));
        expect(verifyChain(renumbered)).toEqual({ sound: false, version: at + 1, why: "altered" });
      }),
    );
  });

  test("shows two swapped rows", () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        fc.pre(a < b);
        const swapped = rows.with(a, rows[b] as StoredRow).with(b, rows[a] as StoredRow);
        expect(verifyChain(swapped)).toEqual({ sound: false, version: a + 1, why: "missing" });
        const renumbered = swapped.map((row, n) => ({ ...row, version: n + 1 }));
        expect(verifyChain(renumbered)).toEqual({ sound: false, version: a + 1, why: "altered" });
      }),
    );
  });

  test("shows a truncation, if an outsider noted the hash of a removed row", () => {
    fc.assert(
      fc.property(position, (at) => {
        expect(verifyChain(rows.slice(0, at), [anchor])).toEqual({
          sound: false,
          version: at + 1,
          why: "missing",
        });
      }),
    );
  });

  test("shows a journal that was rewritten whole, if the hash of its newest row is stored elsewhere", async () => {
    expect(verifyChain(await story("q", 40), [anchor])).toEqual({
      sound: false,
      version: 40,
      why: "not as anchored",
    });
  });

  test("shows from which row on a journal was rewritten with new hashes, if the hash of each row is stored elsewhere", async () => {
    const anchors = rows.map(({ version, hash }) => ({ version, hash }));
    const anew = async (from: number) => {
      const store = memoryJournalStore();
      const journal = openJournal(place, store, { release: "test" });
      for (let n = 1; n <= 40; n += 1)
        await journal.decide("p", command(`${n}`), toggle(n < from ? `person-${n}` : `other-${n}`));
      return store.all("p");
    };
    expect(verifyChain(await anew(41), anchors)).toEqual(head);
    for (const from of [1, 3, 17, 33, 39])
      expect(verifyChain(await anew(from), anchors)).toEqual({
        sound: false,
        version: from,
        why: "not as anchored",
      });
  });

  test("shows an unreadable row", () => {
    const broken = rows.map((row) => (row.version === 7 ? ({ version: 7, unreadable: true } as const) : row));
    expect(verifyChain(broken)).toEqual({ sound: false, version: 7, why: "unreadable" });
  });

  test("is not accepted as the hash chain of another aggregate", () => {
    const moved = rows.map((row) => ({ ...row, id: "q" }));
    expect(verifyChain(moved)).toEqual({ sound: false, version: 1, why: "altered" });
  });
});
