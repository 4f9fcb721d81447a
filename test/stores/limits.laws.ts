import { expect, test } from "vitest";
import type { Limits } from "../../shared/limits/limits.ts";

/** Noon in Tehran. */
const noon = new Date("2026-11-24T08:30:00.000Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

/** Tests that every store of limit counters must pass. */
export function limitLaws(newLimits: () => Promise<Limits>): void {
  test("a limit counter counts up to the limit and no further, for any number of concurrent calls (C17)", async () => {
    const limits = await newLimits();
    const taken = await Promise.all(Array.from({ length: 8 }, () => limits.take("sms", 5, 3600, noon)));
    expect(taken.filter(Boolean)).toHaveLength(5);
    expect(await limits.count("sms", 3600, noon)).toBe(5);
  });

  test("a limit counter takes back only counts of the same time window, and never more than were counted (C17)", async () => {
    const limits = await newLimits();
    await limits.giveBack("sms", 3600, noon);
    expect(await limits.count("sms", 3600, noon)).toBe(0);
    await limits.take("sms", 1, 3600, noon);
    await limits.giveBack("sms", 3600, later(3600));
    expect(await limits.take("sms", 1, 3600, noon)).toBe(false);
    await limits.giveBack("sms", 3600, noon);
    expect(await limits.take("sms", 1, 3600, noon)).toBe(true);
  });

  test("a limit counter counts an operation once despite retries, and another operation separately (P4, C17)", async () => {
    const limits = await newLimits();
    const send = (once: string, at = noon) => limits.takeOnce("sms", once, 2, 3600, at);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send("one")));
    expect(answers.toSorted()).toEqual([...Array(7).fill("again"), "first"]);
    expect(await limits.count("sms", 3600, noon)).toBe(1);
    expect([await send("two"), await send("three"), await send("one")]).toEqual(["first", "full", "again"]);
    expect(await limits.take("sms", 2, 3600, noon)).toBe(false);
    expect(await send("one", later(3600))).toBe("first");
    expect(await limits.takeOnce("none", "one", 0, 3600, noon)).toBe("full");
  });

  test("a limit counter takes back an operation once, and never an operation that was not counted (P4, C17)", async () => {
    const limits = await newLimits();
    for (const once of ["one", "two"]) await limits.takeOnce("sms", once, 2, 3600, noon);
    for (const once of ["one", "one", "three"]) await limits.giveBack("sms", 3600, noon, once);
    expect(await limits.count("sms", 3600, noon)).toBe(1);
    expect(await limits.takeOnce("sms", "one", 2, 3600, noon)).toBe("first");
  });

  test("a call is counted by several limit counters together, or by none when one of them is full (C17)", async () => {
    const limits = await newLimits();
    const inHour = { name: "hour", most: 3, seconds: 3600 };
    const inDay = { name: "day", most: 5, seconds: 86_400 };
    const take = (at = noon, counters = [inHour, inDay]) => limits.takeTogether("all", counters, at);
    const taken = await Promise.all(Array.from({ length: 5 }, () => take()));
    expect(taken.filter(Boolean)).toHaveLength(3);
    expect([await take(later(3600)), await take(later(3600)), await take(later(3600))]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await take(later(7200))).toBe(false);
    expect(await take(later(86_400))).toBe(true);
    expect(await take(noon, [{ ...inHour, name: "other" }])).toBe(true);
    expect(await take(noon, [{ ...inHour, name: "none", most: 0 }, inDay])).toBe(false);
  });

  test("a limit counter counts a call that arrives late in the time window that has started since (C17)", async () => {
    const limits = await newLimits();
    const take = (at: Date) => limits.takeTogether("all", [{ name: "hour", most: 2, seconds: 3600 }], at);
    expect([await take(later(3600)), await take(noon), await take(noon)]).toEqual([true, true, false]);
  });

  test("a limit counter starts again at 0 in the next time window, which starts at a full hour in Tehran", async () => {
    const limits = await newLimits();
    expect(await limits.take("sms", 1, 3600, noon)).toBe(true);
    expect(await limits.take("sms", 1, 3600, later(3599))).toBe(false);
    expect(await limits.take("sms", 1, 3600, later(3600))).toBe(true);
  });

  test("limit counters of different names count separately, and a limit of zero refuses every call", async () => {
    const limits = await newLimits();
    expect(await limits.take("a", 1, 60, noon)).toBe(true);
    expect(await limits.take("b", 1, 60, noon)).toBe(true);
    expect(await limits.take("c", 0, 60, noon)).toBe(false);
    expect(await limits.count("c", 60, noon)).toBe(0);
  });
}
