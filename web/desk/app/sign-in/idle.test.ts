import { describe, expect, it } from "vitest";
import { type OtherIdle, watchIdle } from "./idle.ts";

/** Two pages of one browser that share a steady clock. */
function pages() {
  const clock = { at: 0 };
  const listeners = new Map<string, () => void>();
  let told = 0;
  const othersOf = (name: string): OtherIdle => ({
    tell: () => {
      told += 1;
      for (const [other, listener] of listeners) if (other !== name) listener();
    },
    hear: (listener) => {
      listeners.set(name, listener);
      return () => void listeners.delete(name);
    },
  });
  const page = (name: string) => watchIdle(15, () => clock.at, othersOf(name));
  return { clock, one: page("one"), other: page("other"), told: () => told };
}

const minute = 60_000;

describe("an idle desk", () => {
  it("warns the user a minute before it locks", () => {
    const { clock, one } = pages();
    clock.at = 14 * minute - 1;
    expect(one.standing()).toEqual({ state: "at-work" });
    clock.at = 14 * minute;
    expect(one.standing()).toEqual({ state: "warned", seconds: 60 });
    clock.at = 15 * minute - 1;
    expect(one.standing()).toEqual({ state: "warned", seconds: 1 });
    clock.at = 15 * minute;
    expect(one.standing()).toEqual({ state: "over" });
  });

  it("restarts the idle time after each key press or touch in any page of the browser", () => {
    const { clock, one, other } = pages();
    clock.at = 14.5 * minute;
    one.touch();
    expect([one.standing(), other.standing()]).toEqual([{ state: "at-work" }, { state: "at-work" }]);
    clock.at = 28 * minute;
    expect([one.standing().state, other.standing().state]).toEqual(["at-work", "at-work"]);
    other.stop();
    clock.at = 29 * minute;
    one.touch();
    clock.at = 29.5 * minute;
    expect([one.standing().state, other.standing().state]).toEqual(["at-work", "over"]);
  });

  it("tells the browser's other pages of activity at most every five seconds", () => {
    const { clock, one, told } = pages();
    for (let key = 0; key < 100; key += 1) {
      clock.at += 100;
      one.touch();
    }
    expect(told()).toBe(2);
  });
});
