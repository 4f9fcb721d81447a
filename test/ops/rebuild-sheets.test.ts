/** Recounts the figures from the journals while events are counted at the same time. */
import { describe, expect, it } from "vitest";
import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import { answerPublished } from "../../events/referral/answer-published.v1.ts";
import { caseOpened } from "../../events/referral/case-opened.v1.ts";
import { caseReferred } from "../../events/referral/case-referred.v1.ts";
import { followCases } from "../../functions/insight/reactions/follow-cases/follow-cases.ts";
import type { Told } from "../../functions/insight/reactions/told.ts";
import type { RebuildSheetsPorts } from "../../scripts/ops/rebuild-sheets/rebuild-ports.ts";
import { rebuildSheets } from "../../scripts/ops/rebuild-sheets/rebuild-sheets.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { memorySheets } from "../../shared/sheets/memory-sheets.ts";

const [one, other, nobodys] = [1, 2, 3].map((n) => trackingCode(String(40_000_000_000 + n))) as [
  string,
  string,
  string,
];
const at = (day: number) => new Date(Date.UTC(2026, 10, day, 8, 30)).toISOString();
const backOff = async () => {};

type History = readonly [service: string, id: string, rows: readonly StoredRow[]];

/** Returns the history of a request: registered, opened, referred and answered, a day apart. */
function historiesOf(code: string): readonly History[] {
  const row = (id: string, version: number, event: { readonly type: string; readonly data: unknown }) =>
    ({
      ...{ id, version, at: at(20 + version), events: [event], facts: [] },
      ...{ actor: "clock", key: "key", correlation: code, hash: "" },
    }) as unknown as StoredRow;
  const registered = requestRegistered.of({
    ...{ request: code, person: "0".repeat(32), kind: "complaint", subject: "goods-price", channel: "web" },
    ...{ language: "fa", registeredAt: at(21), words: `intake/${code}/words` },
  });
  const unit = "prices";
  const told = [
    caseOpened.of({ case: code, unit: "triage", rule: "rest", at: at(21) }),
    caseReferred.of({ case: code, from: "triage", unit, by: "m.karimi", at: at(22) }),
    answerPublished.of({
      ...{
        case: code,
        unit,
        by: "m.karimi",
        outcome: "granted",
        answer: `referral/${code}/answer`,
        at: at(23),
      },
    }),
  ];
  return [
    ["intake", code, [row(code, 1, registered)]],
    ["referral", code, told.map((event, n) => row(code, n + 1, event))],
  ];
}

function system(histories: readonly History[]) {
  const sheets = memorySheets<Told>();
  const events = histories.flatMap(([service, , rows]) => rows.flatMap((row) => envelopesOf(service, row)));
  const count = async (told = events) => {
    for (const event of told) await followCases({ sheets, backOff }, [event]);
  };
  const ports: RebuildSheetsPorts = {
    stories: async function* () {
      for (const [service, id, rows] of histories) yield [service, { id, rows }];
    },
    isTold: async (_, { teller, version }) =>
      histories.some(([service, id, rows]) => teller === `${service}/${id}` && version <= rows.length),
    sheets,
    backOff,
  };
  /** Returns all stored figures that are not zero. */
  const sums = async () => {
    const found: string[] = [];
    for await (const entry of sheets.all())
      if ("sheet" in entry)
        for (const [name, by] of Object.entries(entry.sheet.sums))
          if (by !== 0) found.push(`${entry.about} ${entry.sheet.period} ${name} ${by}`);
    return found.toSorted();
  };
  const run = (dryRun = false, changed: Partial<RebuildSheetsPorts> = {}, since?: string) =>
    rebuildSheets({ ...ports, ...changed }, { dryRun, ...(since !== undefined && { since }) });
  return { sheets, events, ports, count, sums, run };
}

const both = [...historiesOf(one), ...historiesOf(other)];
const right = {
  ...{ stories: 4, behind: 0, different: [], missing: [], stray: [], sums: [], unreadable: [] },
  unsettled: false,
};

async function sumsOf(histories: readonly History[]) {
  const { count, sums } = system(histories);
  await count();
  return sums();
}

describe("recounting the figures (I1, law 8)", () => {
  it("changes nothing where every event was counted, in whatever order", async () => {
    const { run, count, events, sums } = system(both);
    await count(events.toReversed());
    expect(await run()).toEqual(right);
    expect(await sums()).toEqual(await sumsOf(both));
  });

  it("restores all figures into an empty table, and counts nothing twice when it runs twice; a dry run changes nothing", async () => {
    const { run, sums } = system(both);
    expect(await run(true)).toMatchObject({ missing: [one, one, other, other], sums: [] });
    expect(await sums()).toEqual([]);
    expect(await run()).toMatchObject({ missing: [one, other], different: [one, other], sums: [] });
    expect(await sums()).toEqual(await sumsOf(both));
    expect(await run()).toEqual(right);
  });

  it("counts events that were lost, and removes figures of events that do not exist", async () => {
    const { run, count, events, sums } = system(both);
    await count(events.filter(({ type, subject }) => subject !== one || !type.includes("referred")));
    const strange = system(historiesOf(nobodys));
    await count(strange.events);
    expect(await run(true)).toMatchObject({ different: [one], stray: [nobodys] });
    expect(await run()).toMatchObject({ different: [one], missing: [], stray: [nobodys], sums: [] });
    expect(await sums()).toEqual(await sumsOf(both));
    expect(await run()).toEqual(right);
  });

  it("corrects a figure that differs from the rows it is counted from, while events are counted at the same time", async () => {
    const { run, count, sums, sheets, events } = system(both);
    await count(events.slice(0, 4));
    await sheets.add([{ about: "2#all", period: "2026-11-21", name: "came.web", by: 5 }]);
    const named = ["2#all, 2026-11-21, came.web: 6 and not 1"];
    expect(await run(true, { stories: async function* () {} })).toMatchObject({ sums: named });
    const adding = {
      ...sheets,
      // Counts events of the second request after the recount has read the figures and before it corrects them.
      add: async (wrong: Parameters<typeof sheets.add>[0]) => {
        await count();
        await sheets.add(wrong);
      },
    };
    expect(await run(false, { sheets: adding, stories: async function* () {} })).toMatchObject({
      sums: named,
    });
    expect(await sums()).toEqual(await sumsOf(both));
  });

  it("recounts requests that an earlier release counted, and leaves that release's figures by month and partition unchanged (ADR 0047)", async () => {
    const { run, count, sums, sheets } = system(both);
    const before = [
      { about: "all", period: "2026-11-21", name: "came.web", by: 2 },
      { about: "all/3", period: "1405-08", name: "came.web", by: 2 },
      { about: "all#open", period: "2026-12-02", name: "open-30.web", by: 1 },
    ];
    const counted = system(both);
    await counted.count();
    // Copies the rows without the field `layout`, which an earlier release did not write. Then counts the events of one of
    // the requests again.
    for await (const entry of counted.sheets.all()) {
      if (!("kept" in entry)) continue;
      const { heard, owed } = entry.kept.data;
      await sheets.keep([{ id: entry.id, kept: { version: 1, data: { heard, owed } } }], []);
    }
    await sheets.add(before);
    await count(
      historiesOf(one).flatMap(([service, , rows]) => rows.flatMap((row) => envelopesOf(service, row))),
    );
    expect(await run(true)).toMatchObject({ missing: [], different: [other, other], sums: [] });
    expect(await run()).toMatchObject({ missing: [], different: [other], sums: [] });
    const left = before.map(({ about, period, name, by }) => `${about} ${period} ${name} ${by}`);
    expect(await sums()).toEqual([...(await sumsOf(both)), ...left].toSorted());
    expect(await run()).toEqual(right);
  });

  it("reports that it could not compare the figures when they change at every read", async () => {
    const { run, sheets, events, sums, count } = system(both);
    let next = 0;
    const busy = {
      ...sheets,
      all: async function* () {
        yield* sheets.all();
        const event = events[next];
        next += 1;
        if (event) await followCases({ sheets, backOff }, [event]);
      },
    };
    const silent = async function* () {};
    const isTold = async () => true;
    expect(await run(false, { sheets: busy, stories: silent, isTold })).toMatchObject({ sums: [] });
    await count();
    expect(await sums()).toEqual(await sumsOf(both));
    expect(await run(false, { sheets: { ...sheets, all: restless(sheets) } })).toEqual({
      ...right,
      unsettled: true,
    });
    expect(await sums()).toEqual(await sumsOf(both));
  });

  it("reports uncounted decisions of the last day as late, not as an error, and changes nothing for a history with an unreadable row", async () => {
    const { run, count, events, sums } = system(both);
    await count(events.slice(0, -1));
    expect(await run(true, {}, at(23))).toEqual({ ...right, behind: 1 });
    expect(await run(true, {}, at(24))).toEqual({ ...right, different: [other] });
    const torn = async function* (): ReturnType<RebuildSheetsPorts["stories"]> {
      for (const [service, id, rows] of both)
        yield [service, { id, rows: [...rows, { id, version: 9, unreadable: "torn" } as never] }];
    };
    const before = await sums();
    const found = await run(false, { stories: torn, isTold: async () => false });
    expect(found).toEqual({
      ...{ ...right, stories: 0 },
      unreadable: both.map(([service, id]) => `${service}/${id}`),
    });
    expect(await sums()).toEqual(before);
  });
});

/** Returns rows whose version changes at each read. */
function restless(sheets: RebuildSheetsPorts["sheets"]): RebuildSheetsPorts["sheets"]["all"] {
  let reads = 0;
  return async function* () {
    reads += 1;
    for await (const entry of sheets.all())
      yield "kept" in entry ? { ...entry, kept: { ...entry.kept, version: reads } } : entry;
  };
}
