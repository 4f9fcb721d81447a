import { describe, expect, it } from "vitest";
import { eventReads } from "./event-reads.ts";

function counting<Read>(answers: readonly (() => Promise<Read>)[]) {
  let asked = 0;
  return { read: () => (answers[asked++] ?? answers[0])?.() as Promise<Read>, asked: () => asked };
}

const says = (text: string) => () => Promise.resolve(text);

describe("a read cached for one event", () => {
  it("is shared by all callers, whether concurrent or successive, and repeated for the next event", async () => {
    const reads = eventReads();
    const { read, asked } = counting([says("first"), says("second")]);
    expect(await Promise.all([reads.once("key", read), reads.once("key", read)])).toEqual(["first", "first"]);
    expect(await reads.once("key", read)).toBe("first");
    reads.begin();
    expect(await reads.once("key", read)).toBe("second");
    expect(asked()).toBe(2);
  });

  it("is made again after a read that found nothing or failed", async () => {
    const reads = eventReads();
    const { read } = counting<string | undefined>([
      () => Promise.resolve(undefined),
      () => Promise.reject(new Error("no answer")),
      says("there"),
    ]);
    expect(await reads.once("key", read)).toBeUndefined();
    await expect(reads.once("key", read)).rejects.toThrow("no answer");
    expect(await reads.once("key", read)).toBe("there");
  });

  it("is not used for the next event when it began during the preceding event", async () => {
    const reads = eventReads();
    let answer: (text: string) => void = () => undefined;
    const old = reads.once("key", () => new Promise<string>((resolve) => (answer = resolve)));
    reads.begin();
    expect(await reads.once("key", says("new"))).toBe("new");
    answer("old");
    expect(await old).toBe("old");
    expect(await reads.once("key", says("newer"))).toBe("new");
  });
});
