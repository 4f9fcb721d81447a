import { describe, expect, test } from "vitest";
import { serviceSecretIn } from "../documents/keys.ts";
import { memoryTable } from "../table/memory-table.ts";
import { ringId } from "./purposes.ts";
import { type Ring, ringOf, rowOf, withNewKey, withoutKeys } from "./ring.ts";
import { keysBesides, keysFor } from "./rings.ts";

const minutes = 60_000;
const bytes = (n: number) => new Uint8Array(32).fill(n);
const row = ringId("sessions");

function kept() {
  const table = memoryTable();
  const clock = { at: Date.parse("2026-12-14T08:00:00Z") };
  const now = () => new Date(clock.at);
  const reads = { count: 0, away: false };
  const find = async (id: string) => {
    reads.count += 1;
    if (reads.away) throw new Error("away");
    return table.find(id);
  };
  const change = async (how: (ring: Ring) => Ring) => {
    const changed = how(ringOf((await table.find(row)) ?? {}));
    await table.remove(row);
    await table.insert(row, rowOf(changed));
  };
  const options = { now, fresh: () => bytes(1) };
  return {
    ...{ table, reads, change, now },
    later: (milliseconds: number) => {
      clock.at += milliseconds;
    },
    rotate: (n: number) => change((ring) => withNewKey(ring, bytes(n), now())),
    ring: () => keysFor({ find, insert: table.insert }, "sessions", options),
    besides: () => keysBesides({ find, insert: table.insert }, "sessions", options),
  };
}

describe("a ring of keys", () => {
  test("is made by the first Lambda that needs it, and is the same in every process", async () => {
    const { ring, besides } = kept();
    expect(await ring().current()).toMatchObject({ id: 1, bytes: bytes(1) });
    expect(await besides().current()).toMatchObject({ id: 1, bytes: bytes(1) });
    expect(await besides().find(0)).toBeUndefined();
  });

  test("is read again after the process's clock was set back", async () => {
    const { ring, rotate, later } = kept();
    const keys = ring();
    expect(await keys.current()).toMatchObject({ id: 1 });
    later(-minutes);
    await rotate(2);
    expect(await keys.current()).toMatchObject({ id: 2 });
  });

  test("begins with the service's secret as its oldest key (key 0) when that secret is older than key rings", async () => {
    const { table, besides, ring } = kept();
    await table.insert("secret/intake", { key: bytes(9) });
    expect(await besides().current()).toMatchObject({ id: 0, bytes: bytes(9) });
    expect(await ring().current()).toMatchObject({ id: 0, bytes: bytes(9) });
  });

  test("does not contain the service's secret when that secret was made after key rings were introduced", async () => {
    const { table, besides } = kept();
    await serviceSecretIn(table, "intake").get();
    expect(await besides().current()).toMatchObject({ id: 1 });
    expect(await besides().find(0)).toBeUndefined();
  });

  test("includes the service's secret (key 0) even when a Lambda that cannot read the secret made the ring, until key 0 is removed", async () => {
    const { table, besides, ring, change } = kept();
    await table.insert("secret/intake", { key: bytes(9) });
    expect(await ring().current()).toMatchObject({ id: 1 });
    expect(await besides().find(0)).toMatchObject({ bytes: bytes(9) });
    await change((one) => withoutKeys(one, [0]));
    expect(await besides().find(0)).toBeUndefined();
  });

  test("is not read at each call, and every process uses a new key within five minutes", async () => {
    const { ring, rotate, reads, later } = kept();
    const one = ring();
    await one.current();
    await one.current();
    const before = reads.count;
    await rotate(2);
    later(5 * minutes - 1);
    expect([(await one.current()).id, reads.count]).toEqual([1, before]);
    later(1);
    expect(await one.current()).toMatchObject({ id: 2, bytes: bytes(2) });
    expect(await one.find(1)).toMatchObject({ bytes: bytes(1) });
  });

  test("is read again for an unknown key id, but at most once in five seconds, so that forged ids cause few reads", async () => {
    const { ring, rotate, reads, later } = kept();
    const one = ring();
    await one.current();
    await rotate(2);
    later(5_000);
    expect(await one.find(2)).toMatchObject({ bytes: bytes(2) });
    const before = reads.count;
    for (let id = 3; id < 100; id += 1) expect(await one.find(id)).toBeUndefined();
    expect(await one.find(-1)).toBeUndefined();
    expect(reads.count).toBe(before);
    await rotate(3);
    later(5_000);
    expect(await one.find(3)).toMatchObject({ bytes: bytes(3) });
  });

  test("refuses a removed key within five minutes, and never uses the removed id again", async () => {
    const { ring, rotate, change, later } = kept();
    const one = ring();
    await one.current();
    await rotate(2);
    await change((now) => withoutKeys(now, [1]));
    later(5 * minutes);
    expect(await one.find(1)).toBeUndefined();
    await change((now) => withoutKeys(now, [2]));
    await rotate(3);
    later(5 * minutes);
    expect(await one.current()).toMatchObject({ id: 3 });
  });

  test("keeps using the keys that it read last while the ring cannot be read; without such keys an Outage is thrown", async () => {
    const { ring, reads, later } = kept();
    const one = ring();
    await one.current();
    reads.away = true;
    later(5 * minutes);
    expect(await one.current()).toMatchObject({ id: 1 });
    await expect(ring().current()).rejects.toThrow("away");
  });

  test("gives the key that was current at a given time", async () => {
    const { ring, rotate, later, now } = kept();
    await ring().current();
    const before = now();
    later(10 * minutes);
    await rotate(2);
    const one = ring();
    expect([(await one.asOf(before)).id, (await one.asOf(now())).id]).toEqual([1, 2]);
  });
});
