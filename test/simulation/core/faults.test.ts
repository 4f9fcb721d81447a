import { describe, expect, it } from "vitest";
import { Outage } from "../../../shared/outage.ts";
import { type CallFault, callFaults } from "./faults.ts";
import { Crashed, lambda } from "./process.ts";
import { randomOf } from "./random.ts";
import type { Run } from "./run.ts";
import { scheduler } from "./scheduler.ts";
import { silent } from "./story.ts";
import { Tally } from "./tally.ts";

/** A Lambda that adds one over a wire and reports the reply, with one fault that always strikes. */
async function add(fault?: CallFault) {
  const counter = { total: 0 };
  const time = scheduler({ start: 0, until: 1_000_000, mostSteps: 1_000 });
  const run: Run = {
    seed: 1,
    random: randomOf(1),
    scheduler: time,
    weather: {
      over: 1_000_000,
      again: () => {},
      strikes: ({ name }) => fault !== undefined && name === callFaults[fault].name,
    },
    tally: new Tally(),
    story: silent,
    lambdas: [],
    violate: () => {},
  };
  const target = { add: async (number: number) => (counter.total += number) };
  const adder = lambda(run, "adder", (process) => process.port("limits", target));
  const heard = adder.invoke((port) => port.add(1)).catch((error: Error) => error);
  let replied: number | Error | undefined;
  void heard.then((reply) => (replied = reply));
  await time.run();
  return { total: counter.total, replied };
}

describe("a call over a wire", () => {
  it("arrives once and is answered when no fault strikes", async () => {
    expect(await add()).toEqual({ total: 1, replied: 1 });
  });

  it("has no effect when its process dies before it is sent", async () => {
    expect(await add("crash-before")).toEqual({ total: 0, replied: expect.any(Crashed) });
  });

  it("takes effect when its process dies after it, or while it travels", async () => {
    expect(await add("crash-after")).toEqual({ total: 1, replied: expect.any(Crashed) });
    expect(await add("cut-off")).toEqual({ total: 1, replied: expect.any(Crashed) });
  });

  it("is an outage to its caller both when throttled, without effect, and when its answer is lost, with effect", async () => {
    expect(await add("throttled")).toEqual({ total: 0, replied: expect.any(Outage) });
    expect(await add("answer-lost")).toEqual({ total: 1, replied: expect.any(Outage) });
  });

  it("takes effect twice when its client sends it again", async () => {
    expect(await add("sent-again")).toEqual({ total: 2, replied: 2 });
  });
});
