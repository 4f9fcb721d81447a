import { describe, expect, it } from "vitest";
import { memoryLimits } from "../../shared/limits/memory.ts";
import { OverBudget, spendOn } from "./budget.ts";
import { registrationNotices } from "./rules.ts";

async function spent(spend: () => Promise<void>, times: number): Promise<number> {
  let taken = 0;
  for (let n = 0; n < times; n += 1) {
    await spend().then(
      () => {
        taken += 1;
      },
      (error) => expect(error).toBeInstanceOf(OverBudget),
    );
  }
  return taken;
}

describe("notices of registrations", () => {
  it("stop at the budget of the hour, of the next hour, and of the day, whoever registers (C17)", async () => {
    const clock = { at: new Date("2026-11-24T00:00:00.000Z") };
    const spend = spendOn(memoryLimits(), () => clock.at);
    let inAll = 0;
    for (let hour = 0; hour < 8; hour += 1) {
      clock.at = new Date(Date.UTC(2026, 10, 24, hour));
      const taken = await spent(spend, 10_000);
      expect(taken).toBeLessThanOrEqual(registrationNotices.hour);
      inAll += taken;
    }
    expect(inAll).toBe(registrationNotices.day);
    clock.at = new Date("2026-11-25T00:00:00.000Z");
    expect(await spent(spend, 1)).toBe(1);
  });
});
