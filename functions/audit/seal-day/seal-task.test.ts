import { expect, test } from "vitest";
import type { AnchoredRow } from "../../../shared/audit/anchors.ts";
import { signerOf } from "../../../shared/audit/log/head.ts";
import { newestHead } from "../../../shared/audit/log/heads.ts";
import { memoryLog } from "../../../shared/audit/log/log-store.ts";
import type { Minute } from "../../../shared/handler/queue/every-minute.ts";
import { sha256 } from "../../../shared/journal/fingerprint.ts";
import { sealTask } from "./seal-task.ts";

const row = (hash: string): AnchoredRow => ({ service: "intake", id: "407155289363", version: 1, hash });

function world(rows: Readonly<Record<string, readonly AnchoredRow[]>> = {}) {
  const clock = { now: new Date("2026-11-25T00:00:00.000Z") };
  const asked: string[] = [];
  const lines: unknown[] = [];
  const log = memoryLog();
  const task = sealTask({
    anchorsOf: async function* (day) {
      asked.push(day);
      yield* rows[day] ?? [];
    },
    log,
    signer: async () => signerOf(Buffer.from("secret")),
    now: () => clock.now,
  });
  const minute = (hasTime: () => boolean = () => true): Minute => ({
    log: { line: (_, fields) => void lines.push(fields), add: () => {} },
    hasTime,
  });
  return { task, minute, clock, asked, log, lines };
}

test("after it has sealed yesterday, the sealing process reads nothing until today is over", async () => {
  const { task, minute, clock, asked } = world();
  await task(minute());
  expect(asked).toEqual(["2026-11-24"]);
  await task(minute());
  expect(asked).toEqual(["2026-11-24"]);
  clock.now = new Date("2026-11-26T00:00:00.000Z");
  await task(minute());
  expect(asked).toEqual(["2026-11-24", "2026-11-24", "2026-11-25"]);
});

test("the task that runs each minute seals missed days while it has time left, and the next minute's run seals the remaining days", async () => {
  const { task, minute, clock, log } = world();
  await task(minute());
  clock.now = new Date("2026-11-29T00:00:00.000Z");
  let days = 0;
  await task(minute(() => days++ < 2));
  expect((await newestHead(log))?.size).toBe(3);
  await task(minute());
  expect((await newestHead(log))?.days.at(-1)?.day).toBe("2026-11-28");
});

test("a journal row with two hashes makes the sealing task fail in the minute that sealed the row's day, and in no other minute (P3)", async () => {
  const { task, minute, lines, log } = world({ "2026-11-24": [row(sha256("1")), row(sha256("2"))] });
  await expect(task(minute())).rejects.toThrow("altered and told again");
  expect(lines).toEqual([{ outcome: "failed", aggregate: "intake/407155289363", version: 1 }]);
  expect((await newestHead(log))?.size).toBe(1);
  await task(minute());
});
