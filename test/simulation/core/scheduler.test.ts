import { describe, expect, it } from "vitest";
import { Restless, scheduler } from "./scheduler.ts";

const options = { start: 1_000, until: 100_000, mostSteps: 1_000 };

describe("the scheduler of virtual time", () => {
  it("runs actions in order of time, in whatever order they were scheduled", async () => {
    const time = scheduler(options);
    const seen: string[] = [];
    for (const delay of [30, 10, 20, 10]) time.at(delay, () => seen.push(`${delay}@${time.now()}`));
    await time.run();
    expect(seen).toEqual(["10@1010", "10@1010", "20@1020", "30@1030"]);
  });

  it("runs every promise that can continue before time moves", async () => {
    const time = scheduler(options);
    const seen: number[] = [];
    const walk = async () => {
      await time.sleep(5);
      for (let count = 0; count < 50; count += 1) await null;
      seen.push(time.now());
      await time.sleep(5);
      seen.push(time.now());
    };
    void walk();
    time.at(6, () => seen.push(6));
    await time.run();
    expect(seen).toEqual([1_005, 6, 1_010]);
  });

  it("throws the error Restless for a run that never ends", async () => {
    const time = scheduler(options);
    const again = () => time.at(1, again);
    again();
    await expect(time.run()).rejects.toThrow(Restless);
    const late = scheduler(options);
    late.at(options.until, () => {});
    await expect(late.run()).rejects.toThrow(Restless);
  });
});
