import { describe, expect, it } from "vitest";
import { clerksOver } from "../../../test/support/applicants-at-desk.ts";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { registerRequest } from "../applicant/register-request/register-request.ts";
import { registrationByApplicant } from "../applicant/register-request/registration-by-applicant.ts";
import { identifyApplicant } from "../clerk/identify-applicant.ts";
import { showApplicantsRequest } from "../clerk/show-applicants-request.ts";
import { buildRequestViews } from "../projections/build-views.ts";
import { extendTimeline } from "../reactions/extend-timeline/extend-timeline.ts";

const number = "0499370899";
const identity = { type: "national-code", number } as const;
const words = "قیمت روغن از قیمت مصوب بیشتر است.";
const answer = {
  outcome: "granted",
  points: [{ raised: "گرانی", answer: "پس داده می‌شود." }],
  reasoning: "گران‌فروشی تأیید شد.",
};

async function desk() {
  const world = memoryWorld();
  const deps = clerksOver(world.intake, world.identity, world.views);
  let n = 0;
  const register = async (identityNumber: string) => {
    n += 1;
    const applicant = {
      fullName: "زهرا نمونه",
      identityType: "national-code",
      identityNumber,
      mobile: "+989123456789",
      contactBy: "sms",
    } as const;
    const asked = { kind: "complaint", subject: "price", description: words, applicant } as const;
    const result = await registerRequest(
      world.intake,
      registrationByApplicant({ ...asked, channel: "web", language: "fa" }, `key-${n}`),
    );
    if (!result.registered) throw new Error(result.refusal.code);
    const { version, state } = await world.intake.requests.load(result.code);
    for (const view of buildRequestViews(result.code, version, state)) await world.views.put(view);
    return { code: result.code, person: state.registration?.person ?? "" };
  };
  const identify = async (clerk = "c.ahmadi", seen: "document" | "caller" = "document") => {
    const identified = await identifyApplicant(deps, { identity, seen }, clerk);
    if ("refused" in identified) throw new Error(identified.refused.code);
    return identified;
  };
  const show = (request: string, pass: string, clerk = "c.ahmadi") =>
    showApplicantsRequest(deps, { request, pass }, clerk);
  const later = (ms: number) => {
    world.clock.at = new Date(world.clock.at.getTime() + ms);
  };
  return { ...world, deps, register, identify, show, later };
}

const refused = (code: string) => ({ refused: { code } });

describe("a clerk who serves an applicant at the desk", () => {
  it("finds all requests of the applicant by the identity document, newest first, without their text (R15)", async () => {
    const { register, identify, later } = await desk();
    const first = await register(number);
    later(1_000);
    const second = await register(number);
    await register("0043119077");
    const identified = await identify();
    expect(identified.requests.map(({ code }) => code)).toEqual([second.code, first.code]);
    expect(JSON.stringify(identified)).not.toContain(words);
  });

  it("sees no request before it is recorded that, and how, the clerk identified the applicant (R15, C13)", async () => {
    const { register, identify, rows, deps } = await desk();
    const { person } = await register(number);
    await identify("c.ahmadi", "caller");
    expect(rows.at(-1)).toMatchObject({
      id: `person-${person}`,
      actor: "staff:c.ahmadi",
      directory: 1,
      facts: [{ type: "attested", by: "c.ahmadi", seen: "caller" }],
    });
    const attest = () => Promise.reject(new Error("the table is out"));
    const broken = { ...deps, identity: { ...deps.identity, attest } };
    const asked = { identity, seen: "document" } as const;
    await expect(identifyApplicant(broken, asked, "c.ahmadi")).rejects.toThrow("the table is out");
  });

  it("needs the applicant's identity number, and finds nothing for a person without requests (R15)", async () => {
    const { deps, identify } = await desk();
    const none = { identity: { type: "none" }, seen: "document" } as const;
    expect(await identifyApplicant(deps, none, "c.ahmadi")).toEqual(refused("identity-needed"));
    expect(await identify()).toMatchObject({ requests: [] });
  });

  it("sees timeline and answer of a request, but not its text; an event announces that the clerk looked (R15)", async () => {
    const { register, identify, show, rows, intake, documents } = await desk();
    const { code, person } = await register(number);
    await documents.put("referral/a/answer", person, answer);
    const event = { id: "referral/x/1/0", subject: code, sequence: 1, correlationid: code };
    await extendTimeline(intake, event, {
      entry: "answered",
      unit: "price-control",
      at: "2026-11-24T08:00:01.000Z",
      answer: { document: "referral/a/answer", outcome: "granted" },
    });
    const { pass } = await identify();
    const shown = await show(code, pass);
    expect(shown).toMatchObject({
      answer,
      status: { code, answered: true, timeline: [{ entry: "registered" }, { entry: "answered" }] },
    });
    expect(JSON.stringify(shown)).not.toContain(words);
    expect(rows.at(-1)?.events).toEqual([
      {
        type: "identity.applicant-seen.v1",
        data: { request: code, by: "c.ahmadi", what: "status", at: "2026-11-24T08:00:00.000Z" },
      },
    ]);
  });

  it("sees nothing of a request when the record of this access cannot be written (R15)", async () => {
    const { register, identify, deps } = await desk();
    const { code } = await register(number);
    const { pass } = await identify();
    const noteStatusLook = () => Promise.reject(new Error("the table is out"));
    const broken = { ...deps, identity: { ...deps.identity, noteStatusLook } };
    const shown = showApplicantsRequest(broken, { request: code, pass }, "c.ahmadi");
    await expect(shown).rejects.toThrow("the table is out");
  });

  it("may use the pass of an identified applicant for ten minutes and for this applicant's requests only; a colleague cannot use the pass (R15)", async () => {
    const { register, identify, show, later, rows } = await desk();
    const { code } = await register(number);
    const others = await register("0043119077");
    const { pass, passExpiresAt } = await identify();
    const before = rows.length;
    expect(await show(others.code, pass)).toEqual(refused("not-found"));
    expect(await show("000000000000", pass)).toEqual(refused("not-found"));
    expect(await show(code, pass, "h.desk")).toEqual(refused("pass-expired"));
    expect(await show(code, `${pass}x`)).toEqual(refused("pass-expired"));
    later(10 * 60_000 - 1);
    expect(await show(code, pass)).toHaveProperty("status");
    later(1);
    expect(passExpiresAt).toBe("2026-11-24T08:10:00.000Z");
    expect(await show(code, pass)).toEqual(refused("pass-expired"));
    expect(rows).toHaveLength(before + 1);
  });

  it("gets, for an identified applicant, a pass (proof of the identification) that has neither name nor number (law 4)", async () => {
    const { register, identify } = await desk();
    await register(number);
    const { pass } = await identify();
    const content = Buffer.from(pass.split(".").at(-2) ?? "", "base64url").toString();
    expect(Object.keys(JSON.parse(content).content)).toEqual(["clerk", "person", "seen"]);
    expect(content).not.toContain(number);
  });
});
