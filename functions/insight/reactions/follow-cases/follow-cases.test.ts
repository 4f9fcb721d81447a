import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import { requestRegistered } from "../../../../events/intake/request-registered.v1.ts";
import { answerPublished } from "../../../../events/referral/answer-published.v1.ts";
import { caseOpened } from "../../../../events/referral/case-opened.v1.ts";
import { caseReferred } from "../../../../events/referral/case-referred.v1.ts";
import { trackingCode } from "../../../../shared/domain/cases/tracking-code.ts";
import { Outage } from "../../../../shared/outage.ts";
import { memorySheets } from "../../../../shared/sheets/memory-sheets.ts";
import { bySheet, mostItems, type Sheets } from "../../../../shared/sheets/sheets.ts";
import { code } from "../count/fakes.ts";
import { onSheets } from "../count/sheet-layout.ts";
import type { Told } from "../told.ts";
import { followCases } from "./follow-cases.ts";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 8, 30)).toISOString();

function envelope(
  service: string,
  sequence: number,
  day: number,
  { type, data }: { type: string; data: unknown },
) {
  const id = `${service}/${code}/${sequence}/0`;
  const more = { correlationid: code, causationid: "key", data };
  return {
    specversion: "1.0",
    id,
    source: `peygir.${service}`,
    type,
    time: at(day),
    subject: code,
    sequence,
    ...more,
  } as EventEnvelope;
}

const registered = envelope(
  "intake",
  1,
  24,
  requestRegistered.of({
    ...{ request: code, person: "0".repeat(32), kind: "complaint", subject: "goods-price", channel: "web" },
    ...{ language: "fa", registeredAt: at(24), words: `intake/${code}/words` },
  }),
);
const opened = envelope(
  "referral",
  1,
  24,
  caseOpened.of({ case: code, unit: "triage", rule: "rest", at: at(24) }),
);
const referred = (sequence: number, day: number) =>
  envelope(
    "referral",
    sequence,
    day,
    caseReferred.of({ case: code, from: "triage", unit: `unit-${sequence}`, by: "m.karimi", at: at(day) }),
  );
const published = (sequence: number, day: number) =>
  envelope(
    "referral",
    sequence,
    day,
    answerPublished.of({
      ...{
        case: code,
        unit: "prices",
        by: "m.karimi",
        outcome: "granted",
        answer: `referral/${code}/answer`,
        at: at(day),
      },
    }),
  );

type Port = Pick<Sheets<Told>, "kept" | "keep">;

function world() {
  const sheets = memorySheets<Told>();
  const follow = (events: readonly EventEnvelope[], over: Port = sheets) =>
    followCases({ sheets: over, backOff: async () => {} }, events);
  /** All sums that are not zero. */
  const sums = async () => {
    const found: string[] = [];
    for await (const entry of sheets.all())
      if ("sheet" in entry)
        for (const [name, by] of Object.entries(entry.sheet.sums))
          if (by !== 0) found.push(`${entry.about} ${entry.sheet.period} ${name} ${by}`);
    return found.toSorted();
  };
  return { sheets, follow, sums };
}

const events = [registered, opened, referred(2, 25), published(3, 28)];
const codes = Array.from({ length: 24 }, (_, n) => trackingCode(String(30_000_000_000 + n)));
const renamed = (event: EventEnvelope, id: string): EventEnvelope =>
  JSON.parse(JSON.stringify(event).replaceAll(code, id));
const registrations = (ids: readonly string[]) =>
  ids.flatMap((id) => [registered, opened].map((event) => renamed(event, id)));
const eventsOf = (ids: readonly string[]) => ids.flatMap((id) => events.map((event) => renamed(event, id)));

async function sumsAfter(...batches: readonly (readonly EventEnvelope[])[]) {
  const { follow, sums } = world();
  for (const batch of batches) expect((await follow(batch)).filter(Boolean)).toEqual([]);
  return sums();
}

/** Records the calls, with the number of rows and sheets that each writes. */
function noting(sheets: Port) {
  const calls: string[] = [];
  const over: Port = {
    kept: (ids) => {
      calls.push(`read ${ids.length}`);
      return sheets.kept(ids);
    },
    keep: (rows, sums) => {
      calls.push(`write ${rows.length} + ${bySheet(sums).length}`);
      return sheets.keep(rows, sums);
    },
  };
  return { calls, over };
}

describe("counting requests from events", () => {
  it("gives the same figures in whatever order and however often an event is delivered (I1)", async () => {
    const expected = await sumsAfter(events);
    expect(JSON.stringify(expected)).toContain("answered.web");
    expect(await sumsAfter(events.toReversed())).toEqual(expected);
    expect(await sumsAfter([...events, ...events])).toEqual(expected);
    expect(await sumsAfter(...events.map((event) => [event]), events)).toEqual(expected);
  });

  it("gives the same figures however the events are divided into batches, repeated and interrupted (law 2)", async () => {
    const all = eventsOf(codes.slice(0, 4));
    const expected = await sumsAfter(all);
    const batch = fc.array(fc.nat(all.length - 1), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 8 }), fc.nat(6), async (drawn, dies) => {
        const { sheets, follow, sums } = world();
        for (const places of drawn) {
          const events = places.map((place) => all[place] as EventEnvelope);
          await follow(events, dyingAfter(sheets, dies)).catch(() => undefined);
          await follow(events.toReversed());
        }
        await follow(all);
        expect(await sums()).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("counts each event once when several invocations count the same requests in parallel", async () => {
    const { sheets, follow, sums } = world();
    const all = eventsOf(codes.slice(0, 3));
    const batches = [all, all.toReversed(), all.slice(0, 5), all.slice(3)];
    for (const failures of await Promise.all(batches.map((batch) => follow(batch))))
      expect(failures.filter(Boolean)).toEqual([]);
    expect(await sums()).toEqual(await sumsAfter(all));
    const kept = await sheets.kept(codes.slice(0, 3));
    expect([...kept.values()].map(({ data }) => data.heard.length)).toEqual([4, 4, 4]);
  });

  it("reads once for a batch of events, and writes the requests of the batch together with the sums that they share (law 7)", async () => {
    const { sheets, follow } = world();
    const { calls, over } = noting(sheets);
    await follow([registered, opened], over);
    expect(calls).toEqual(["read 1", "write 1 + 2"]);
    calls.length = 0;
    const ten = noting(world().sheets);
    await follow(registrations(codes.slice(0, 10)), ten.over);
    expect(ten.calls).toEqual(["read 10", "write 10 + 2"]);
    await follow(eventsOf(codes), over);
    // Six sheets (sums of one day): for each of two days, the organisation, the unit that a request left, and the unit
    // that answered.
    expect(calls).toEqual(["read 24", "write 24 + 6"]);
    calls.length = 0;
    await follow(eventsOf(codes), over);
    expect(calls).toEqual(["read 24"]);
  });

  it("splits writes that exceed one transaction, and keeps the finished transactions when a later one fails", async () => {
    const { sheets, follow, sums } = world();
    const many = Array.from({ length: 130 }, (_, n) => trackingCode(String(50_000_000_000 + n)));
    const all = eventsOf(many);
    const { calls, over } = noting(sheets);
    await expect(follow(all, dyingAfter(over, 1))).rejects.toThrow("no answer");
    expect(calls).toEqual(["read 130", "write 94 + 6"]);
    calls.length = 0;
    expect((await follow(all, over)).filter(Boolean)).toEqual([]);
    expect(calls).toEqual(["read 130", "write 36 + 6"]);
    expect(await sums()).toEqual(await sumsAfter(all));
  });

  it("first adds to the figures what an earlier run did not add, because its transaction was full or it crashed", async () => {
    const { sheets, follow, sums } = world();
    const many = Array.from({ length: 90 }, (_, n) => referred(n + 2, n + 25));
    await follow([opened, ...many]);
    await expect(follow([registered], dyingAfter(sheets, 1))).rejects.toThrow("no answer");
    const owed = async () => (await sheets.kept([code])).get(code)?.data.owed;
    expect((await owed())?.length).toBeGreaterThan(0);
    await follow([registered]);
    expect(await owed()).toEqual([]);
    expect(await sums()).toEqual(await sumsAfter([registered], [opened, ...many]));
    expect(mostItems).toBe(100);
  });

  it("counts a request again from all its facts when an earlier release counted it in another format of the sums", async () => {
    const { sheets, follow, sums } = world();
    await follow(events.slice(0, 3));
    const data = (await sheets.kept([code])).get(code)?.data;
    const before = { about: "all", period: "2026-11-24", name: "came.web", by: 1 };
    const old = memorySheets<Told>();
    const { layout: _, ...unmarked } = data ?? { heard: [], owed: [] };
    await old.keep([{ id: code, kept: { version: 1, data: unmarked } }], [before]);
    await follow(events.slice(3), old);
    expect(await old.read("all", "0", "9")).toMatchObject([{ sums: { "came.web": 1 } }]);
    await follow(events);
    expect(await old.read(onSheets("all"), "0", "9")).toEqual(await sheets.read(onSheets("all"), "0", "9"));
    expect(await sums()).toEqual(await sumsAfter(events));
  });

  it("writes the other requests of a batch of events when one request cannot be written", async () => {
    const { sheets, follow, sums } = world();
    const [bad = "", ...good] = codes.slice(0, 4);
    const refusing: Port = {
      ...sheets,
      keep: async (rows, added) => {
        if (rows.some(({ id }) => id === bad)) throw new TypeError("too large");
        return sheets.keep(rows, added);
      },
    };
    const batch = eventsOf([bad, ...good]);
    const failures = await follow(batch, refusing);
    expect(batch.filter((_, at) => failures[at] !== undefined)).toEqual(eventsOf([bad]));
    expect(await sums()).toEqual(await sumsAfter(eventsOf(good)));
  });

  it("tries at most eight times when at each try another invocation has changed the same requests", async () => {
    const { sheets, follow } = world();
    let asked = 0;
    const keep = async () => {
      asked += 1;
      return "changed" as const;
    };
    const [failure] = await follow([registered], { ...sheets, keep });
    expect(failure).toBeInstanceOf(Outage);
    expect(asked).toBe(8);
  });
});

function dyingAfter(sheets: Port, writes: number): Port {
  let left = writes;
  return {
    kept: (ids) => sheets.kept(ids),
    keep: async (rows, sums) => {
      if (left === 0) throw new Outage("no answer");
      left -= 1;
      return sheets.keep(rows, sums);
    },
  };
}
