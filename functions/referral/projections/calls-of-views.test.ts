import { expect, it } from "vitest";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { recordOf } from "../../../shared/journal/stream.ts";
import { hearBells, viewBuilder } from "../../../shared/journal/view-builder.ts";
import { memoryTable } from "../../../shared/table/memory-table.ts";
import { memoryWordIndex } from "../../../shared/word-index/memory.ts";
import { casework } from "../../../test/support/casework.ts";
import { inRounds } from "../../../test/support/rounds.ts";
import { caseAggregate } from "../case/journal.ts";
import { assignCase } from "../commands/assign-case.ts";
import { afterViews } from "./after-views.ts";
import { buildCaseViews } from "./build-views.ts";

/** A view builder whose calls of the stores are counted. */
function reader() {
  const network = inRounds();
  const work = casework({}, () => network.over(memoryTable()));
  const { deps } = work;
  const cases = openJournal(caseAggregate, network.over(deps.cases.store), work.options);
  const wired = {
    ...deps,
    cases,
    directory: network.over(deps.directory),
    wordIndex: network.over(memoryWordIndex()),
  };
  const views = network.over(work.views);
  const ports = { park: () => Promise.reject(new Error("parked")), tampered: () => {} };
  const hear = hearBells(viewBuilder(cases, views, buildCaseViews, afterViews(wired)), ports);
  /** Gives the newest row of each case to the view builder, as the stream does. */
  const hearOf = async (codes: readonly string[]) => {
    const journals = await Promise.all(codes.map((code) => deps.cases.store.all(code)));
    const newest = journals.flatMap((rows) => rows.slice(-1));
    return network.of(() => hear({ Records: newest.map(recordOf) }));
  };
  return { ...work, deps, hearOf };
}

const five = [1, 2, 3, 4, 5];

it("the views of five new cases are built in at most eight rounds of parallel calls, with at most sixty calls (law 7)", async () => {
  const { open, hearOf, deps } = reader();
  const codes = [];
  for (const n of five) codes.push(await open(n));
  // Caches the hash keys first, as in a running function.
  await deps.wordRing.current();
  const { calls, rounds } = await hearOf(codes);
  expect(rounds).toBeLessThanOrEqual(8);
  expect(calls).toBeLessThanOrEqual(60);
});

it("the view builder reads only journals, view rows, directory and word-index entries for five cases whose words are indexed already", async () => {
  const { open, hearOf, deps, by } = reader();
  const codes = [];
  for (const n of five) codes.push(await open(n));
  await hearOf(codes);
  for (const code of codes) await assignCase(deps, await by("h.moradi", code), { expert: "e.karimi" });
  const { calls, rounds } = await hearOf(codes);
  expect(rounds).toBeLessThanOrEqual(3);
  expect(calls).toBeLessThanOrEqual(5 * 9);
});
