import fc from "fast-check";
import { expect, it } from "vitest";
import type { EventEnvelope } from "../../events/define-event.ts";
import { followCases } from "../../functions/insight/reactions/follow-cases/follow-cases.ts";
import type { Told } from "../../functions/insight/reactions/told.ts";
import { differences } from "../../scripts/recount-figures/differences.ts";
import { partOf } from "../../shared/domain/cases/case-id.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { memorySheets } from "../../shared/sheets/memory-sheets.ts";

const units = ["triage", "prices", "legal"];
const start = Date.UTC(2026, 10, 1, 6);
const hour = 3_600_000;

const clocked = (clock: string, days: number) => (at: number) => {
  const due = new Date(at + days * 24 * hour).toISOString();
  return { clock, due, promised: due };
};
type Data = (at: number) => object;
const kinds: readonly (readonly [name: string, data: Data])[] = [
  ...units.flatMap((unit): [string, Data][] => [
    ["case-referred", () => ({ unit })],
    ["case-returned", () => ({ unit })],
    ["case-taken-away", () => ({ unit })],
    ["second-stage-opened", () => ({ unit })],
  ]),
  ["deadline-set", clocked("answer", 12)],
  ["deadline-set", clocked("second-stage", -1)],
  ["deadline-extended", clocked("answer", 20)],
  ["deadline-set", clocked("legal", 80)],
  ["deadline-passed", () => ({ clock: "answer", level: 1 })],
  ["escalation-ended", () => ({ clock: "legal" })],
  ["answer-published", () => ({ commitments: 2 })],
  ["answer-published", () => ({})],
  ["case-rated", () => ({ process: true, outcome: false })],
  ["parties-named", () => ({ units: ["prices", "legal"] })],
  ["parties-named", () => ({ units: ["legal"] })],
  ["case-ended", () => ({})],
  ["closed-no-opinion", () => ({})],
  ["remedy-ordered", () => ({})],
  ["commitment-judged", () => ({ kept: true, commitment: 1 })],
  ["commitment-judged", () => ({ kept: true, commitment: 1, ordered: true })],
  ["case-corrected", () => ({ kind: "problem", subject: "other" })],
];

/** The head of a unit on a day: a different person in each quarter of the year, and none for the unit `triage`. */
const headOn = (unit: string, day: string): string | undefined =>
  unit === "triage" ? undefined : `${unit}-${Math.floor(Number(day.slice(5, 7)) / 3)}`;

const versionOf = (name: string): string => (name === "referral.case-ended" ? "v2" : "v1");

function envelope(name: string, subject: string, sequence: number, at: number, data: object): EventEnvelope {
  const source = name.slice(0, name.indexOf("."));
  const more = { specversion: "1.0", correlationid: subject, causationid: "key", subject, sequence } as const;
  const id = `${source}/${subject}/${sequence}/0`;
  return {
    ...more,
    id,
    source: `peygir.${source}`,
    type: `${name}.${versionOf(name)}`,
    time: new Date(at).toISOString(),
    data,
  };
}

/** Random steps of a case, or of a part of a divided case. Each has its kind and the hours since the previous step. */
const journal = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(...kinds)), {
  maxLength: 14,
});

interface Drawn {
  readonly begins: number;
  readonly channel: string;
  readonly withoutIdentity: boolean;
  readonly steps: Steps;
  readonly part: Steps | null;
  readonly asked: boolean;
}
type Steps = readonly (readonly [number, (typeof kinds)[number]])[];

const requests: fc.Arbitrary<Drawn> = fc.record({
  begins: fc.integer({ min: 0, max: 1_500 }),
  channel: fc.constantFrom("web", "desk"),
  withoutIdentity: fc.boolean(),
  steps: journal,
  part: fc.option(journal),
  asked: fc.boolean(),
});

function eventsOf(
  { begins, channel, withoutIdentity, steps, part, asked }: Drawn,
  n: number,
): EventEnvelope[] {
  const code = trackingCode(String(40_000_000_000 + n));
  const first = start + begins * hour;
  const about = { request: code, kind: "complaint", subject: "goods-price", channel };
  const complainedOf = { units: ["legal"], people: [] };
  const registered = { ...about, ...(withoutIdentity ? { withoutIdentity: true } : { complainedOf }) };
  const meeting = { request: code, meeting: `${code}.1` };
  return [
    envelope("intake.request-registered", code, 1, first, registered),
    ...caseOf(code, first, steps),
    ...(part ? caseOf(partOf(code, 1), first + 5 * hour, part) : []),
    ...(asked ? [envelope("meeting.meeting-asked", `${code}.1`, 1, first + hour, meeting)] : []),
  ];
}

function caseOf(id: string, first: number, steps: Steps): EventEnvelope[] {
  let at = first + 60_000;
  const opened = envelope("referral.case-opened", id, 1, at, { case: id, unit: "triage" });
  const rest = steps.map(([hours, [name, data]], place) => {
    at += hours * hour;
    return envelope(`referral.${name}`, id, place + 2, at, { case: id, ...data(at) });
  });
  return [opened, ...rest];
}

/** Some of the random journals are impossible in the system; their figures must be right as well. */
it("the stored figures of any day equal a recount of all events, in whatever order the events came (I1)", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(requests, { minLength: 1, maxLength: 5 }),
      fc.nat(220),
      fc.infiniteStream(fc.nat()),
      async (drawn, days, picks) => {
        const events = drawn.flatMap(eventsOf);
        const sheets = memorySheets<Told>();
        const left = [...events, ...events.slice(0, 3)];
        while (left.length > 0) {
          const [event] = left.splice((picks.next().value ?? 0) % left.length, 1);
          if (event) await followCases({ sheets, backOff: async () => {} }, [event]);
        }
        const day = new Date(start + days * 24 * hour).toISOString().slice(0, 10);
        expect(await differences(sheets as never, events, { day, units, headOn })).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

it("the recount names each figure that differs, with day, unit and both numbers", async () => {
  const events = eventsOf(
    { begins: 0, channel: "web", withoutIdentity: false, steps: [], part: null, asked: false },
    1,
  );
  const sheets = memorySheets<Told>();
  const day = "2026-11-05";
  expect(await differences(sheets as never, events, { day, units: [], headOn })).toEqual([
    `${day}, all, came: 0 and not 1`,
    `${day}, all, to10: 0 and not 1`,
  ]);
});
