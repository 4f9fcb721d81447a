/** A stack whose clock is behind real time: a story on a past day must not end at the sign-in. */
import { describe, expect, it } from "vitest";
import { giveName, openRoom } from "./desk-seat.ts";

const room = await openRoom(new Date("2020-01-01T08:30:00.000Z"));

describe.runIf(room.browser)("where the stack's clock is years behind", () => {
  it("a clerk signs in at the desk, though the browser keeps its own time (P1)", async () => {
    const { page, complaints } = await room.window();
    await page.goto(`${room.stack.addresses.pages}/desk/`);
    await giveName(page, "z.hashemi");
    await page.getByRole("button", { name: /زیبا هاشمی/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});
