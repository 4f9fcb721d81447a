/** Applicants who need special care come first, once staff record the need (M7). */
import { describe, expect, it } from "vitest";
import { host, placeAt } from "../../../test/support/meetings.ts";
import { brought, meetingsAtDesk } from "../../../test/support/meetings-at-desk.ts";

const nine = placeAt("09:00");
const given = { given: true };
const taken = { given: false };

async function desk() {
  const world = meetingsAtDesk();
  await world.publish();
  const { call, settle, step, asked, clock } = world;
  const waiting = async () => {
    await settle();
    const { body } = await call(host, "list-meetings", { query: { list: "waiting", host } });
    return (body.items as readonly { meeting: string }[]).map(({ meeting }) => meeting);
  };
  /** Makes an approved meeting of the nth applicant; each call is a minute later. */
  const waits = async (n: number) => {
    clock.at = new Date(clock.at.getTime() + 60_000);
    const id = await asked(n);
    await brought(world, id, "approved");
    return id;
  };
  const refusedAs = async (by: string, id: string, body: object) =>
    (await step(by, "note-priority", id, body)).body.type?.replace("urn:peygir:problem:", "");
  return { ...world, waiting, waits, refusedAs };
}

describe("an applicant who needs special care", () => {
  it("comes, while the desk has a record of the need, before applicants who have waited longer", async () => {
    const { waits, waiting, step } = await desk();
    const [longest, later] = [await waits(1), await waits(2)];
    const noted = await step("c.ahmadi", "note-priority", later, given);
    expect(noted.body).toMatchObject({ stage: "approved", vulnerable: true });
    expect(noted.body).not.toHaveProperty("priority");
    expect(await waiting()).toEqual([later, longest]);
    expect((await step("k.one", "note-priority", later, taken)).body).not.toHaveProperty("vulnerable");
    expect(await waiting()).toEqual([longest, later]);
  });

  it("comes in the order of waiting time among the applicants with priority", async () => {
    const { waits, waiting, step } = await desk();
    const [first, second, lost] = [await waits(1), await waits(2), await waits(3)];
    await step(host, "book-place", lost, { place: nine });
    await step(host, "cancel-meeting-place", lost);
    await step("c.ahmadi", "note-priority", second, given);
    expect(await waiting()).toEqual([second, lost, first]);
  });

  it("keeps, after the need is removed, the priority given because the organisation cancelled a time", async () => {
    const { waits, waiting, step, stateOf } = await desk();
    const [longest, lost] = [await waits(1), await waits(2)];
    await step(host, "book-place", lost, { place: nine });
    await step(host, "cancel-meeting-place", lost);
    for (const body of [given, taken]) await step("c.ahmadi", "note-priority", lost, body);
    expect(await stateOf(lost)).toMatchObject({ priority: true });
    expect(await waiting()).toEqual([lost, longest]);
  });

  it("keeps the priority after losing a meeting's time, and when the meeting is sent on to another official", async () => {
    const { waits, asked, step, stateOf } = await desk();
    const [one, other] = [await waits(1), await asked(2)];
    await step("c.ahmadi", "note-priority", one, given);
    await step(host, "book-place", one, { place: nine });
    await step(host, "cancel-meeting-place", one);
    expect(await stateOf(one)).toMatchObject({ stage: "approved", vulnerable: true });
    await step("c.ahmadi", "note-priority", other, given);
    await step(host, "send-meeting-on", other, { host: "h.legal", reason: "حقوقی است." });
    expect(await stateOf(other)).toMatchObject({ stage: "asked", host: "h.legal", vulnerable: true });
  });

  it("can be given priority only while the meeting waits for a decision or a time, and not twice", async () => {
    const { waits, step, refusedAs, call } = await desk();
    const id = await waits(1);
    expect(await refusedAs("c.ahmadi", id, taken)).toBe("same-priority");
    const before = { params: { meeting: id }, version: 1, body: given };
    expect((await call("c.ahmadi", "note-priority", before)).status).toBe(412);
    expect(await refusedAs("c.ahmadi", id, given)).toBeUndefined();
    expect(await refusedAs("c.ahmadi", id, given)).toBe("same-priority");
    const { body } = await step(host, "book-place", id, { place: nine });
    expect(body.mayI).not.toContain("note-priority");
    expect(await refusedAs("c.ahmadi", id, taken)).toBe("meeting-moved-on");
  });

  it("gets a priority whose event does not tell the reason", async () => {
    const { waits, step, rows } = await desk();
    const id = await waits(1);
    await step("c.ahmadi", "note-priority", id, given);
    const row = rows.findLast(({ command }) => command === "note-priority");
    expect(row?.facts).toEqual([{ type: "priority-noted", given: true }]);
    const about = { meeting: id, request: id.slice(0, 12), by: "c.ahmadi", at: row?.at };
    expect(row?.events).toEqual([{ type: "meeting.priority-noted.v1", data: { ...about, given: true } }]);
  });
});
