/** What code and mobile show of a request that hides the applicant (C2, C15). */
import { describe, expect, it } from "vitest";
import { organisation } from "../../../../test/support/organisation.ts";
import { requests } from "../../../../test/support/requests.ts";
import { trackedReplied } from "../../http/replies.ts";
import { giveConsent } from "../give-consent.ts";
import { trackRequest } from "./track-request.ts";

const mobile = "+989123456789";

async function followed(change: Parameters<ReturnType<typeof requests>["register"]>[0]) {
  const world = requests();
  const code = await world.register(change);
  await world.hears("case-opened", code);
  const shown = async () => {
    const tracked = await trackRequest(world.intake, { code, mobile }, "192.0.2.1");
    if (!tracked.found) throw new Error(tracked.refusal.code);
    return trackedReplied(tracked.status, organisation);
  };
  return { ...world, code, shown };
}

describe("code and mobile without a one-time code", () => {
  it("show only dates and status of a hidden request, also after consent: no kind, subject or unit, and not that it is hidden (C2, C15)", async () => {
    const { shown, code, deps, ask, hears } = await followed({ knownTo: "inspection" });
    const at = "2026-11-24T08:00:00.000Z";
    const start = {
      trackingCode: code,
      registeredAt: at,
      timeline: [{ entry: "registered", at }],
      expected: expect.anything(),
      answered: false,
    };
    expect(await shown()).toEqual(start);
    await giveConsent(deps, ask(code));
    await hears("case-accepted", code);
    expect(await shown()).toEqual(start);
    await hears("answer-published", code, {
      outcome: "granted",
      answer: "referral/x/answer",
      by: "h.moradi",
    });
    expect(await shown()).toEqual({
      ...{ trackingCode: code, registeredAt: at, answered: true },
      timeline: [
        { entry: "registered", at },
        { entry: "answered", at },
      ],
    });
  });

  it("show kind, subject and unit of a request that hides nothing (C2)", async () => {
    const { shown } = await followed({});
    expect(await shown()).toMatchObject({
      kind: { key: "complaint" },
      subject: { key: "price" },
      channel: "web",
      holder: { key: "price-control" },
    });
  });
});
