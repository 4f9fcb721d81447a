import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openClock } from "./clock.ts";
import { openState } from "./state.ts";

const today = new Date("2026-11-25T08:00:00Z");
const past = new Date("2026-10-14T06:30:00Z");

beforeEach(() => void vi.useFakeTimers({ now: today }));
afterEach(() => void vi.useRealTimers());

describe("the stack's clock", () => {
  it("shows real time until it is moved ahead, and refuses to go back", () => {
    const clock = openClock(openState(":memory:"));
    expect(clock.now()).toEqual(today);
    clock.moveBy(3_600_000);
    expect(clock.now()).toEqual(new Date("2026-11-25T09:00:00Z"));
    expect(() => clock.moveBy(-1)).toThrow(RangeError);
  });

  it("starts at the given time in a new stack, and goes on from its stored time when the stack is opened again", () => {
    const state = openState(":memory:");
    openClock(state, past).moveBy(3_600_000);
    const moved = new Date("2026-10-14T07:30:00Z");
    expect(openClock(state).now()).toEqual(moved);
    expect(openClock(state, past).now()).toEqual(moved);
  });
});
