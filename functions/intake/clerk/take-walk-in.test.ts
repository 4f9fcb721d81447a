import { describe, expect, it } from "vitest";
import type { WalkIn } from "../../../shared/meetings/for-intake.ts";
import { refused, requests } from "../../../test/support/requests.ts";
import { withdrawRequest } from "../applicant/withdraw-request.ts";
import { identifyApplicant } from "./identify-applicant.ts";
import { takeWalkIn } from "./take-walk-in.ts";

const identity = { type: "national-code", number: "0499370899" } as const;

/**
 * An applicant at the desk without an appointment, identified by a clerk, and a record of the calls to the meeting
 * service.
 */
async function desk(complaint: Parameters<ReturnType<typeof requests>["register"]>[0] = {}) {
  const world = requests({ deputies: [] });
  const code = await world.register(complaint);
  const asked: WalkIn[] = [];
  const deps = {
    ...world.clerks,
    meetings: {
      walkIn: async (ask: WalkIn) => {
        asked.push(ask);
        return { meeting: 1, number: 7, at: "2026-11-24T08:00:00.000Z" };
      },
    },
  };
  const passOf = async (clerk: string) => {
    const identified = await identifyApplicant(world.clerks, { identity, seen: "document" }, clerk);
    if ("refused" in identified) throw new Error(identified.refused.code);
    return identified.pass;
  };
  const take = async (clerk = "c.ahmadi", given: { pass?: string; request?: string } = {}) => {
    const { pass = await passOf(clerk), request = code } = given;
    const walksIn = { request, pass, official: "h.moradi", words: "درباره گرانی." };
    return takeWalkIn(deps, walksIn, { clerk, key: "walk-in-1" });
  };
  return { ...world, code, asked, passOf, take };
}

describe("a queue number for an applicant without an appointment (M9)", () => {
  it("is requested from the meeting service with the applicant and the people whom the request accuses (R2)", async () => {
    const { code, take, asked } = await desk({ complainedOfUnit: "price-control" });
    expect(await take()).toEqual({ meeting: 1, number: 7, at: "2026-11-24T08:00:00.000Z" });
    expect(asked).toMatchObject([
      {
        ...{ request: code, official: "h.moradi", by: "c.ahmadi", key: "walk-in-1" },
        parties: { units: ["price-control"], people: [] },
        words: "درباره گرانی.",
      },
    ]);
  });

  it("is refused without the pass that this clerk got by identifying this applicant (R15)", async () => {
    const { take, passOf, register, asked } = await desk();
    const pass = await passOf("c.ahmadi");
    expect(await take("h.desk", { pass })).toEqual(refused("pass-expired"));
    const someoneElse = { identityType: "national-code", identityNumber: "0043119077" } as const;
    const contact = { fullName: "رضا نمونه", mobile: "+989351112233", contactBy: "sms" } as const;
    const request = await register({ applicant: { ...contact, ...someoneElse } });
    expect(await take("c.ahmadi", { request })).toEqual(refused("not-found"));
    expect(asked).toEqual([]);
  });

  it("is refused to an accused clerk (R2), and after the request was withdrawn (C14)", async () => {
    const { code, take, hears, asked, deps, ask } = await desk();
    await hears("parties-named", code, { units: [], people: ["c.ahmadi"], by: "e.karimi" });
    expect(await take()).toEqual(refused("not-found"));
    await hears("parties-named", code, { units: [], people: [], by: "e.karimi" });
    await withdrawRequest(deps, ask(code));
    await take();
    expect(asked, "meeting knows whether the same was asked before").toMatchObject([{ ended: true }]);
  });
});
