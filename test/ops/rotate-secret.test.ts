import { describe, expect, test } from "vitest";
import { type Choice, rotateSecret } from "../../scripts/ops/rotate-secret/rotate-secret.ts";
import { ringId } from "../../shared/secrets/purposes.ts";
import { ringOf } from "../../shared/secrets/ring.ts";
import { memoryRingRows } from "../support/ring-rows.ts";

const bytes = (n: number) => new Uint8Array(32).fill(n);
const minute = 60_000;

function operator() {
  const { table, rows } = memoryRingRows();
  const clock = { at: Date.parse("2026-12-14T08:00:00Z") };
  const said: string[] = [];
  let made = 0;
  const index = { isRebuilt: false };
  const ports = {
    rows,
    now: () => new Date(clock.at),
    say: (line: string) => void said.push(line),
    fresh: () => bytes(100 + ++made),
    isIndexRebuilt: async () => index.isRebuilt,
  };
  const run = (purpose: string | undefined, choice: Partial<Choice> = {}) =>
    rotateSecret(ports, { purpose, begin: false, removeOld: false, leaked: false, dryRun: false, ...choice });
  const ids = async (purpose: "sessions" | "pins" | "partner-keys" | "words") =>
    ringOf((await table.find(ringId(purpose))) ?? {}).keys.map(({ id }) => id);
  const later = (milliseconds: number) => {
    clock.at += milliseconds;
  };
  return { index, ...{ table, rows, run, ids, said, later, ports } };
}

describe("rotating the keys of a purpose (ADR 0052)", () => {
  test("adds a key beside the current secret, and removes the old key once the last session made with it has expired", async () => {
    const { table, run, ids, later, said } = operator();
    await table.insert("secret/intake", { key: bytes(9) });
    expect(await run("sessions")).toBe(true);
    expect(await ids("sessions")).toEqual([0, 1]);
    expect(await run("sessions", { removeOld: true })).toBe(false);
    later(35 * minute - 1);
    expect(await run("sessions", { removeOld: true })).toBe(false);
    expect(said.at(-2)).toBe(
      "sessions: key 0 may have signed something that is valid until 2026-12-14T08:35:00.000Z.",
    );
    later(1);
    expect(await run("sessions", { removeOld: true })).toBe(true);
    expect(await ids("sessions")).toEqual([1]);
    expect(ringOf((await table.find(ringId("sessions"))) ?? {}).removed).toEqual([0]);
  });

  test("removes a leaked key immediately, and never reuses its id", async () => {
    const { run, ids } = operator();
    await run("sessions");
    await run("sessions");
    expect(await run("sessions", { removeOld: true, leaked: true })).toBe(true);
    await run("sessions");
    expect(await ids("sessions")).toEqual([2, 3]);
  });

  test("removes a key of PINs only after a leak, since PINs stay valid until superseded", async () => {
    const { run, ids, later, said } = operator();
    await run("pins");
    await run("pins");
    later(3 * 365 * 24 * 60 * minute);
    expect(await run("pins", { removeOld: true })).toBe(false);
    expect(said.at(-1)).toContain("A clerk prints a new receipt");
    expect(await run("pins", { removeOld: true, leaked: true })).toBe(true);
    expect(await ids("pins")).toEqual([2]);
  });

  test("removes the old word key once the index is rebuilt and every running function has read the new key", async () => {
    const { run, ids, later, index } = operator();
    await run("words");
    await run("words");
    expect(await run("words", { removeOld: true })).toBe(false);
    index.isRebuilt = true;
    expect(await run("words", { removeOld: true })).toBe(false);
    later(5 * minute);
    expect(await run("words", { removeOld: true })).toBe(true);
    expect(await ids("words")).toEqual([2]);
  });

  test("adds the new key to a row of partner keys that was written before key rings existed", async () => {
    const { table, run, ids } = operator();
    await table.insert("secret/partner-keys", { key: bytes(8) });
    await table.insert("secret/intake", { key: bytes(9) });
    await run("partner-keys");
    expect(await ids("partner-keys")).toEqual([0, 1]);
    expect(ringOf((await table.find("secret/partner-keys")) ?? {}).keys[0]?.bytes).toEqual(bytes(8));
  });

  test("gives every ring its first key once, from the secret used before key rings existed", async () => {
    const { table, run, ids } = operator();
    await table.insert("secret/intake", { key: bytes(9) });
    await run(undefined, { begin: true });
    await run(undefined, { begin: true });
    expect([await ids("sessions"), await ids("pins"), await ids("partner-keys")]).toEqual([[0], [0], []]);
  });

  test("changes nothing in a dry run, or when another operator changed the keys at the same time", async () => {
    const { run, ids, rows, ports } = operator();
    expect(await run("sessions", { dryRun: true })).toBe(true);
    expect(await ids("sessions")).toEqual([]);
    const late = {
      ...ports,
      rows: {
        ...rows,
        find: async (id: string) => {
          const before = await rows.find(id);
          if (id === ringId("sessions")) await run("sessions");
          return before;
        },
      },
    };
    const choice = { purpose: "sessions", begin: false, removeOld: false, leaked: false, dryRun: false };
    await expect(rotateSecret(late, choice)).rejects.toThrow("nothing was changed");
  });

  test.each(["person-ids", "tracking-codes", "idempotency", "counters", "feeds", "drafts"])(
    "refuses to rotate %s and prints why this key never changes",
    async (root) => {
      const { run } = operator();
      await expect(run(root)).rejects.toThrow(/is never rotated\. .{40}/);
    },
  );

  test("refuses an unknown purpose and prints the known ones", async () => {
    await expect(operator().run("toString")).rejects.toThrow("sessions, forms, passes, pins, partner-keys");
  });
});
