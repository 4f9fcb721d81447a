import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import { defined } from "../../../../shared/defined.ts";
import { trackingCode } from "../../../../shared/domain/cases/tracking-code.ts";
import { meetings, placeAt } from "../../../../test/support/meetings.ts";
import { choosePlace } from "../../commands/choose-place/choose-place.ts";
import { placeId } from "../../journals/place-id.ts";
import { requestHandlers } from "./hear-request.ts";

const nine = placeAt("09:00");
const request = trackingCode("40000000001");

async function chosen() {
  const world = meetings();
  await world.publish();
  const id = await world.offered(1, [nine]);
  const person = "1".padStart(32, "0");
  await choosePlace(world.deps, { meeting: id, place: nine, person, key: "choice" });
  const handlers = requestHandlers(world.deps);
  const at = world.clock.at.toISOString();
  let events = 0;
  const envelope = <Data>(sequence: number, data: Data) =>
    ({ id: `referral/${request}/${sequence}/${++events}`, sequence, data }) as EventEnvelope<Data>;
  const named = (sequence: number, people: string[], code = request) =>
    handlers["referral.parties-named.v1"](
      envelope(sequence, { case: code, units: [], people, by: "e.karimi", at }),
    );
  const state = async () => (await world.deps.meetings.load(id)).state;
  return { ...world, id, handlers, envelope, named, state, at };
}

describe("a meeting that follows the events of its request", () => {
  it("takes the list of the accused from the event with the highest version of the case, in whatever order the events come (R2)", async () => {
    const { named, state, deps, id } = await chosen();
    await named(5, ["h.moradi"]);
    expect((await deps.places.load(placeId(nine))).state.holders).toEqual([id]);
    await named(4, ["e.karimi"]);
    expect((await state()).parties).toEqual({ units: [], people: ["h.moradi"] });
    await named(6, []);
    expect((await state()).parties).toEqual({ units: [], people: [] });
  });

  it("records the accused that the event of the case's opening names", async () => {
    const { handlers, envelope, state, at } = await chosen();
    const about = { case: request, unit: "legal", rule: "else", at };
    await handlers["referral.case-opened.v1"](envelope(1, about));
    expect((await state()).parties.units).toEqual([]);
    const complainedOf = { units: ["price-control"], people: [] };
    await handlers["referral.case-opened.v1"](envelope(1, { ...about, complainedOf }));
    expect((await state()).parties).toEqual(complainedOf);
  });

  it("ignores events of a case's parts, because the whole case has the same accused (R6)", async () => {
    const { named, state, rows } = await chosen();
    const part = `${request.slice(0, 11)}${(Number(request[11]) + 1) % 10}`;
    const count = rows.length;
    await named(9, ["h.moradi"], part);
    expect([(await state()).parties.people, rows.length]).toEqual([[], count]);
  });

  it("records, once its minutes are final, which commitments of these minutes (orders) were judged kept, and ignores the judgement “not kept” (M12, M15)", async () => {
    const { handlers, envelope, state, deps, command, id, at } = await chosen();
    const judged = (commitment: number, kept: boolean, meeting?: string) =>
      handlers["referral.commitment-judged.v1"](
        envelope(9, {
          ...{ case: request, unit: "legal", commitment, kept, by: "h.legal", at },
          ...defined({ meeting }),
        }),
      );
    await judged(1, true, id);
    expect((await state()).kept, "before there are minutes").toEqual([]);
    const minutes = { attendees: [], statements: `meeting/${id}/statements`, orders: [] } as const;
    await deps.meetings.decide(id, command("confirm", request), () => ({
      facts: [{ type: "written", ...minutes }, { type: "confirmed" }],
    }));
    await judged(1, false, id);
    await judged(2, true);
    expect((await state()).kept).toEqual([]);
    await judged(2, true, id);
    await judged(2, true, id);
    await judged(3, true, id);
    expect((await state()).kept).toEqual([2, 3]);
  });

  it("ends once when its request is withdrawn, and frees its time slot", async () => {
    const { deps, handlers, envelope, stageOf, id, rows, at } = await chosen();
    const event = envelope(7, { request, at });
    await handlers["intake.request-withdrawn.v1"](event);
    expect(await stageOf(id)).toBe("withdrawn");
    expect((await deps.places.load(placeId(nine))).state.holders).toEqual([]);
    const count = rows.length;
    await handlers["intake.request-withdrawn.v1"](event);
    await handlers["intake.request-withdrawn.v1"](envelope(8, { request, at }));
    expect(rows).toHaveLength(count);
  });

  it("changes nothing when the request has no meeting", async () => {
    const { handlers, envelope, rows, at } = await chosen();
    const count = rows.length;
    await handlers["intake.request-withdrawn.v1"](envelope(7, { request: trackingCode("40000000002"), at }));
    expect(rows).toHaveLength(count);
  });
});
