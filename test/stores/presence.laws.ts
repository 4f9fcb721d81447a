import { expect, test } from "vitest";
import type { Presence } from "../../shared/presence/presence.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute));

/** Tests that every store of presence (who has a case open now) must pass. */
export function presenceLaws(newPresence: () => Promise<Presence>): void {
  test("the store of presence lists once each user who looked at a case in the last ten minutes, the latest first (R16)", async () => {
    const presence = await newPresence();
    await presence.look("407155289363", "m.karimi", at(0));
    await presence.look("407155289363", "r.ahmadi", at(3));
    await presence.look("407155289363", "m.karimi", at(5));
    await presence.look("407155289371", "s.moradi", at(5));
    const ahmadi = { username: "r.ahmadi", at: at(3).toISOString() };
    const karimi = { username: "m.karimi", at: at(5).toISOString() };
    expect(await presence.lookers("407155289363", at(6))).toEqual([karimi, ahmadi]);
    expect(await presence.lookers("407155289363", at(14))).toEqual([karimi]);
    expect(await presence.lookers("407155289363", at(15))).toEqual([]);
  });
}
