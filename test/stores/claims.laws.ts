import { expect, it } from "vitest";
import type { Claims } from "../../shared/limits/claims.ts";

const noon = new Date("2026-11-24T08:30:00Z");

/** Tests that every store of claims must pass. */
export function claimLaws(newClaims: () => Promise<Claims>): void {
  it("a store of claims (deduplication records) distinguishes a retry from another claim of the same name", async () => {
    const claims = await newClaims();
    expect(await claims.claim("a", "this", noon)).toBe("first");
    expect(await claims.claim("a", "this", noon)).toBe("before");
    expect(await claims.claim("a", "that", noon)).toBe("other");
    expect(await claims.claim("b", "that", noon)).toBe("first");
  });

  it("a store of claims (deduplication records) gives a name to exactly one of many concurrent claims", async () => {
    const claims = await newClaims();
    const claimed = await Promise.all(
      Array.from({ length: 20 }, (_, n) => claims.claim("c", `for ${n}`, noon)),
    );
    expect(claimed.filter((one) => one === "first")).toHaveLength(1);
    expect(claimed.filter((one) => one === "other")).toHaveLength(19);
  });
}
