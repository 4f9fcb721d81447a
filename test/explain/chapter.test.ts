/** Tests what `npm run explain` says about altered journals and directories; `test/journeys/explain.test.ts` tests unaltered ones. */
import { beforeEach, describe, expect, it } from "vitest";
import type { CaseFact } from "../../functions/referral/case/case-facts.ts";
import type { AboutRequest } from "../../functions/referral/case/core.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { timed } from "../../functions/referral/commands/frame/with-clocks.ts";
import { openCase } from "../../functions/referral/reactions/open-case/open-case.ts";
import { type Chapter, readChapter } from "../../scripts/explain/chapter.ts";
import { decideCaseAgain } from "../../scripts/explain/decide-again-case.ts";
import { fixedDirectory } from "../../shared/directory/reader.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Command, JournalStore, StoredRow } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { organisation } from "../support/organisation.ts";

const code = "407155289363";
const at = new Date("2026-11-24T08:00:00.000Z");
const request: AboutRequest = {
  person: "0123456789abcdef0123456789abcdef",
  kind: "complaint",
  subject: "price",
  channel: "web",
  language: "fa",
  registeredAt: at.toISOString(),
  words: `intake/${code}/words-0000000000000000000000`,
};

const command = (name: string, username: string): Command => ({
  name,
  actor: `staff:${username}`,
  key: `${username}/${name}`,
  fingerprint: "fingerprint",
  at,
  directory: 1,
  correlation: code,
});

let store: JournalStore;

/** The store has the rows of a case that was opened and then accepted by the unit's expert. */
beforeEach(async () => {
  store = memoryJournalStore();
  const cases = openJournal(caseAggregate, store, { release: "test" });
  const told = { id: `intake/${code}/1/0`, subject: code, correlationid: code };
  await openCase({ cases, directory: fixedDirectory(1, organisation), now: () => at }, told, request);
  const accepted: CaseFact = { type: "accepted", points: `referral/${code}/points-1`, count: 2 };
  const accepting = command("accept-case", "e.karimi");
  await cases.decide(
    code,
    accepting,
    timed(organisation, accepting, () => ({ facts: [accepted] })),
  );
});

const read = (from: JournalStore = store, snapshots = new Map([[1, organisation]])): Promise<Chapter> =>
  readChapter(code, {
    aggregate: caseAggregate,
    store: from,
    anchors: [],
    decideAgain: decideCaseAgain,
    snapshots,
  });

const results = ({ entries }: Chapter) => entries.map(({ again }) => again);

/** The store, with every row that is read altered by `change`, as if the stored rows had been altered. */
const tampered = (change: (row: StoredRow) => StoredRow): JournalStore => ({
  ...store,
  all: async (id) => (await store.all(id)).map(change),
});

describe("the explanation of a case's history", () => {
  it("decides every row again with the same result, and names the rules that decided (law 9)", async () => {
    const chapter = await read();
    expect(results(chapter)).toEqual([{ result: "same" }, { result: "same" }]);
    expect(chapter.chain.sound && chapter.foldsTheSame).toBe(true);
    expect(chapter.entries.map(({ because }) => because.map(({ rule }) => rule))).toEqual([
      ["routing"],
      ["policy", "stage"],
    ]);
    expect(chapter.entries[0]?.because[0]).toMatchObject({ key: "prices", unit: "price-control" });
  });

  it("says what the rules decide under the directory that a row names, if this decision differs from the row", async () => {
    const routing = organisation.routing.map((rule) => ({ ...rule, unit: "legal" }));
    const other: Snapshot = { ...organisation, routing };
    expect(results(await read(store, new Map([[1, other]])))[0]).toEqual({
      result: "otherwise",
      instead: expect.stringMatching(/^opened unit="legal", clock-started clock="triage"/),
    });
  });

  it("reports a row whose user the rules refuse under the directory that the row names", async () => {
    const staff = organisation.staff.filter(({ username }) => username !== "e.karimi");
    const chapter = await read(store, new Map([[1, { ...organisation, staff }]]));
    expect(results(chapter)[1]).toEqual({ result: "otherwise", instead: "forbidden" });
  });

  it("says that a row was not decided again if the directory that the row names is missing or the command unknown", async () => {
    expect(results(await read(store, new Map()))[0]).toEqual({
      result: "not decided again",
      why: "the directory has no snapshot 1",
    });
    const renamed = tampered((row) => ({ ...row, command: "close-case" }));
    expect(results(await read(renamed))[0]).toEqual({
      result: "not decided again",
      why: "unknown command close-case",
    });
  });

  it("reports an altered row, and that its rows give another state of the case than the state that functions load", async () => {
    const altered = tampered((row) => ({
      ...row,
      facts: row.facts.map((fact) => (fact.type === "opened" ? { ...fact, unit: "legal" } : fact)),
    }));
    const chapter = await read(altered);
    expect(chapter.chain).toEqual({ sound: false, version: 1, why: "altered" });
    expect(chapter.foldsTheSame).toBe(false);
    expect(chapter.entries[0]).toMatchObject({
      again: { result: "otherwise", instead: expect.stringMatching(/^opened unit="price-control"/) },
      announcesTheSame: false,
    });
  });
});
