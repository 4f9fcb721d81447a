import { expect, it } from "vitest";
import { withOwn } from "./own-holds.ts";

const by = { username: "v.sadeghi", name: { fa: "وحید صادقی", en: "Vahid Sadeghi" } };
const hold = (request: string) =>
  ({ request, because: "court", by, at: "2026-11-24T11:20:00.000Z" }) as const;

it("the list of legal holds immediately shows that the user placed or lifted a hold, and never lists the hold twice (P2)", () => {
  const [one, other] = [hold("407155289363"), hold("123456789018")];
  expect(withOwn([one], [{ request: other.request, hold: other }])).toEqual([one, other]);
  expect(withOwn([one, other], [{ request: other.request, hold: other }])).toEqual([one, other]);
  expect(withOwn([one, other], [{ request: one.request }])).toEqual([other]);
});
