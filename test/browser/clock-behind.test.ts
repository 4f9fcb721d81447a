/** Tests a local stack whose clock is years behind real time, as in tests that play on a past day: sign-in must still work. */
import { describe, expect, it } from "vitest";
import { giveName, openRoom } from "./desk-seat.ts";

const room = await openRoom(new Date("2020-01-01T08:30:00.000Z"));

describe.runIf(room.browser)("a local stack whose clock is years behind", () => {
  it("lets a clerk sign in at the desk, although the browser has the real time (P1)", async () => {
    const { page, complaints } = await room.window();
    await page.goto(`${room.stack.addresses.pages}/desk/`);
    await giveName(page, "z.hashemi");
    await page.getByRole("button", { name: /زیبا هاشمی/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});
