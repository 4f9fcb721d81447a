/** An identification at the desk is recorded on each of the person's earlier requests (C6, ADR 0036). */

import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../events/define-event.ts";
import { requests } from "../../../test/support/requests.ts";
import { eventHandlers } from "./event-handlers.ts";

const minute = 60_000;

async function desk() {
  const world = requests();
  const { deps, tallies, rows, clock } = world;
  const codes = [await world.register(), await world.register()] as const;
  const person = (await world.state(codes[0])).registration?.person ?? "";
  /** The requests in the person's list. */
  const listed: string[] = [codes[0]];
  const views = { ...deps.views, list: async () => ({ items: listed.map((code) => ({ data: { code } })) }) };
  const handlers = eventHandlers({ ...deps, tallies, views: views as never });
  const at = (minutes: number) => new Date(clock.at.getTime() + minutes * minute).toISOString();
  const identified = (time: string, by = "c.ahmadi") =>
    handlers["identity.standing-changed.v1"]({
      ...{ id: "identity/person-x/1/0", time, actor: `staff:${by}` },
      data: { person, what: "attested", by, at: time },
    } as EventEnvelope<never>);
  const noted = () =>
    codes.map((code) => {
      const facts = rows.filter(({ id }) => id === code).flatMap((row) => row.facts);
      return facts.filter(({ type }) => type === "identified").length;
    });
  return { codes, listed, at, identified, noted };
}

describe("an identification of an applicant at the desk", () => {
  it.each(["c.ahmadi", "e.karimi"])(
    "by %s is recorded once on the person's requests; the same event, delivered again, records nothing on a request that entered the person's list later (law 2)",
    async (by) => {
      const { codes, listed, at, identified, noted } = await desk();
      await identified(at(1), by);
      expect(noted()).toEqual([1, 0]);
      listed.push(codes[1]);
      await identified(at(1), by);
      expect(noted()).toEqual([1, 0]);
    },
  );

  it("is not recorded on a request registered after the identification", async () => {
    const { codes, listed, at, identified, noted } = await desk();
    listed.push(codes[1]);
    await identified(at(-1));
    expect(noted()).toEqual([0, 0]);
  });
});
