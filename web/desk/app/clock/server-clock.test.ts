import { describe, expect, it } from "vitest";
import { createServerClock } from "./server-clock.ts";

const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);
const header = (time: string) => new Date(at(time)).toUTCString();

/** A computer whose clock is three hours slow, with a steady clock that the test sets. */
function clockAt() {
  const steady = { at: 0 };
  return { steady, clock: createServerClock(() => steady.at, at("05:00:00")) };
}

describe("the server's time at the desk", () => {
  it("follows the server's clock instead of the computer's from the first reply on", () => {
    const { steady, clock } = clockAt();
    steady.at = 1_000;
    clock.hear(header("08:00:00"));
    steady.at = 61_000;
    expect(clock.now()).toBe(at("08:01:00"));
  });

  it("is taken from the reply with the latest time when the times of replies differ by seconds, since a reply arrives late but never early", () => {
    const { clock } = clockAt();
    clock.hear(header("08:00:10"));
    clock.hear(header("08:00:03"));
    expect(clock.now()).toBe(at("08:00:10"));
    clock.hear(header("08:00:11"));
    expect(clock.now()).toBe(at("08:00:11"));
  });

  it("moves forwards or backwards with a reply that differs by more than a minute, and tells its listeners", () => {
    const { clock } = clockAt();
    clock.hear(header("08:00:00"));
    let jumps = 0;
    const stop = clock.onJump(() => {
      jumps += 1;
    });
    clock.hear(header("12:00:00"));
    expect(clock.now()).toBe(at("12:00:00"));
    clock.hear(header("08:00:30"));
    expect(clock.now()).toBe(at("08:00:30"));
    stop();
    clock.hear(header("12:00:00"));
    expect(jumps).toBe(2);
  });

  it("is not changed by a reply without a date", () => {
    const { clock } = clockAt();
    for (const none of [null, "", "soon"]) clock.hear(none);
    expect(clock.now()).toBe(at("05:00:00"));
  });
});
