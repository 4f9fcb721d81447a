/** The PIN of a receipt opens only what a clerk may read out to the applicant (C2, C15). */
import { describe, expect, it } from "vitest";
import { refused, requests } from "../../../../test/support/requests.ts";
import { registerForApplicant } from "../../clerk/register-for-applicant.ts";
import { decidePrintReceipt } from "../../rules/rules-follow-up.ts";
import { addInformation } from "../add-information.ts";
import type { Ask } from "../applicant-command.ts";
import { giveConsent } from "../give-consent.ts";
import { askMeeting } from "../meetings/ask-meeting.ts";
import { choosePlace, readMeetings, withdrawMeeting } from "../meetings/meeting-steps.ts";
import { listMyRequests } from "../my-requests/list-requests.ts";
import { objectToAnswer } from "../object-to-answer.ts";
import { preferNews } from "../prefer-news.ts";
import { rateAnswer } from "../rate-answer.ts";
import { readMyRequest } from "../read-request/read-request.ts";
import { takeBackConsent } from "../take-back-consent.ts";
import { withdrawRequest } from "../withdraw-request.ts";
import { openWithPin } from "./open-with-pin.ts";

const told = "سه بار آمده‌ام.";
const by = { clerk: "c.ahmadi", key: "desk-1" };

/**
 * Registers a request of an applicant without a mobile. Returns two sessions: one opened with the receipt's PIN, one with
 * a one-time code.
 */
async function holding() {
  const world = requests();
  const given = {
    type: "given",
    identity: { type: "none" },
    seen: "nothing",
    fullName: "رحیم نمونه",
  } as const;
  const asked = { channel: "desk", kind: "complaint", subject: "price", readBack: true } as const;
  const printed = await registerForApplicant(
    world.clerks,
    { ...asked, description: told, applicant: given },
    by,
  );
  if ("refused" in printed) throw new Error(printed.refused.code);
  const { code, pin = "none" } = printed;
  const opened = await openWithPin(world.intake, { code, pin }, "192.0.2.7");
  if ("refused" in opened) throw new Error(opened.refused.code);
  const [holder, applicant] = [opened.opens, { request: code }];
  let keys = 0;
  const asking = (session: Ask["session"]): Ask => {
    keys += 1;
    return { code, session, key: `key-${keys}` };
  };
  const reads = (session: Ask["session"]) => readMyRequest(world.deps, code, session);
  return { ...world, code, holder, applicant, asking, reads };
}

describe("the holder of a receipt and its PIN", () => {
  it("reads status, dates and answer, but not the applicant's text (C2, C15)", async () => {
    const { code, holder, applicant, answers, asking, deps, reads } = await holding();
    await addInformation(deps, asking(applicant), "باز هم آمدم.");
    await answers(code);
    await objectToAnswer(deps, asking(applicant), "قبول ندارم.");
    const [seen, whole] = [await reads(holder), await reads(applicant)];
    expect(seen).toMatchObject({ status: { code }, answer: expect.anything(), added: [] });
    for (const words of [told, "باز هم آمدم.", "قبول ندارم."]) {
      expect(JSON.stringify(whole)).toContain(words);
      expect(JSON.stringify(seen)).not.toContain(words);
    }
  });

  it("may add information and object to the answer; the journal rows name the receipt's holder as actor (C2, R13, C14)", async () => {
    const { code, holder, applicant, answers, asking, deps, rows, state } = await holding();
    const { registration } = await state(code);
    await addInformation(deps, asking(holder), "باز هم آمدم.");
    expect(rows.at(-1)?.actor).toBe(`receipt:${registration?.person}`);
    await addInformation(deps, asking(applicant), "و باز هم.");
    expect(rows.at(-1)?.actor).toBe(`applicant:${registration?.person}`);
    await answers(code);
    expect(await objectToAnswer(deps, asking(holder), "قبول ندارم.")).toHaveProperty("at");
    expect(rows.at(-1)?.actor).toBe(`receipt:${registration?.person}`);
  });

  it("is refused with `code-needed`, and nothing is recorded, for steps that need the applicant's one-time code (C2, C15, N5, R12)", async () => {
    const { holder, applicant, asking, deps, rows, reads } = await holding();
    const wish = { about: "everything", by: "sms", language: "fa" } as never;
    const meeting = { with: { unit: "price-control" }, words: "می‌خواهم صحبت کنم.", needs: [] };
    const before = rows.length;
    for (const step of [
      giveConsent(deps, asking(holder)),
      takeBackConsent(deps, asking(holder)),
      preferNews(deps, asking(holder), wish),
      rateAnswer(deps, asking(holder), { process: true, outcome: true }),
      withdrawRequest(deps, asking(holder)),
      askMeeting(deps, asking(holder), meeting),
      withdrawMeeting(deps, { ...asking(holder), meeting: 1 }, {}),
    ])
      expect(await step).toEqual(refused("code-needed"));
    expect(rows).toHaveLength(before);
    expect(await reads(holder)).toMatchObject({ mayI: ["add"] });
    expect(await withdrawRequest(deps, asking(applicant))).toHaveProperty("at");
  });

  it("reads when a meeting is, but not the applicant's text or the minutes (C2, C15, M11)", async () => {
    const { holder, applicant, code, asking, deps } = await holding();
    const words = "می‌خواهم درباره نامه صحبت کنم.";
    const meeting = { with: { unit: "price-control" }, words, needs: [] };
    expect(await askMeeting(deps, asking(applicant), meeting)).toHaveProperty("meeting");
    const [seen, whole] = await Promise.all(
      [holder, applicant].map((session) => readMeetings(deps, { code, session })),
    );
    expect(whole?.meetings).toMatchObject([{ words, mayI: ["withdraw"] }]);
    expect(seen?.meetings).toMatchObject([{ stage: whole?.meetings[0]?.stage, mayI: [] }]);
    expect(seen?.meetings[0]).not.toHaveProperty("words");
    expect(seen?.mayAsk).toBe(false);
  });

  it("needs no one-time code to choose a meeting's time; the choice is refused as not found when the request has no meeting (C2, M5)", async () => {
    const { holder, asking, deps } = await holding();
    const choice = { day: "2026-12-01", time: "09:00" };
    expect(await choosePlace(deps, { ...asking(holder), meeting: 1 }, choice)).toEqual(refused("not-found"));
  });

  it("loses access when a newer receipt of the request is printed (C2)", async () => {
    const { code, holder, asking, deps, intake, reads } = await holding();
    expect((await listMyRequests(deps, holder)).items).toHaveLength(1);
    await intake.requests.decide(
      code,
      {
        name: "print-receipt",
        actor: "staff:c.ahmadi",
        key: "p",
        fingerprint: "p",
        at: intake.now(),
        directory: 1,
        correlation: code,
      },
      ({ state }) => decidePrintReceipt(state, "c.ahmadi"),
    );
    expect(await reads(holder)).toBeUndefined();
    expect((await listMyRequests(deps, holder)).items).toEqual([]);
    expect(await addInformation(deps, asking(holder), "باز هم آمدم.")).toEqual(refused("not-found"));
  });
});
