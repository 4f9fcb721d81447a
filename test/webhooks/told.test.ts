/** Compares the promises of `docs/use/webhooks.md` to developers of other systems with our events (N6). */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import triggers from "../../functions/notification/triggers.ts";
import { publicEvents } from "../../functions/notification/webhooks/public-events.ts";
import { webhookBodies, webhookEventTypes } from "../../shared/contracts/partner/webhook-events.ts";

const guide = readFileSync(new URL("../../docs/use/webhooks.md", import.meta.url), "utf8");
const rows = [...guide.matchAll(/^\| `([a-z.-]+)` \| `(\{.*\})` \|$/gm)].map(([, type, data = ""]) => ({
  type,
  data: JSON.parse(data) as unknown,
}));

const code = "407155289363";
const at = "2026-11-24T08:30:00.000Z";
const place = { host: "h.moradi", day: "2026-12-05", time: "09:20" };
const common = { case: code, request: code, meeting: `${code}.1`, unit: "legal", from: "inspection", at };

describe("the guide to webhooks", () => {
  it("names every type of event with a valid example body (N6)", () => {
    expect(rows.map(({ type }) => type)).toEqual([...webhookEventTypes]);
    for (const { type, data } of rows)
      expect(webhookBodies[type as keyof typeof webhookBodies].parse(data), type).toEqual(data);
  });
});

describe("a webhook's body", () => {
  it("has the shape that the guide promises, for each of our events that has a webhook (N6)", () => {
    const told = Object.entries(publicEvents).flatMap(([type, of]) => {
      const data = {
        ...common,
        ...{ kind: "complaint", subject: "price", channel: "web", clock: "answer", due: at, level: 1 },
        ...{ partner: "samad", external: "SMD-1", result: 1 },
        ...{ outcome: "granted", how: "accepted", by: "applicant", what: "answered", place },
        person: "0".repeat(32),
      };
      const finished = type === "meeting.attendance-noted.v1" ? { what: "finished" } : {};
      const made = (of as (data: unknown) => ReturnType<(typeof publicEvents)["referral.case-opened.v1"]>)({
        ...data,
        ...finished,
      });
      return made ? [{ from: type, ...made }] : [];
    });
    expect(told).toHaveLength(triggers["post-webhook"].events.length - 1);
    for (const { type, data } of told) expect(webhookBodies[type].parse(data), type).toEqual(data);
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(webhookEventTypes));
  });

  it("names the unit that our event names as the holder of a case; no webhook is sent for an event about an intermediate step (N6, R2)", () => {
    const opened = publicEvents["referral.case-opened.v1"]({ case: code, unit: "legal", rule: "any", at });
    expect(opened).toMatchObject({ unit: "legal" });
    const arrived = {
      meeting: `${code}.1`,
      request: code,
      what: "arrived",
      place,
      by: "c.ahmadi",
      at,
    } as const;
    expect(publicEvents["meeting.attendance-noted.v1"](arrived)).toBeUndefined();
    const stays = { case: code, from: "legal", unit: "legal", why: "gone", at } as const;
    expect(publicEvents["referral.case-taken-away.v1"](stays)).toBeUndefined();
  });
});
