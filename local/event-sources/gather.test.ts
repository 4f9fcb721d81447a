import { expect, test } from "vitest";
import { type Gathering, gather } from "./gather.ts";

/** Makes a queue that returns the given messages, one list for each read; a read takes ten milliseconds. */
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

test("gather adds messages to a batch until the batching window has passed", async () => {
  const { gathering } = looking([["b"], [], ["c", "d"], [], [], [], ["late"]], { windowMs: 40 });
  expect(await gather(["a"], gathering)).toEqual(["a", "b", "c", "d"]);
});

test("gather ends when the batch is full, and receives no more messages than fit", async () => {
  const { gathering } = looking([["b", "c", "d"], ["e"]], { most: 3 });
  expect(await gather(["a"], gathering)).toEqual(["a", "b", "c"]);
});

test("gather ends before the batch would exceed the 6 MB of an invocation", async () => {
  const { gathering } = looking([["b"], ["c"]], { sizeOf: () => 2 * 1024 * 1024 });
  expect(await gather(["a"], gathering)).toEqual(["a", "b"]);
});

test("gather ends before the batching window has passed when two checks in a row find the stack without other work", async () => {
  const { gathering, looks } = looking([["b"]], { atRest: async () => true, windowMs: 3_600_000 });
  expect(await gather(["a"], gathering)).toEqual(["a", "b"]);
  expect(looks()).toBe(3);
});

test("gather goes on when a single check finds the stack without other work, and the next check finds work again", async () => {
  const rests = [true, false, true, true];
  const { gathering } = looking([[], ["b"], [], ["c"]], { atRest: async () => rests.shift() ?? true });
  expect(await gather(["a"], gathering)).toEqual(["a", "b", "c"]);
});

test("gather returns the first messages immediately when the event source mapping has no batching window", async () => {
  const { gathering, looks } = looking([["b"]], { windowMs: 0 });
  expect(await gather(["a"], gathering)).toEqual(["a"]);
  expect(looks()).toBe(0);
});
