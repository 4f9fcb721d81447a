import { describe, expect, it } from "vitest";
import { freshFor, freshForEach } from "./cached-reader.ts";

function reading() {
  let [at, count, fails] = [Date.parse("2026-12-14T08:00:00Z"), 0, false];
  const read = freshFor(
    60_000,
    () => new Date(at),
    async () => {
      count += 1;
      if (fails) throw new Error("away");
      return count;
    },
  );
  return {
    read,
    later: (seconds: number) => {
      at += seconds * 1_000;
    },
    failing: (now: boolean) => {
      fails = now;
    },
  };
}

describe("the cached reader", () => {
  it("reads its source once a minute, and gives simultaneous callers the same result", async () => {
    const { read, later } = reading();
    expect(await Promise.all([read(), read()])).toEqual([1, 1]);
    later(59);
    expect(await read()).toBe(1);
    later(1);
    expect(await read()).toBe(2);
  });

  it("reads its source again at the next call after a reading failed, or after the machine's clock was set back", async () => {
    const { read, failing, later } = reading();
    failing(true);
    await expect(read()).rejects.toThrow("away");
    failing(false);
    expect(await read()).toBe(2);
    later(-3_600);
    expect(await read()).toBe(3);
  });
});

describe("the cached reader of several things", () => {
  it("reads each thing once a minute, and keeps in memory only the things that were asked for last", async () => {
    let at = Date.parse("2026-12-14T08:00:00Z");
    const asked: number[] = [];
    const read = freshForEach(
      60_000,
      2,
      () => new Date(at),
      async (year: number) => {
        asked.push(year);
        return year;
      },
    );
    expect(await Promise.all([read(1404), read(1405), read(1404)])).toEqual([1404, 1405, 1404]);
    expect(asked).toEqual([1404, 1405]);
    await read(1406);
    await read(1404);
    expect(asked, "1405 was asked for longest ago").toEqual([1404, 1405, 1406]);
    await read(1405);
    expect(asked).toEqual([1404, 1405, 1406, 1405]);
    at += 60_000;
    await read(1404);
    expect(asked).toEqual([1404, 1405, 1406, 1405, 1404]);
  });
});
