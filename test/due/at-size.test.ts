import { describe, expect, it } from "vitest";
import { minutesAllowed, playDue } from "./play.ts";

const due = 500;

describe("five hundred answers that are due in the same minute", () => {
  it("are all acted on within five minutes, each warning and level once, whoever dies meanwhile; among a hundred thousand open clocks as among a thousand (D9, law 2)", async () => {
    const few = await playDue({ open: 333, due, seed: 1 });
    const many = await playDue({ open: 33_000, due, seed: 1 });
    for (const played of [few, many]) {
      expect(played).toMatchObject({ warned: due, escalated: due, cases: due, twice: [] });
      expect(played.minutes).toBeLessThanOrEqual(minutesAllowed);
      expect(played.deaths, "nobody died: it shows nothing").toBeGreaterThan(0);
    }
    expect(many.clocks).toBeGreaterThan(99_000);
    expect(many.read).toBe(few.read);
  }, 300_000);
});
