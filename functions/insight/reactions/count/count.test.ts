import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partOf } from "../../../../shared/domain/cases/case-id.ts";
import { sheetKey } from "../../../../shared/sheets/sheets.ts";
import type { Heard, ToldFact } from "../told.ts";
import { between, countOf } from "./count.ts";
import { atEndOf, code, ofCase, registered, told } from "./fakes.ts";

type Facts = readonly (readonly [at: string, fact: ToldFact])[];

const opened: Facts = [["2026-11-24T08:31", { what: "opened", unit: "triage" }]];
const due = {
  what: "due",
  clock: "answer",
  due: "2026-12-08T20:30:00.000Z",
  promised: "2026-12-08T20:30:00.000Z",
} as const;
const answered = { what: "answered", promises: 0 } as const;
const heardOf = (facts: Facts, more: object = {}): readonly Heard[] => [
  ...registered(more),
  ...ofCase([...opened, ...facts]),
];

describe("the count of received requests", () => {
  it("includes a request for the whole organisation at registration, and for each unit when the case comes to it (I1)", () => {
    const heard = heardOf([
      ["2026-11-25T07:00", { what: "referred", unit: "prices" }],
      ["2026-11-26T07:00", { what: "returned", unit: "triage" }],
    ]);
    expect(atEndOf(heard, "2026-11-24")).toMatchObject({
      "came.web": 1,
      "kind.complaint": 1,
      "subject.goods-price": 1,
    });
    expect(atEndOf(heard, "2026-11-24", "unit#triage")).toMatchObject({ "came.web": 1 });
    expect(atEndOf(heard, "2026-11-25", "unit#prices")).toMatchObject({ "came.web": 1 });
    expect(atEndOf(heard, "2026-11-26", "unit#prices")).toEqual({ "returned.web": 1 });
    expect(atEndOf(heard, "2026-11-26", "unit#triage")).toMatchObject({ "came.web": 1 });
    expect(atEndOf(heard, "2026-11-26")).toMatchObject({ "returned.web": 1 });
  });

  it("counts a request under its corrected subject from the day of the correction on, and under the old subject before", () => {
    const heard = heardOf([
      ["2026-11-26T07:00", { what: "corrected", kind: "problem", subject: "goods-price" }],
    ]);
    expect(atEndOf(heard, "2026-11-24")).toMatchObject({ "kind.complaint": 1 });
    expect(atEndOf(heard, "2026-11-26")).toMatchObject({ "kind.complaint": -1, "kind.problem": 1 });
    expect(atEndOf(heard, "2026-11-26")).not.toHaveProperty("subject.goods-price");
  });

  it("leaves out a request until the event of its registration has arrived, and then also uses the events of this request that arrived earlier", () => {
    const rest = ofCase([...opened, ["2026-11-25T07:00", answered]]);
    expect(countOf(rest)).toEqual([]);
    expect(atEndOf([...rest, ...registered()], "2026-11-25")).toMatchObject({ "answered.web": 1 });
  });

  it("counts each request on the day in Tehran on which it was registered", () => {
    const late = told(`intake/${code}`, [
      ["2026-11-24T20:30", { what: "registered", kind: "complaint", subject: "goods-price", channel: "web" }],
    ]);
    expect(atEndOf(late, "2026-11-24")).toEqual({});
    expect(atEndOf(late, "2026-11-25")).toMatchObject({ "came.web": 1 });
  });
});

describe("the count of the backlog", () => {
  it("includes a case for the unit that has it, by the case's age, until its answer (I1)", () => {
    const heard = heardOf([
      ["2026-11-30T07:00", { what: "referred", unit: "prices" }],
      ["2027-01-05T07:00", answered],
    ]);
    expect(atEndOf(heard, "2026-11-29", "unit#triage")).toEqual({ "open-10.web": 1 });
    expect(atEndOf(heard, "2026-11-30", "unit#triage")).toEqual({});
    expect(atEndOf(heard, "2026-12-04", "unit#prices")).toEqual({ "open-10.web": 1 });
    expect(atEndOf(heard, "2026-12-05", "unit#prices")).toEqual({ "open-30.web": 1 });
    expect(atEndOf(heard, "2026-12-25", "unit#prices")).toEqual({ "open-90.web": 1 });
    expect(atEndOf(heard, "2026-12-25")).toEqual({ "open-90.web": 1 });
    expect(atEndOf(heard, "2027-01-06", "unit#prices")).toEqual({});
    expect(atEndOf(heard, "2027-01-06")).toEqual({});
  });

  it("includes a case again in its second stage, with its age since the registration", () => {
    const heard = heardOf([
      ["2026-11-30T07:00", answered],
      ["2026-12-06T07:00", { what: "second-stage", unit: "deputyship" }],
    ]);
    expect(atEndOf(heard, "2026-12-05")).toEqual({});
    expect(atEndOf(heard, "2026-12-06", "unit#deputyship")).toMatchObject({ "open-30.web": 1 });
    expect(atEndOf(heard, "2026-12-06", "unit#triage")).toEqual({ "second-stage.web": 1 });
    expect(atEndOf(heard, "2027-03-01")).toEqual({ "open-more.web": 1 });
  });

  it("includes a case as late from the day on which it missed its deadline until its answer, or until its deadline moves into the future", () => {
    const breach: Facts = [["2026-12-08T20:30", { what: "late" }]];
    const later = { ...due, due: "2026-12-20T20:30:00.000Z" } as const;
    const waits = heardOf(breach);
    expect(atEndOf(waits, "2026-12-08", "unit#triage")).not.toHaveProperty("late.web");
    expect(atEndOf(waits, "2026-12-09", "unit#triage")).toMatchObject({ "late.web": 1 });
    for (const fact of [answered, later, { what: "ended" } as const])
      expect(atEndOf(heardOf([...breach, ["2026-12-15T07:00", fact]]), "2026-12-15")).not.toHaveProperty(
        "late.web",
      );
    const moved = heardOf([...breach, ["2026-12-10T07:00", { what: "referred", unit: "prices" }]]);
    expect(atEndOf(moved, "2026-12-10", "unit#prices")).toMatchObject({ "late.web": 1 });
    expect(atEndOf(moved, "2026-12-10", "unit#triage")).toEqual({});
  });

  it("includes each part of a divided request for the part's unit, and for the organisation only the whole case (R6)", () => {
    const part = ofCase([["2026-11-25T07:00", { what: "opened", unit: "prices" }]], partOf(code, 1));
    const heard = [...heardOf([]), ...part];
    expect(atEndOf(heard, "2026-11-25", "unit#prices")).toEqual({ "came.web": 1, "open-10.web": 1 });
    expect(atEndOf(heard, "2026-11-25")).toEqual({ "open-10.web": 1 });
  });
});

describe("the count of answers", () => {
  it("has one number for answers within the deadline in force when they were given, and another for answers within the deadline first promised (I1)", () => {
    const extended = { ...due, due: "2026-12-20T20:30:00.000Z" } as const;
    const at = (day: string, facts: Facts = []) =>
      atEndOf(heardOf([["2026-11-24T08:31", due], ...facts, [`${day}T07:00`, answered]]), day);
    expect(at("2026-12-08")).toMatchObject({
      "answered.web": 1,
      "dated.web": 1,
      "on-time.web": 1,
      "as-promised.web": 1,
    });
    expect(at("2026-12-09")).toEqual({ "answered.web": 1, "dated.web": 1 });
    const more = at("2026-12-09", [["2026-12-01T07:00", extended]]);
    expect(more).toEqual({ "answered.web": 1, "dated.web": 1, "on-time.web": 1 });
  });

  it("compares an answer of the second stage with the second stage's own deadline", () => {
    const again = {
      what: "due",
      clock: "second-stage",
      due: "2027-01-09T20:30:00.000Z",
      promised: "2027-01-09T20:30:00.000Z",
    } as const;
    const heard = heardOf([
      ["2026-11-24T08:31", due],
      ["2026-12-01T07:00", answered],
      ["2026-12-02T07:00", { what: "second-stage", unit: "deputyship" }],
      ["2026-12-02T07:00", again],
      ["2027-01-02T07:00", answered],
    ]);
    expect(atEndOf(heard, "2027-01-02", "unit#deputyship")).toMatchObject({
      "answered.web": 1,
      "on-time.web": 1,
    });
  });
});

describe("the count of applicants' satisfaction", () => {
  const rated = (process: boolean, outcome: boolean) => ({ what: "rated", process, outcome }) as const;

  it("is kept for the unit that answered, with separate numbers for the rating of the handling and of the outcome (R12)", () => {
    const heard = heardOf([
      ["2026-12-01T07:00", answered],
      ["2026-12-03T07:00", rated(true, false)],
    ]);
    expect(atEndOf(heard, "2026-12-03", "unit#triage")).toEqual({ "rated.web": 1, "process.web": 1 });
    expect(atEndOf(heard, "2026-12-16")).toEqual({});
  });

  it("includes an applicant as silent on the fifteenth day after the answer when they gave no rating in fourteen days, unless the applicant objected", () => {
    const silent = heardOf([["2026-12-01T07:00", answered]]);
    expect(atEndOf(silent, "2026-12-15")).toEqual({});
    expect(atEndOf(silent, "2026-12-16", "unit#triage")).toEqual({ "silent.web": 1 });
    const objected = heardOf([
      ["2026-12-01T07:00", answered],
      ["2026-12-03T07:00", { what: "second-stage", unit: "deputyship" }],
    ]);
    expect(atEndOf(objected, "2026-12-16")).not.toHaveProperty("silent.web");
  });

  it("subtracts an applicant from the silent ones on the day of a late rating, and leaves the days before unchanged", () => {
    const heard = heardOf([
      ["2026-12-01T07:00", answered],
      ["2026-12-20T07:00", rated(true, true)],
    ]);
    expect(atEndOf(heard, "2026-12-16")).toMatchObject({ "silent.web": 1 });
    expect(atEndOf(heard, "2026-12-20")).toMatchObject({ "silent.web": -1, "rated.web": 1 });
  });

  it("leaves out reports without identity, whose senders cannot rate", () => {
    const heard = heardOf([["2026-12-01T07:00", answered]], { withoutIdentity: true });
    expect(atEndOf(heard, "2026-12-16")).toEqual({});
  });

  it("is also kept for each accused unit, by kind of request, whichever unit answered (I3)", () => {
    const heard = heardOf(
      [
        ["2026-11-24T09:00", answered],
        ["2026-11-24T10:00", rated(false, true)],
      ],
      { kind: "service-failure", about: ["prices"] },
    );
    const found = { "kind-rated.service-failure": 1, "kind-outcome.service-failure": 1 };
    const then = {
      "then-rated.service-failure.2026-11-24": 1,
      "then-outcome.service-failure.2026-11-24": 1,
    };
    expect(atEndOf(heard, "2026-11-24", "about#prices")).toEqual({ ...found, ...then });
    expect(atEndOf(heard, "2026-11-24")).toMatchObject(found);
  });

  it("includes an emergency closed without the applicant's opinion as silent on the day of closing (S3)", () => {
    const heard = heardOf([
      ["2026-11-24T09:00", answered],
      ["2026-11-26T10:00", { what: "no-opinion" }],
    ]);
    expect(atEndOf(heard, "2026-11-26")).toEqual({ "silent.web": 1 });
    expect(atEndOf(heard, "2026-12-09")).toEqual({});
  });
});

describe("the figures of commitments and meetings", () => {
  it("include commitments made and commitments fulfilled, each once (R11, M12)", () => {
    const heard = heardOf([
      ["2026-11-25T07:00", { what: "answered", promises: 2 }],
      ["2026-11-25T07:00", { what: "owed" }],
      ["2026-11-26T07:00", { what: "kept", of: "1" }],
      ["2026-11-26T07:00", { what: "kept", of: "1" }],
    ]);
    expect(atEndOf(heard, "2026-11-25")).toMatchObject({ "owed.web": 3 });
    expect(atEndOf(heard, "2026-11-26")).toEqual({ "kept.web": 1 });
  });

  it("include each meeting that was asked for and each that was held, for the whole organisation", () => {
    const meeting = told(`meeting/${code}.1`, [
      ["2026-11-25T07:00", { what: "meeting-asked" }],
      ["2026-12-01T07:00", { what: "meeting-held" }],
    ]);
    const heard = [...heardOf([]), ...meeting];
    expect(atEndOf(heard, "2026-11-25")).toMatchObject({ "meeting-asked.web": 1 });
    expect(atEndOf(heard, "2026-12-01")).toMatchObject({ "meeting-held.web": 1 });
  });
});

const anyFact = fc.oneof(
  fc.constantFrom<ToldFact>(
    { what: "referred", unit: "prices" },
    { what: "returned", unit: "triage" },
    { what: "second-stage", unit: "deputyship" },
    answered,
    { what: "late" },
    { what: "ended" },
    { what: "rated", process: true, outcome: false },
    due,
  ),
);

describe("a count of requests", () => {
  it("never changes the figures of a past day (I1)", () => {
    const hours = fc.integer({ min: 0, max: 24 * 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(hours, anyFact), { maxLength: 12 }), fc.nat(60), (drawn, days) => {
        const steps = drawn.toSorted(([one], [other]) => one - other);
        const at = (hour: number) =>
          new Date(Date.UTC(2026, 10, 24, 9) + hour * 3_600_000).toISOString().slice(0, 16);
        const facts = steps.map(([hour, fact]) => [at(hour), fact] as const);
        const end = new Date(Date.UTC(2026, 10, 25 + days, 20, 30)).toISOString();
        const day = end.slice(0, 10);
        const known = facts.filter(([moment]) => `${moment}:00.000Z` < end);
        for (const about of ["all", "unit#triage", "unit#prices", "unit#deputyship"])
          expect(atEndOf(heardOf(facts), day, about)).toEqual(atEndOf(heardOf(known), day, about));
      }),
    );
  });

  it("adds to the backlog, over all days, amounts whose sum is zero once the request is answered", () => {
    const heard = heardOf([["2026-12-01T07:00", answered]]);
    const waiting = countOf(heard).filter(({ name }) => name.startsWith("waits."));
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.reduce((sum, { by }) => sum + by, 0)).toBe(0);
  });

  it("changes, at each event of a case, only that day's sums of the organisation and of one unit (law 7)", () => {
    expect(new Set(countOf(heardOf([["2026-11-24T08:32", due]])).map(sheetKey))).toEqual(
      new Set(["2#all\n2026-11-24", "2#unit#triage\n2026-11-24"]),
    );
    const days = countOf(heardOf([["2026-12-01T07:00", answered]])).map(({ period }) => period);
    expect(new Set(days)).toEqual(new Set(["2026-11-24", "2026-12-01"]));
  });

  it("puts all waiting cases from the age of 91 days on into one sum (I1)", () => {
    const heard = heardOf([["2027-06-01T07:00", answered]]);
    expect(countOf(heard).filter(({ by }) => by === -1)).toMatchObject([
      { name: "waits.web.91" },
      { name: "waits.web.91" },
    ]);
    expect(atEndOf(heard, "2027-05-31")).toEqual({ "open-more.web": 1 });
    expect(atEndOf(heard, "2027-06-02")).toEqual({});
  });

  it("is compared with the earlier count of the same request, and only the differences are added to the sums", () => {
    const [less, more] = [countOf(heardOf([])), countOf(heardOf([["2026-12-01T07:00", answered]]))];
    expect(between(less, less)).toEqual([]);
    expect(between(between(less, more), between(less, more))).toEqual([]);
    expect(between([], less)).toEqual(less);
  });
});
