import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import { snapshotPublished } from "../../../../events/directory/snapshot-published.v1.ts";
import { answerRated } from "../../../../events/intake/answer-rated.v1.ts";
import { informationAdded } from "../../../../events/intake/information-added.v1.ts";
import { requestRegistered } from "../../../../events/intake/request-registered.v1.ts";
import { requestWithdrawn } from "../../../../events/intake/request-withdrawn.v1.ts";
import { consume } from "../../../../shared/handler/queue/consume.ts";
import { casework } from "../../../../test/support/casework.ts";
import triggers from "../../triggers.ts";
import { caseHandlers } from "./case-handlers.ts";

const code = "407155289363";
const at = "2026-11-24T08:00:00.000Z";
const registered = {
  request: code,
  person: "0123456789abcdef0123456789abcdef",
  kind: "complaint",
  subject: "price",
  channel: "web",
  language: "fa",
  registeredAt: at,
  words: `intake/${code}/words`,
} as const;

function hearing() {
  const world = casework();
  const { events } = triggers["on-events"];
  const consumer = consume(events, caseHandlers({ ...world.deps, views: world.views }));
  let version = 0;
  /** Handles the event, as after its delivery by the event bus. */
  const hear = async ({ type, data }: { readonly type: string; readonly data: unknown }) => {
    version += 1;
    const id = `intake/${code}/${version}/0`;
    const envelope = { id, type, data, subject: code, correlationid: code } as Partial<EventEnvelope>;
    await consumer.handle({ ...envelope } as EventEnvelope);
  };
  const state = async () => (await world.deps.cases.load(code)).state;
  return { ...world, hear, state, events };
}

describe("an event of another service", () => {
  it("opens a case at a unit that is not accused (R1, R2)", async () => {
    const { hear, state } = hearing();
    const complainedOf = { units: ["price-control"], people: [] };
    await hear(requestRegistered.of({ ...registered, complainedOf }));
    expect(await state()).toMatchObject({
      parties: complainedOf,
      hops: [{ unit: "inspection", by: { rule: "prices" } }],
    });
  });

  it("starts the clocks of a paper form, also the legal limit, on the day on which the form was handed in (C7, D1, D10)", async () => {
    const { hear, state } = hearing();
    await hear(requestRegistered.of({ ...registered, channel: "paper", handedIn: "2026-11-17" }));
    const { clocks, request } = await state();
    const from = Object.fromEntries(clocks.map((clock) => [clock.clock, clock.from]));
    expect(from).toMatchObject({ answer: "2026-11-16T20:30:00.000Z", legal: "2026-11-16T20:30:00.000Z" });
    expect(Date.parse(from["accept"] ?? ""), "the unit has it from now on").toBeGreaterThan(
      Date.parse(at) - 1,
    );
    expect(request).toMatchObject({ registeredAt: at, handedIn: "2026-11-17" });
  });

  it("starts the clocks of a paper form at its entry where the organisation chose so, and stores the day it was handed in (C7)", async () => {
    const { hear, state } = hearing();
    const paper = { channel: "paper", handedIn: "2026-11-17", countsFromEntry: true } as const;
    await hear(requestRegistered.of({ ...registered, ...paper, enteredBy: "c.ahmadi" }));
    const { clocks, request } = await state();
    expect(clocks.find(({ clock }) => clock === "legal")?.from).toBe(at);
    expect(request).toMatchObject({ handedIn: "2026-11-17", enteredBy: "c.ahmadi" });
  });

  it("may add the applicant's information to the case, withdraw the case, or store the applicant's rating of the answer (R12, C14)", async () => {
    const { hear, state } = hearing();
    await hear(requestRegistered.of(registered));
    expect(await state()).toMatchObject({ stage: "waiting", hops: [{ unit: "price-control" }] });
    await hear(informationAdded.of({ request: code, words: `intake/${code}/more`, at }));
    await hear(requestWithdrawn.of({ request: code, at }));
    await hear(answerRated.of({ request: code, process: true, outcome: false, at }));
    expect(await state()).toMatchObject({
      stage: "ended",
      informed: [{ words: `intake/${code}/more` }],
      ended: { how: "withdrawn" },
      rating: { process: true, outcome: false },
    });
  });

  it("takes a case from people whom a new directory brings into a conflict of interest (R2)", async () => {
    const { hear, state, settle, reorganise, deps } = hearing();
    const complainedOf = { units: ["legal"], people: [] };
    await hear(requestRegistered.of({ ...registered, complainedOf }));
    await settle();
    const { snapshot } = await deps.directory.current();
    expect((await state()).hops.at(-1)?.unit).toBe("price-control");
    const under = (key: string) => (key === "price-control" ? { parent: "legal" } : {});
    reorganise({ units: snapshot.units.map((unit) => ({ ...unit, ...under(unit.key) })) });
    await hear(snapshotPublished.of({ number: 2, at }));
    expect((await state()).hops.at(-1)).toMatchObject({
      unit: "inspection",
      kind: "taken-away",
      why: "below",
    });
  });
});
