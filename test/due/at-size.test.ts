import { describe, expect, it } from "vitest";
import { partOf, proving } from "../support/proving.ts";
import { minutesAllowed, playDue } from "./play.ts";

const due = 500;

describe("five hundred answers due in the same minute", () => {
  it("are all handled within five minutes by two sweeps, with each warning and escalation once, whatever the number of open deadlines (D9)", async () => {
    const few = await playDue({ open: 333, due, seed: 1, stormy: false });
    const open = proving ? 11_000 : 1_100;
    const many = await playDue({ open, due, seed: 1, stormy: false });
    for (const played of [few, many]) {
      expect(played).toMatchObject({ warned: due, escalated: due, cases: due, twice: [] });
      expect(played.minutes).toBeLessThanOrEqual(minutesAllowed);
    }
    expect(many.clocks).toBeGreaterThan(3 * open);
    expect(many.read, "rows of the lists").toBe(few.read);
  });

  it("are each handled exactly once although sweeps (runs over the due list) die, are throttled and are retried (law 2, D7, D8)", async () => {
    for (const seed of partOf([1, 2, 3], 3)) {
      const played = await playDue({ open: 333, due, seed, stormy: true });
      expect(played).toMatchObject({ warned: due, escalated: due, cases: due, twice: [] });
      expect(played.deaths, "nobody died: it shows nothing").toBeGreaterThan(0);
    }
  });
});
