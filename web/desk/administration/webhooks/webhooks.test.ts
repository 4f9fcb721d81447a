import { describe, expect, it } from "vitest";
import { listWebhooksExample } from "../../../../shared/contracts/staff/examples/webhooks.ts";
import { daysAgo, readable, type Webhook, withOwn } from "./webhooks.ts";

const [one] = listWebhooksExample.response.webhooks as unknown as readonly [Webhook];
const other = { ...one, webhook: "f".repeat(32) };

describe("webhooks at the desk", () => {
  it("show the user's own change immediately, and do not list a webhook twice when the server's list has it too (N6)", () => {
    expect(withOwn([], [one])).toEqual([one]);
    const changed = { ...one, name: "another" };
    expect(withOwn([one, other], [changed])).toEqual([changed, other]);
  });

  it("send failed deliveries again from a typed number of days ago, in any digits; other text is refused (N6)", () => {
    const now = Date.parse("2026-11-24T08:00:00.000Z");
    expect(daysAgo("۳", now)).toBe("2026-11-21T08:00:00.000Z");
    for (const wrong of ["", "0", "366", "a week"]) expect(daysAgo(wrong, now)).toBeUndefined();
  });

  it("show the body of a delivery with one field per line (N6)", () => {
    expect(readable('{"type":"case.opened","data":{"unit":"legal"}}').split("\n")).toHaveLength(6);
  });
});
