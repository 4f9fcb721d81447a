/**
 * When messages do not reach an applicant, an offer counts as unanswered only after staff told the applicant of it (C18,
 * M6).
 */

import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../events/define-event.ts";
import { meetings, placeAt, tuesday } from "../../../test/support/meetings.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";
import { requestHandlers } from "../reactions/hear-request/hear-request.ts";
import { offerUntil, passedOnUntil } from "../rules/offer-until.ts";

/** A Sunday. An offer told on this day ends after three working days, on Wednesday. */
const toldAt = "2026-12-06T06:30:00.000Z";
const places = [placeAt("09:00"), placeAt("09:20")];
/** The beginning of the last offered time. */
const timesPass = "2026-12-15T05:50:00.000Z";

async function offered(byCall = true) {
  const world = meetings();
  await world.publish();
  const { snapshot } = await world.directory.current();
  const id = await world.offered(1, [], byCall ? { byCall } : {});
  const state = async () => (await world.deps.meetings.load(id)).state;
  const offer = async () => {
    const until = offerUntil(snapshot, await state(), places, world.clock.at);
    await world.deps.meetings.decide(id, world.command("offer-places", id), () => ({
      facts: [
        { type: "approved", host: "h.moradi" as never },
        { type: "offered", places, until },
      ],
    }));
    return world.clock.at.toISOString();
  };
  const told = async (at: string, of = id) => {
    world.clock.at = new Date(toldAt);
    const data = {
      request: requestOfMeeting(id),
      how: "phone",
      by: "c.ahmadi",
      told: [{ of, at }],
      at: toldAt,
    };
    await requestHandlers(world.deps)["intake.applicant-contacted.v1"]({
      id: `intake/${requestOfMeeting(id)}/9/0`,
      data,
    } as unknown as EventEnvelope<never>);
  };
  const due = async (at: string) => {
    world.clock.at = new Date(at);
    await actOnDue(world.deps, id);
    return state();
  };
  return { ...world, id, state, offer, told, due, snapshot };
}

describe("times for a meeting that were offered to an applicant (C18)", () => {
  it("stay open until the last of them begins when messages do not reach the applicant and staff have not told the offer; the offer then does not count as unanswered (M6)", async () => {
    const { offer, due, rows } = await offered();
    await offer();
    expect(await due("2026-12-12T06:30:00.000Z")).toMatchObject({
      stage: "offered",
      offer: { until: timesPass },
    });
    const after = await due(timesPass);
    expect(after).toMatchObject({ stage: "approved" });
    expect(after).not.toHaveProperty("unanswered");
    expect(rows.at(-1)?.events).toMatchObject([{ type: "meeting.offer-expired.v1", data: { untold: true } }]);
  });

  it("stay open for three working days after staff told the offer to an applicant whom messages do not reach (M6)", async () => {
    const { offer, told, due, rows } = await offered();
    const at = await offer();
    await told(at);
    await told(at);
    expect(rows.filter(({ command }) => command === "hear-told")).toHaveLength(1);
    expect(await due("2026-12-09T20:29:00.000Z")).toMatchObject({
      stage: "offered",
      offer: { until: "2026-12-09T20:30:00.000Z" },
    });
    expect(await due("2026-12-09T20:30:00.000Z")).toMatchObject({ stage: "approved", unanswered: 1 });
  });

  it("keep their deadline after a call about an earlier offer or another meeting to an applicant whom messages do not reach", async () => {
    const { offer, told, state, id } = await offered();
    const at = await offer();
    await told("2026-11-20T08:00:00.000Z");
    await told(at, `${requestOfMeeting(id)}.2`);
    expect((await state()).offer).toMatchObject({ until: timesPass });
  });

  it("stay open until the last of them begins when they were offered automatically to an applicant whom messages do not reach (M6)", async () => {
    const { state, snapshot, clock } = await offered();
    expect(passedOnUntil(snapshot, await state(), [placeAt("09:20", tuesday)], clock.at)).toBe(timesPass);
  });

  it("stay open for three working days when messages reach the applicant, whether or not staff also tell the applicant by telephone", async () => {
    const { offer, told, due, state } = await offered(false);
    const at = await offer();
    const { until } = (await state()).offer ?? { until: "" };
    await told(at);
    expect((await state()).offer).toMatchObject({ until });
    expect(await due(until)).toMatchObject({ stage: "approved", unanswered: 1 });
  });
});
