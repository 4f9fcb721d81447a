import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defined } from "../../../shared/defined.ts";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { requestAggregate } from "./journal.ts";
import { initial, type RequestFact, type RequestState, type Told } from "./request-state.ts";
import { timelineOf } from "./timeline.ts";

const code = "407155289363";
const parts = [partOf(code, 1), partOf(code, 2)];
const start = Date.parse("2026-11-24T08:00:00.000Z");
const minute = (n: number): string => new Date(start + n * 60_000).toISOString();

interface Row {
  readonly fact: RequestFact;
  /** When intake appended the journal row. */
  readonly at: string;
}

const registered: Row = {
  at: minute(0),
  fact: {
    type: "registered",
    person: "0123456789abcdef0123456789abcdef",
    kind: "complaint",
    subject: "price",
    channel: "web",
    language: "fa",
    words: `intake/${code}/words`,
    contactProof: "proof",
  },
};

const folded = (rows: readonly Row[]): RequestState =>
  [registered, ...rows].reduce<RequestState>(
    (state, { fact, at }, n) =>
      requestAggregate.fold(state, fact, {
        id: code,
        version: n + 1,
        at,
        actor: "event:x",
        command: "test",
        key: String(n),
        fingerprint: "",
        directory: 0,
        release: "test",
        correlation: code,
      }),
    initial,
  );

const told = (sequence: number, entry: Told["entry"], at: number, part?: string): Row => ({
  at: minute(900),
  fact: {
    type: "told",
    ...{ sequence, entry, at: minute(at), unit: `unit-${sequence}` },
    ...defined({ part }),
  },
});
const own = (type: "informed" | "objected", at: number): Row => ({
  at: minute(at),
  fact: { type, words: `intake/${code}/${type}-${at}` },
});
const shown = (rows: readonly Row[]) => timelineOf(folded(rows));

/** Generates the events of a case or a part, in the order of its journal; their times may go back a little. */
const teller = (part?: string) =>
  fc
    .array(
      fc.record({
        entry: fc.constantFrom<Told["entry"]>("referred", "under-review", "question", "commitment-kept"),
        at: fc.nat(8),
      }),
      { maxLength: 6 },
    )
    .map((all) => all.map(({ entry, at }, n) => told(n + 1, entry, at, part)));

const news = fc
  .tuple(teller(), teller(parts[0]), teller(parts[1]), fc.array(fc.nat(8), { maxLength: 4 }))
  .map(([whole, first, second, added]) => ({
    tellers: [whole, first, second],
    own: [...added].sort((a, b) => a - b).map((at) => own("informed", at)),
  }));

/** The same journal rows in another order of arrival; the applicant's own steps keep their order. */
const inSomeOrder = news.chain(({ tellers, own: mine }) => {
  const all = [...tellers.flat(), ...mine];
  return fc.shuffledSubarray(all, { minLength: all.length }).map((mixed) => {
    const left = [...mine];
    const rows = mixed.map((row) => (mine.includes(row) ? (left.shift() ?? row) : row));
    return { tellers, straight: all, rows };
  });
});

describe("the public timeline", () => {
  it("is the same in whatever order the events arrive (R6, law 2)", () => {
    fc.assert(
      fc.property(inSomeOrder, ({ straight, rows }) => {
        expect(shown(rows)).toEqual(shown(straight));
      }),
      { numRuns: 500 },
    );
  });

  it("orders the parts of a divided request by number, not by id, because the last digit of the ids starts again at nought (R6)", () => {
    const [first, eighth] = [partOf(code, 1), partOf(code, 8)];
    expect(first > eighth).toBe(true);
    const rows = [eighth, first].map((part) => told(1, "referred", 1, part));
    expect(folded(rows).told.map(({ part }) => part)).toEqual([first, eighth]);
  });

  it("keeps the order of the entries from each journal (of the case and of each part), and loses none, even when their times go back (R6)", () => {
    fc.assert(
      fc.property(inSomeOrder, ({ tellers, rows }) => {
        const timeline = shown(rows);
        expect(timeline).toHaveLength(rows.length + 1);
        for (const [part, rowsOfTeller] of tellers.entries()) {
          const units = timeline
            .filter((one) => one.unit && (one.part ?? 0) === part)
            .map(({ unit }) => unit);
          expect(units).toEqual(rowsOfTeller.map((_, n) => `unit-${n + 1}`));
        }
      }),
    );
  });

  it("merges the entries of the case, of its parts and of the applicant's steps by the time of each entry (R6, C14)", () => {
    const rows = [
      told(1, "referred", 1, parts[0]),
      told(3, "answered", 9),
      own("informed", 4),
      told(1, "referred", 0),
      told(2, "part-answered", 5, parts[0]),
      told(2, "under-review", 3),
    ];
    expect(shown(rows).map(({ entry, part }) => (part === undefined ? entry : `${entry} ${part}`))).toEqual([
      "registered",
      "referred",
      "referred 1",
      "under-review",
      "information-added",
      "part-answered 1",
      "answered",
    ]);
  });

  it("shows entries of the same time in the order in which one causes the other, such as answer before objection (R13)", () => {
    const rows = [told(2, "in-second-stage", 5), own("objected", 5), told(1, "answered", 5)];
    expect(shown(rows).map(({ entry }) => entry)).toEqual([
      "registered",
      "answered",
      "objection-received",
      "in-second-stage",
    ]);
  });
});

describe("the journal of a request", () => {
  it("can be read when its rows are from releases that recorded no parts and accused, and cannot be read when a fact is of an unknown type", () => {
    const old = { type: "told", sequence: 2, entry: "answered", unit: "price-control", at: minute(5) };
    const state = folded([{ fact: requestAggregate.upcast(old), at: minute(6) }]);
    expect(timelineOf(state)).toMatchObject([
      { entry: "registered" },
      { entry: "answered", unit: "price-control", at: minute(5) },
    ]);
    for (const type of ["forgotten", "toString"])
      expect(() => requestAggregate.upcast({ type })).toThrow(`knows no fact "${type}"`);
  });
});
