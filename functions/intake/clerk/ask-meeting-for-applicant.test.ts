import { describe, expect, it } from "vitest";
import type { AskMeeting } from "../../../shared/meetings/for-intake.ts";
import { refused, requests } from "../../../test/support/requests.ts";
import { askMeetingForApplicant } from "./ask-meeting-for-applicant.ts";
import { identifyApplicant } from "./identify-applicant.ts";

const identity = { type: "national-code", number: "0499370899" } as const;
const noted = { meeting: 1, at: "2026-11-24T08:00:00.000Z" };

/** An applicant at the desk who wants to meet the head of a unit, and a record of the calls to the meeting service. */
async function desk() {
  const world = requests({ deputies: [] });
  const code = await world.register({ complainedOfUnit: "price-control" });
  const asked: AskMeeting[] = [];
  const deps = {
    ...world.clerks,
    meetings: {
      askMeeting: async (ask: AskMeeting) => {
        asked.push(ask);
        return noted;
      },
    },
  };
  const identified = await identifyApplicant(world.clerks, { identity, seen: "document" }, "c.ahmadi");
  if ("refused" in identified) throw new Error(identified.refused.code);
  const wants = {
    with: { unit: "legal" },
    words: "می‌خواهد با مدیر صحبت کند.",
    needs: ["wheelchair" as const],
  };
  const ask = (clerk = "c.ahmadi", insists = {}) =>
    askMeetingForApplicant(
      deps,
      { request: code, pass: identified.pass, ...wants, ...insists },
      { clerk, key: "meeting-1" },
    );
  return { ...world, code, asked, ask, wants };
}

describe("a meeting that a clerk asks for at the desk (S2, M1)", () => {
  it("is sent to the meeting service with the applicant, the clerk and the accused (R2)", async () => {
    const { ask, asked, code, wants } = await desk();
    expect(await ask()).toEqual(noted);
    expect(asked).toMatchObject([
      {
        ...{ request: code, ...wants, by: "c.ahmadi", key: "meeting-1" },
        parties: { units: ["price-control"], people: [] },
      },
    ]);
    expect(asked[0]).not.toHaveProperty("despiteConflict");
    await ask("c.ahmadi", { despiteConflict: true });
    expect(asked[1]).toMatchObject({ despiteConflict: true });
  });

  it("is refused without the pass that the clerk got by identifying the applicant, and to an accused clerk (R15, R2)", async () => {
    const { ask, asked, hears, code } = await desk();
    expect(await ask("h.desk")).toEqual(refused("pass-expired"));
    await hears("parties-named", code, { units: [], people: ["c.ahmadi"], by: "e.karimi" });
    expect(await ask()).toEqual(refused("not-found"));
    expect(asked).toEqual([]);
  });
});
