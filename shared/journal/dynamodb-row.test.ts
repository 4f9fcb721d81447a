import { expect, test } from "vitest";
import { itemOf, rowOf } from "./dynamodb-row.ts";
import { command, hold, place, toggle } from "./fixtures/place.ts";
import type { StoredRow } from "./journal.ts";
import { memoryJournalStore } from "./memory-store.ts";
import { openJournal } from "./open-journal.ts";

test("every journal row is read from its item as it was stored, whatever its idempotency key looks like", async () => {
  const store = memoryJournalStore();
  const journal = openJournal(place, store, { release: "test" });
  const keys = ["intake/407155289363/1/0", "0b0e7a52-6c0f-4a7e-9a57-000000000001", "abcd", "کلید", "x"];
  for (let n = 1; n <= 32; n += 1) {
    const key = `${keys[n % keys.length]}${n > keys.length ? n : ""}`;
    await journal.decide(
      "p",
      command(key, { directory: n % 3, correlation: n % 2 ? "p" : "other" }),
      toggle("x"),
    );
  }
  const rows = await store.all("p");
  expect(rows).toHaveLength(32);
  expect(rows.map(itemOf).map(rowOf)).toEqual(rows);
});

test("the item of a journal row leaves out fields that follow from others, and has digests as bytes", async () => {
  const store = memoryJournalStore();
  await openJournal(place, store, { release: "r1" }).decide(
    "p",
    command("k/1", { correlation: "p", directory: 0 }),
    hold("parvin"),
  );
  const [row] = (await store.all("p")) as [StoredRow];
  expect(itemOf(row)).toEqual({
    id: { S: "p" },
    version: { N: "1" },
    t: { N: "1795507200000" },
    a: { S: "staff:r.karimi" },
    c: { S: "hold-place" },
    k: { S: "k/1" },
    p: { S: "fingerprint" },
    r: { S: "r1" },
    f: { L: [{ M: { type: { S: "held" }, by: { S: "parvin" } } }] },
    e: {
      L: [
        {
          M: { type: { S: "meeting.place-held.v1" }, data: { M: { place: { S: "p" }, holds: { N: "1" } } } },
        },
      ],
    },
    h: { B: Buffer.from(row.hash, "base64url") },
  });
});
