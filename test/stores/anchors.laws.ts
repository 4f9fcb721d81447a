import { describe, expect, test } from "vitest";
import type { Anchoring, Anchors } from "../../shared/audit/anchors.ts";
import { gather } from "../../shared/gather.ts";
import { sha256 } from "../../shared/journal/fingerprint.ts";

export interface AnchorStore {
  readonly anchoring: Anchoring;
  /** Returns an index of all anchors stored so far. */
  read(): Promise<Anchors>;
}

/** Tests that every store of anchors (hashes of rows, stored outside the journal) must pass. */
export function anchorLaws(newStore: () => Promise<AnchorStore>): void {
  const row = { service: "intake", id: "407155289363", version: 1, hash: sha256("1") };
  const at = new Date("2026-11-24T08:00:00.000Z");
  const later = new Date("2026-11-25T08:00:00.000Z");

  describe("an anchor (the hash of a journal row, kept in a store of its own)", () => {
    test("is stored once, and a retry changes nothing", async () => {
      const { anchoring, read } = await newStore();
      for (const moment of [at, at, later]) await anchoring.keep([row], moment);
      expect(await (await read()).of("intake", row.id)).toEqual([{ version: 1, hash: row.hash }]);
    });

    test("is not replaced when another hash arrives for the same row, at the same time or later", async () => {
      const { anchoring, read } = await newStore();
      const other = { ...row, hash: sha256("2") };
      const third = { ...row, hash: sha256("3") };
      await anchoring.keep([row], at);
      await anchoring.keep([other], at);
      await anchoring.keep([third], later);
      const hashes = (await (await read()).of("intake", row.id)).map(({ hash }) => hash);
      expect(hashes.sort()).toEqual([row, other, third].map(({ hash }) => hash).sort());
    });

    test("belongs to one aggregate of one service, and to no aggregate of the same id elsewhere", async () => {
      const { anchoring, read } = await newStore();
      await anchoring.keep([row, { ...row, version: 2, hash: sha256("2") }], at);
      await anchoring.keep([{ ...row, service: "notification", id: "intake/407155289363/1/0" }], at);
      const anchors = await read();
      expect(await anchors.of("referral", row.id)).toEqual([]);
      expect(await anchors.of("intake", row.id)).toHaveLength(2);
      const all = await gather(anchors.all());
      expect(all.sort((a, b) => (a.service < b.service ? -1 : 1))).toEqual([
        { service: "intake", id: "407155289363" },
        { service: "notification", id: "intake/407155289363/1/0" },
      ]);
    });
  });
}
