/** Attempts on a meeting that were refused for a conflict of interest are recorded and shown (R2). */
import { describe, expect, it } from "vitest";
import { host, placeAt } from "../../../test/support/meetings.ts";
import { brought, meetingsAtDesk } from "../../../test/support/meetings-at-desk.ts";

const accused = { parties: { units: [], people: [host] }, despiteConflict: true as const };
const forYears = { from: "2026-01-01", to: "2028-01-01" };

async function contested() {
  const world = meetingsAtDesk({ deputies: [{ of: host, deputy: "e.legal", ...forYears }] });
  await world.publish();
  const id = await world.asked(1, accused);
  const refused = async (username = "h.inspection") =>
    (await world.call(username, "list-refused-conflicts", { params: { meeting: id } })).body;
  const read = (username: string) => world.call(username, "read-meeting", { params: { meeting: id } });
  return { ...world, id, refused, read };
}

const at = "2026-11-24T08:00:00.000Z";
const person = (username: string) => expect.objectContaining({ username });

describe("a refused attempt on a meeting (R2)", () => {
  it("is recorded with person and action, and leaves the meeting unchanged, when a conflict of interest was the reason; the newest is listed first", async () => {
    const { id, step, read, refused, clock, rows } = await contested();
    await step(host, "approve-meeting", id);
    clock.at = new Date("2026-11-24T08:05:00.000Z");
    await read("e.legal");
    expect(await refused()).toEqual({
      conflicts: [
        { by: person("e.legal"), action: "see-meeting", why: "acting-for", at: "2026-11-24T08:05:00.000Z" },
        { by: person(host), action: "approve-meeting", why: "complained-of", at },
      ],
    });
    expect(rows.filter((row) => row.id === id)).toHaveLength(1);
  });

  it("is recorded, with the person named, when a colleague names a person in conflict of interest as deputy or as the next official", async () => {
    const { id, step, refused } = await contested();
    const send = { host, reason: "دوباره." };
    await step("h.inspection", "send-meeting-on", id, send);
    await step("h.inspection", "approve-meeting", id, { attends: "i.inspection" });
    await step("h.inspection", "book-place", id, { place: placeAt("09:00") });
    await step("h.inspection", "name-deputy", id, { deputy: "e.karimi" });
    expect((await refused()).conflicts).toMatchObject([
      { by: person("h.inspection"), action: "name-deputy", named: person("e.karimi"), why: "below" },
      { by: person("h.inspection"), action: "send-meeting-on", named: person(host), why: "complained-of" },
    ]);
  });

  it("is recorded when the minutes name an attendee in conflict of interest", async () => {
    const world = await contested();
    await brought(world, world.id, "in-session", "h.inspection");
    const minutes = { attendees: ["h.inspection", host], statements: "گفت‌وگو شد.", orders: [] };
    await world.step("h.inspection", "write-minutes", world.id, minutes);
    expect((await world.refused()).conflicts).toMatchObject([
      { action: "write-minutes", named: person(host), why: "complained-of" },
    ]);
  });

  it("is recorded in at most one journal row an hour when a person repeats the attempt", async () => {
    const { id, read, refused, clock, rows } = await contested();
    for (let n = 0; n < 5; n += 1) await read(host);
    expect(rows.filter((row) => row.id === `conflicts.${id}`)).toHaveLength(1);
    clock.at = new Date("2026-11-24T09:00:00.000Z");
    await read(host);
    expect((await refused()).conflicts).toHaveLength(2);
  });

  it("is shown to staff who oversee the meeting, and neither to the people in conflict of interest nor at the desk", async () => {
    const { refused, read } = await contested();
    await read(host);
    const answers = await Promise.all(["a.audit", "c.ahmadi", host].map(refused));
    expect(answers.map((body) => body.conflicts?.length ?? body.type)).toEqual([
      1,
      "urn:peygir:problem:not-yours-to-arrange",
      "urn:peygir:problem:not-found",
    ]);
  });

  it("is not recorded when the meeting is missing or no one is in conflict of interest", async () => {
    const { call, rows, asked } = await contested();
    const other = await asked(2);
    const before = rows.length;
    await call(host, "read-meeting", { params: { meeting: "407155289363.9" } });
    await call("e.legal", "read-meeting", { params: { meeting: other } });
    await call("e.rezaei", "read-meeting", { params: { meeting: other } });
    expect(rows.length).toBe(before);
  });
});
