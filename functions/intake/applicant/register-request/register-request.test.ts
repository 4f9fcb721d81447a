import { describe, expect, it } from "vitest";
import { parseTrackingCode } from "../../../../shared/domain/cases/tracking-code.ts";
import { memoryWorld } from "../../../../test/support/memory-world.ts";
import { extendTimeline } from "../../reactions/extend-timeline/extend-timeline.ts";
import { readRequest } from "../read-request/read-request.ts";
import { trackRequest } from "../track-request/track-request.ts";
import { type RegistrationDeps, type RegistrationResult, registerRequest } from "./register-request.ts";
import { type NewRequest, registrationByApplicant } from "./registration-by-applicant.ts";

const zahra: NewRequest = {
  kind: "complaint",
  subject: "price",
  province: "tehran",
  description: "قیمت روغن از قیمت مصوب بیشتر است.",
  applicant: {
    fullName: "زهرا نمونه",
    identityType: "national-code",
    identityNumber: "0499370899",
    mobile: "+989123456789",
    contactBy: "sms",
  },
  channel: "web",
  language: "fa",
};
const reza: NewRequest = {
  ...zahra,
  applicant: {
    ...zahra.applicant,
    fullName: "رضا نمونه",
    identityNumber: "0084575948",
    mobile: "+989351112233",
  },
};

const register = (deps: RegistrationDeps, asked: NewRequest, key: string) =>
  registerRequest(deps, registrationByApplicant(asked, key));

function codeOf(result: RegistrationResult): string {
  if (!result.registered) throw new Error(result.refusal.code);
  return result.code;
}

describe("registering a request", () => {
  it("returns a tracking code with a right check digit (C2)", async () => {
    const { intake } = memoryWorld();
    const code = codeOf(await register(intake, zahra, "key-1"));
    expect(parseTrackingCode(code)).toEqual({ ok: true, code });
  });

  it("returns the same tracking code for the same idempotency key and body, and appends one journal row (P4)", async () => {
    const { intake, rows } = memoryWorld();
    const first = await register(intake, zahra, "key-1");
    const second = await register(intake, zahra, "key-1");
    expect(second).toEqual(first);
    expect(rows).toHaveLength(1);
  });

  it("refuses another body under the same idempotency key, and keeps the first registration (P4)", async () => {
    const { intake, rows } = memoryWorld();
    const code = codeOf(await register(intake, zahra, "key-1"));
    const other = await register(intake, { ...zahra, description: "چیز دیگری می‌خواهم." }, "key-1");
    expect(other).toEqual({ registered: false, refusal: { code: "key-reused" } });
    expect(rows).toHaveLength(1);
    expect((await readRequest(intake, code))?.description).toBe(zahra.description);
  });

  it("accepts only one of two different forms that are sent at the same time under the same idempotency key (P4)", async () => {
    const { intake, rows } = memoryWorld();
    const other = { ...zahra, description: "چیز دیگری می‌خواهم." };
    const both = await Promise.all([zahra, other].map((asked) => register(intake, asked, "key-1")));
    expect(both.filter(({ registered }) => registered)).toHaveLength(1);
    expect(both).toContainEqual({ registered: false, refusal: { code: "key-reused" } });
    expect(rows).toHaveLength(1);
  });

  it("makes two requests when two people happen to send the same idempotency key (P4)", async () => {
    const { intake } = memoryWorld();
    const hers = codeOf(await register(intake, zahra, "key-1"));
    const his = codeOf(await register(intake, reza, "key-1"));
    expect(his).not.toBe(hers);
  });

  it("gives the same person id to all requests with the same identity number, whatever their mobiles", async () => {
    const { intake, rows } = memoryWorld();
    await register(intake, zahra, "key-1");
    const elsewhere = { ...zahra, applicant: { ...zahra.applicant, mobile: "+989190000000" } };
    await register(intake, elsewhere, "key-2");
    const people = rows.map(({ facts }) => (facts[0] as unknown as { person: string }).person);
    expect(new Set(people).size).toBe(1);
  });

  it("is refused when it names another body as in charge that the directory does not have (C5)", async () => {
    const { intake } = memoryWorld();
    const about = async (whose: string) => register(intake, { ...zahra, about: whose }, `key-${whose}`);
    expect(await about("us")).toMatchObject({ registered: true });
    expect(await about("the-moon")).toEqual({
      registered: false,
      refusal: { code: "unknown-choice", details: { fields: "about" } },
    });
  });

  it("refuses choices that the directory does not offer, and stores nothing (C3)", async () => {
    const { intake, rows } = memoryWorld();
    const result = await register(intake, { ...zahra, kind: "wish", province: "atlantis" }, "key-1");
    expect(result).toEqual({
      registered: false,
      refusal: { code: "unknown-choice", details: { fields: "kind,province" } },
    });
    expect(rows).toEqual([]);
  });

  it("derives the next tracking code when the first derived code belongs to another request", async () => {
    const world = memoryWorld();
    const free = codeOf(await register(memoryWorldTwin(world), zahra, "key-1"));
    await world.intake.requests.decide(
      free,
      {
        name: "register-request",
        actor: "operator:test",
        key: "somebody-else",
        fingerprint: "f",
        at: world.now(),
        directory: 1,
        correlation: free,
      },
      () => ({ facts: [{ type: "registered", ...taken }] }),
    );
    const code = codeOf(await register(world.intake, zahra, "key-1"));
    expect(code).not.toBe(free);
    expect(codeOf(await register(world.intake, zahra, "key-1"))).toBe(code);
  });

  it("stores no name, number or text of the request in its journal row (law 4)", async () => {
    const { intake, rows } = memoryWorld();
    await register(intake, zahra, "key-1");
    const stored = JSON.stringify(rows);
    for (const personal of ["زهرا", "0499370899", "9123456789", "روغن"])
      expect(stored).not.toContain(personal);
  });
});

const taken = {
  person: "f".repeat(32),
  kind: "complaint",
  subject: "price",
  channel: "web",
  language: "fa",
  words: "intake/000000000000/words",
  contactProof: "",
} as const;

/** Makes a world with the same secret and empty journals, to learn which tracking code comes from an idempotency key. */
function memoryWorldTwin(world: ReturnType<typeof memoryWorld>) {
  const other = memoryWorld();
  return { ...other.intake, secret: world.intake.secret };
}

describe("tracking a request by code and mobile", () => {
  const at = "192.0.2.7";

  it("shows status and dates, but not the request's text (C2)", async () => {
    const { intake } = memoryWorld();
    const code = codeOf(await register(intake, zahra, "key-1"));
    const tracked = await trackRequest(intake, { code, mobile: zahra.applicant.mobile }, at);
    expect(tracked).toMatchObject({ found: true, status: { code, timeline: [{ entry: "registered" }] } });
    expect(JSON.stringify(tracked)).not.toContain("روغن");
  });

  it("gives the same reply to a right code with a wrong mobile as to a wrong code (C2)", async () => {
    const { intake } = memoryWorld();
    const code = codeOf(await register(intake, zahra, "key-1"));
    const wrongMobile = await trackRequest(intake, { code, mobile: "+989350000000" }, at);
    const wrongCode = await trackRequest(
      intake,
      { code: "000000000000", mobile: zahra.applicant.mobile },
      at,
    );
    expect(wrongMobile).toEqual(wrongCode);
    expect(wrongCode).toEqual({ found: false, refusal: { code: "no-match" } });
  });

  it("is refused after sixty tries in an hour from one network address", async () => {
    const { intake } = memoryWorld();
    const looks = Array.from({ length: 61 }, (_, n) => ({
      code: String(n).padStart(12, "0"),
      mobile: "+989350000000",
    }));
    const results = [];
    for (const look of looks) results.push(await trackRequest(intake, look, at));
    expect(results.filter((one) => !one.found && one.refusal.code === "too-many-from-here")).toHaveLength(1);
    expect(
      await trackRequest(intake, { code: "1".repeat(12), mobile: "+989350000000" }, "198.51.100.1"),
    ).toMatchObject({
      refusal: { code: "no-match" },
    });
  });
});

describe("the public timeline", () => {
  const event = (sequence: number, subject: string) => ({
    id: `referral/${subject}/${sequence}/0`,
    subject,
    sequence,
    correlationid: subject,
  });
  const told = (entry: "referred" | "under-review", minute: number) =>
    ({ entry, unit: "price-control", at: `2026-11-24T09:0${minute}:00.000Z` }) as const;

  it("orders its entries by the sequence number that the sending service gave to each event, whatever the order of arrival, and ignores repeated events (law 2)", async () => {
    const { intake, rows } = memoryWorld();
    const code = codeOf(await register(intake, zahra, "key-1"));
    await extendTimeline(intake, event(2, code), told("under-review", 2));
    await extendTimeline(intake, event(1, code), told("referred", 1));
    await extendTimeline(intake, event(2, code), told("under-review", 2));
    const status = (await readRequest(intake, code))?.status;
    expect(status?.timeline.map(({ entry }) => entry)).toEqual(["registered", "referred", "under-review"]);
    expect(rows).toHaveLength(3);
  });

  it("refuses an event that arrives before its request is registered, so that the queue delivers the event again", async () => {
    const { intake } = memoryWorld();
    const outcome = await extendTimeline(intake, event(1, "407155289363"), told("referred", 1));
    expect(outcome).toEqual({ accepted: false, refusal: { code: "not-registered-yet" } });
  });
});
