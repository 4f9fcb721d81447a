import { describe, expect, it } from "vitest";
import { Outage } from "../../../shared/outage.ts";
import { type CallFault, callFaults } from "./faults.ts";
import { Crashed, lambda } from "./process.ts";
import { randomOf } from "./random.ts";
import type { Run } from "./run.ts";
import { scheduler } from "./scheduler.ts";
import { silent } from "./story.ts";
import { Tally } from "./tally.ts";

/**
 * Simulates a Lambda that calls a remote counter, which adds one. Returns the counter and the reply. If a fault is given, the
 * fault occurs at this call.
 */
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

describe("a remote call in the simulation", () => {
  it("arrives once and is answered when no fault strikes", async () => {
    expect(await add()).toEqual({ total: 1, replied: 1 });
  });

  it("has no effect when the calling process dies before sending", async () => {
    expect(await add("crash-before")).toEqual({ total: 0, replied: expect.any(Crashed) });
  });

  it("takes effect when the calling process dies after the call, or while the request travels", async () => {
    expect(await add("crash-after")).toEqual({ total: 1, replied: expect.any(Crashed) });
    expect(await add("cut-off")).toEqual({ total: 1, replied: expect.any(Crashed) });
  });

  it("fails as an outage without effect when the service throttles, and with effect when the answer is lost", async () => {
    expect(await add("throttled")).toEqual({ total: 0, replied: expect.any(Outage) });
    expect(await add("answer-lost")).toEqual({ total: 1, replied: expect.any(Outage) });
  });

  it("takes effect twice when the client sends the call again", async () => {
    expect(await add("sent-again")).toEqual({ total: 2, replied: 2 });
  });
});
