import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import { requestRegistered } from "../../../../events/intake/request-registered.v1.ts";
import { answerPublished } from "../../../../events/referral/answer-published.v1.ts";
import { caseOpened } from "../../../../events/referral/case-opened.v1.ts";
import { caseReferred } from "../../../../events/referral/case-referred.v1.ts";
import { trackingCode } from "../../../../shared/domain/cases/tracking-code.ts";
import { memorySheets } from "../../../../shared/sheets/memory-sheets.ts";
import { bySheet, mostSheets, type Sheets } from "../../../../shared/sheets/sheets.ts";
import { sumsOf } from "../../queries/read-figures/sums.ts";
import { code } from "../count/fakes.ts";
import { partitionsOfAbout } from "../count/sheet-partitions.ts";
import type { Told } from "../told.ts";
import { followCase } from "./follow-case.ts";

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

/** The sheets of the one request, in whichever partition they are. */
const readAbout = async (sheets: Pick<Sheets<Told>, "read">, about: string) =>
  (await Promise.all(partitionsOfAbout(about).map((each) => sheets.read(each, "0", "9")))).flat();

function world() {
  const sheets = memorySheets<Told>();
  const follow = (event: EventEnvelope, over: Pick<Sheets<Told>, "kept" | "keep"> = sheets) =>
    followCase({ sheets: over, backOff: async () => {} }, event);
  const all = async () => {
    const abouts = ["all", "all#open", "unit#triage", "unit#triage#open", "unit#unit-2", "unit#unit-2#open"];
    return Promise.all(abouts.map((about) => readAbout(sheets, about)));
  };
  return { sheets, follow, all };
}

const events = [registered, opened, referred(2, 25), published(3, 28)];

async function sumsAfter(order: readonly EventEnvelope[]) {
  const { follow, all } = world();
  for (const event of order) await follow(event);
  const noNoughts = (await all()).map((sheets) =>
    sheets
      .map(({ period, sums }) => [
        period,
        Object.entries(sums)
          .filter(([, by]) => by !== 0)
          .toSorted(),
      ])
      .filter(([, sums]) => sums?.length !== 0),
  );
  return noNoughts;
}

describe("following a request", () => {
  it("counts it the same in whatever order and however often it is told (I1)", async () => {
    const expected = await sumsAfter(events);
    expect(JSON.stringify(expected)).toContain("answered.web");
    expect(await sumsAfter([...events].reverse())).toEqual(expected);
    expect(await sumsAfter([...events, ...events])).toEqual(expected);
    expect(
      await sumsAfter([events[2], events[2], events[0], events[3], events[1], events[0]] as never),
    ).toEqual(expected);
  });

  it("adds up over the partitions of a sheet to what all requests count to, whole or in a unit (ADR 0045)", async () => {
    const { sheets, follow } = world();
    const codes = Array.from({ length: 24 }, (_, n) => trackingCode(String(30_000_000_000 + n)));
    const renamed = (event: EventEnvelope, id: string): EventEnvelope =>
      JSON.parse(JSON.stringify(event).replaceAll(code, id));
    for (const id of codes) for (const event of events) await follow(renamed(event, id));
    const partitions = await Promise.all(
      partitionsOfAbout("all").map((each) => sheets.read(each, "2026-11-28", "2026-11-28")),
    );
    expect(partitions.map((each) => each.length)).toEqual(partitions.map(() => 1));
    // Sums of before the sheets were spread stand where they stood.
    await sheets.add([{ about: "all", period: "2026-11-28", name: "answered.web", by: 100 }]);
    for (const [about, more] of [["all", 100] as const, ["unit#unit-2", 0] as const]) {
      const [{ flow, stock }] = await sumsOf(sheets as never, about, { day: "2026-11-28", months: 1 });
      expect(flow["answered.web"]).toBe(24 + more);
      expect(Object.values(stock).every((sum) => sum === 0)).toBe(true);
    }
  });

  it("loses nothing to who counts the same request at the same moment", async () => {
    const { sheets, follow } = world();
    await Promise.all(events.map((event) => follow(event)));
    expect((await sheets.kept(code))?.data.heard).toHaveLength(events.length);
    const day = (await readAbout(sheets, "all")).find(({ period }) => period === "2026-11-28");
    expect(day?.sums).toMatchObject({ "answered.web": 1 });
  });

  it("adds what one transaction does not hold in the next, and what a crash left before anything else", async () => {
    const { sheets, follow } = world();
    const many = Array.from({ length: 40 }, (_, n) => referred(n + 2, n + 25));
    for (const event of [opened, ...many]) await follow(event);
    let calls = 0;
    const dying = {
      ...sheets,
      keep: async (...given: Parameters<typeof sheets.keep>) => {
        calls += 1;
        if (calls === 2) throw new Error("dies here");
        return sheets.keep(...given);
      },
    };
    await expect(follow(registered, dying)).rejects.toThrow("dies here");
    expect((await sheets.kept(code))?.data.owed.length).toBeGreaterThan(0);
    await follow(registered);
    expect((await sheets.kept(code))?.data.owed).toEqual([]);
    const whole = world();
    for (const event of [registered, opened, ...many]) await whole.follow(event);
    for (const about of ["all#open", "unit#unit-30", "unit#unit-30#open", "unit#unit-41#open"]) {
      const seen = async (of: Sheets<Told>) =>
        (await readAbout(of, about)).map(({ period, sums }) => [
          period,
          Object.entries(sums).filter(([, by]) => by),
        ]);
      const nonzero = (rows: Awaited<ReturnType<typeof seen>>) => rows.filter(([, sums]) => sums?.length);
      expect(nonzero(await seen(sheets))).toEqual(nonzero(await seen(whole.sheets)));
    }
    expect(mostSheets).toBeLessThan(100);
  });

  it("reads once and writes once for an event, and reads only for one that is known (law 7)", async () => {
    const { sheets, follow } = world();
    const calls: string[] = [];
    const counted: typeof sheets = {
      ...sheets,
      kept: (id) => {
        calls.push("read");
        return sheets.kept(id);
      },
      keep: (id, kept, sums) => {
        calls.push(`write ${bySheet(sums).length <= 20 ? "few sheets" : "many sheets"}`);
        return sheets.keep(id, kept, sums);
      },
    };
    for (const event of events) await follow(event, counted);
    expect(calls).toEqual(events.flatMap(() => ["read", "write few sheets"]));
    calls.length = 0;
    for (const event of events) await follow(event, counted);
    expect(calls).toEqual(events.map(() => "read"));
  });

  it("asks at most eight times, however often others are first", async () => {
    const { sheets, follow } = world();
    let asked = 0;
    const keep = async () => {
      asked += 1;
      return "changed" as const;
    };
    await expect(follow(registered, { ...sheets, keep })).rejects.toThrow("counted by others");
    expect(asked).toBe(8);
  });
});
