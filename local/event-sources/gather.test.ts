import { expect, test } from "vitest";
import { type Gathering, gather } from "./gather.ts";

/** A queue with the given messages at each look; a look takes ten milliseconds. */
function looking(looks: readonly (readonly string[])[], rest: Partial<Gathering<string>> = {}) {
  let [look, time] = [0, 0];
  const gathering: Gathering<string> = {
    ...{ most: 100, windowMs: 1_000, sizeOf: (text) => text.length },
    receive: async (atMost) => (looks[look++] ?? []).slice(0, atMost),
    atRest: async () => false,
    pause: async () => {
      time += 10;
    },
    now: () => time,
    ...rest,
  };
  return { gathering, looks: () => look };
}

test("gathers messages until the window has passed", async () => {
  const { gathering } = looking([["b"], [], ["c", "d"], [], [], [], ["late"]], { windowMs: 40 });
  expect(await gather(["a"], gathering)).toEqual(["a", "b", "c", "d"]);
});

test("ends when the batch is full, and takes no more than fits", async () => {
  const { gathering } = looking([["b", "c", "d"], ["e"]], { most: 3 });
  expect(await gather(["a"], gathering)).toEqual(["a", "b", "c"]);
});

test("ends before an invocation would exceed 6 MB", async () => {
  const { gathering } = looking([["b"], ["c"]], { sizeOf: () => 2 * 1024 * 1024 });
  expect(await gather(["a"], gathering)).toEqual(["a", "b"]);
});

test("ends the window early when no other work is left", async () => {
  const { gathering, looks } = looking([["b"]], { atRest: async () => true, windowMs: 3_600_000 });
  expect(await gather(["a"], gathering)).toEqual(["a", "b"]);
  expect(looks()).toBe(3);
});

test("continues when the stack is idle at one look only", async () => {
  const rests = [true, false, true, true];
  const { gathering } = looking([[], ["b"], [], ["c"]], { atRest: async () => rests.shift() ?? true });
  expect(await gather(["a"], gathering)).toEqual(["a", "b", "c"]);
});

test("takes the waiting messages without a window", async () => {
  const { gathering, looks } = looking([["b"]], { windowMs: 0 });
  expect(await gather(["a"], gathering)).toEqual(["a"]);
  expect(looks()).toBe(0);
});
