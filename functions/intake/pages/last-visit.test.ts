import { expect, it } from "vitest";
import { visitNow } from "./last-visit.ts";

const secret = new Uint8Array(32).fill(7);
const mine = { request: "407155289363" } as const;
const theirs = { person: "0123456789abcdef0123456789abcdef", contact: "c".repeat(43) } as const;

/** One browser; `visit` opens a session that ends on the given day of November. */
function browser() {
  let kept: string | undefined;
  return {
    visit: (day: number, opens: typeof mine | typeof theirs) => {
      const session = { ...opens, expiresAt: `2026-11-${day}T08:30:00.000Z` };
      const { since, cookie } = visitNow(secret, kept, session);
      kept = cookie.value;
      return since;
    },
    keep: (cookie: string) => {
      kept = cookie;
    },
    kept: () => kept ?? "",
  };
}

it("the time of the last visit is the start of the applicant's previous session, and stays the same throughout the present session (N1)", () => {
  const { visit } = browser();
  expect(visit(11, mine)).toBeUndefined();
  expect(visit(14, mine)).toBe("2026-11-11T08:00:00.000Z");
  expect(visit(14, mine)).toBe("2026-11-11T08:00:00.000Z");
  expect(visit(20, mine)).toBe("2026-11-14T08:00:00.000Z");
});

it("the last visit shown to an applicant is never another applicant's in the same browser, and visits are stored without names (N1, law 4)", () => {
  const { visit, kept } = browser();
  visit(11, mine);
  expect(visit(12, theirs)).toBeUndefined();
  expect(visit(14, mine)).toBe("2026-11-11T08:00:00.000Z");
  expect(visit(15, theirs)).toBe("2026-11-12T08:00:00.000Z");
  expect(kept()).not.toMatch(/407155289363|0123456789abcdef|ccc/);
});

it("the cookie of last visits holds the times of a limited number of visits, and forged times in it are ignored (N1)", () => {
  const { visit, keep, kept } = browser();
  keep(`${"x".repeat(5_000)}~a.b.c~${"n".repeat(10)}.zzzzzzzz.0~<script>`);
  expect(visit(11, mine)).toBeUndefined();
  for (let n = 0; n < 20; n += 1) visit(12, { request: String(100_000_000_000 + n) } as never);
  expect(kept().length).toBeLessThan(250);
  expect(visit(13, mine), "long ago in this browser").toBeUndefined();
});
