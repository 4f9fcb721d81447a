import { describe, expect, it } from "vitest";
import { inNoOrder, randomOf } from "./random.ts";

const draws = (seed: number, count = 1_000) => {
  const { next } = randomOf(seed);
  return Array.from({ length: count }, next);
};

describe("random numbers from a seed", () => {
  it("are the same for the same seed, and differ for another seed", () => {
    expect(draws(7)).toEqual(draws(7));
    expect(draws(8)).not.toEqual(draws(7));
  });

  it("are spread evenly: ten thousand draws fill ten boxes evenly", () => {
    const boxes = Array.from({ length: 10 }, () => 0);
    for (const draw of draws(1, 10_000))
      boxes[Math.floor(draw * 10)] = (boxes[Math.floor(draw * 10)] ?? 0) + 1;
    for (const filled of boxes) expect(filled).toBeGreaterThan(900);
    expect(Math.max(...boxes)).toBeLessThan(1_100);
  });

  it("can be forked by name, so that draws from one fork change no draw from another", () => {
    const [one, other] = [randomOf(3), randomOf(3)];
    one.next();
    expect(one.fork("weather").next()).toBe(other.fork("weather").next());
    expect(one.fork("weather").next()).not.toBe(one.fork("people").next());
  });

  it("shuffle a list into an order that the seed determines, with each element once", () => {
    const list = Array.from({ length: 20 }, (_, at) => at);
    const shuffled = inNoOrder(randomOf(3), list);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
    expect(shuffled).not.toEqual(list);
    expect(inNoOrder(randomOf(3), list)).toEqual(shuffled);
  });
});
