import { expect, test } from "vitest";
import type { Begun } from "../../shared/journal/begun.ts";
import { command, free, hold, place } from "../../shared/journal/fixtures/place.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";

/** Tests that every journal must pass: whether it knows which aggregates have a row. */
export function begunLaws(
  newJournal: () => Promise<{ readonly store: JournalStore; readonly begun: Begun }>,
): void {
  test("a journal tells which of the given aggregates have at least one row", async () => {
    const { store, begun } = await newJournal();
    const journal = openJournal(place, store, { release: "test" });
    expect(await begun(["p", "q"])).toEqual([]);
    await journal.decide("q", command("1"), hold("parvin"));
    await journal.decide("q", command("2"), free);
    expect(await begun(["p", "q", "r"])).toEqual(["q"]);
    expect(await begun([])).toEqual([]);
  });
}
