import { describe, expect, test } from "vitest";
import type { Anchoring, Anchors } from "../../shared/audit/anchors.ts";
import { gather } from "../../shared/gather.ts";
import { sha256 } from "../../shared/journal/fingerprint.ts";

/** Whatever anchors are kept in, this holds. */
export function anchorLaws(newStore: () => Promise<Anchoring & Anchors>): void {
  const row = { service: "intake", id: "407155289363", version: 1, hash: sha256("1") };

  describe("an anchor", () => {
    test("is kept once, and the same again changes nothing", async () => {
      const anchors = await newStore();
      expect(await anchors.keep(row)).toBe("kept");
      expect(await anchors.keep(row)).toBe("kept");
      expect(await anchors.of("intake", row.id)).toEqual([{ version: 1, hash: row.hash }]);
    });

    test("is never replaced by another hash for the same row", async () => {
      const anchors = await newStore();
      await anchors.keep(row);
      expect(await anchors.keep({ ...row, hash: sha256("2") })).toBe("contradicts");
      expect(await anchors.of("intake", row.id)).toEqual([{ version: 1, hash: row.hash }]);
    });

    test("belongs to one aggregate of one service", async () => {
      const anchors = await newStore();
      await anchors.keep(row);
      await anchors.keep({ ...row, version: 2, hash: sha256("2") });
      await anchors.keep({ ...row, service: "notification", id: "intake/407155289363/1/0" });
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
