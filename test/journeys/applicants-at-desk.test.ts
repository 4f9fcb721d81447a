/**
 * Tests through the API of the real local stack which data of applicants staff may see, which accesses are logged, and how
 * applicants are blocked.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { e164, type Given, newKey, newRequest, register, registered } from "../support/citizens.ts";
import { fillIn } from "../support/filled-form.ts";
import { submit, textOfPage } from "../support/forms.ts";
import { eventually, oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { type Answer, newVisitor, type Visitor } from "../support/visitor.ts";

let stack: Stack;
let expert: StaffMember;
let head: StaffMember;
let auditor: StaffMember;
let clerk: StaffMember;
let administrator: StaffMember;
let stranger: StaffMember;

beforeAll(async () => {
  stack = await startLocalStack();
  const signedIn = (username: string) => staffMember(stack, username);
  expert = await signedIn("m.rezaei");
  head = await signedIn("e.hosseini");
  auditor = await signedIn("r.aslani");
  clerk = await signedIn("z.hashemi");
  administrator = await signedIn("v.sadeghi");
  stranger = await signedIn("a.mohammadi");
});

afterAll(() => stack?.stop());

const citizen = (): Visitor => newVisitor(stack.addresses.pages);

const problemOf = ({ status, text }: Answer) =>
  `${status} ${(JSON.parse(text) as { type?: string }).type?.split(":").at(-1)}`;

async function newCase(given: Given = newRequest()): Promise<string> {
  const code = await registered(citizen(), given);
  await eventually(`case ${code}`, async () => ((await expert.read(code)).status === 200 ? true : undefined));
  return code;
}

interface Looked {
  readonly by: { readonly username: string };
  readonly what: string;
}

async function looksAt(code: string, by = auditor): Promise<readonly string[]> {
  const { looks } = (await by.send(`/cases/${code}/looks`)).json<{ looks: readonly Looked[] }>();
  // The set removes repeats, since an employee's second access is logged again after an hour.
  return [...new Set(looks.map(({ by: { username }, what }) => `${username} ${what}`))];
}

const toldOf = (code: string, look: string) =>
  eventually(`the look "${look}"`, async () => ((await looksAt(code)).includes(look) ? true : undefined));

const post = (staff: StaffMember, path: string, json: object) =>
  staff.send(path, { method: "POST", json, headers: { "idempotency-key": newKey() } });

describe("an applicant's name and address", () => {
  it("are shown to the case's staff; each access appears in the case's access log, which an auditor can also read (R15, P3)", async () => {
    const given = newRequest();
    const code = await newCase(given);
    const shown = await expert.send(`/cases/${code}/applicant`);
    expect(shown.json()).toEqual({
      fullName: given.fullName,
      identityType: "national-code",
      identityNumber: "number" in given.identity ? given.identity.number : "",
      mobile: e164(given.mobile),
      contactBy: "sms",
      assurance: "unverified",
      mobileOwnership: expect.any(String),
    });
    await toldOf(code, "m.rezaei applicant");
    await expert.send(`/cases/${code}/applicant`);
    await stack.settled();
    expect(await looksAt(code, head)).toEqual(["m.rezaei applicant", "m.rezaei case"]);
  });

  it("are not shown to an auditor, to staff outside the case, to a clerk, or to a unit that held the case before (R15)", async () => {
    const code = await newCase();
    const asked = (staff: StaffMember) => staff.send(`/cases/${code}/applicant`).then(problemOf);
    expect(await asked(auditor)).toBe("403 not-yours-to-do");
    expect(await asked(stranger)).toBe("404 not-found");
    expect(await asked(clerk)).toBe("404 not-found");
    const referral = { unit: "goods-inspection", reason: "درباره قیمت کالا است." };
    expect((await expert.step(code, "refer", referral)).status).toBe(200);
    expect(await asked(expert)).toBe("403 not-yours-to-do");
    expect(problemOf(await expert.send(`/cases/${code}/looks`))).toBe("403 not-yours-to-do");
    expect((await stranger.send(`/cases/${code}/applicant`)).status, "it is theirs now").toBe(200);
    await stack.settled();
    expect(await looksAt(code)).toEqual(["a.mohammadi applicant", "m.rezaei case"]);
  });

  it("are not shown when the access cannot be recorded (R15)", async () => {
    const code = await newCase();
    const repair = stack.inject(({ operation, caller }) =>
      operation === "dynamodb:PutItem" && caller === "identity-for-referral"
        ? { when: "before", error: "InternalServerError", status: 500 }
        : undefined,
    );
    const shown = await expert.send(`/cases/${code}/applicant`);
    repair();
    expect(shown.status).toBe(503);
    expect(shown.text).not.toContain("fullName");
    await stack.settled();
    expect(await looksAt(code)).not.toContain("m.rezaei applicant");
  });

  it("are shown with the level of confidence in the applicant's identity, which rises once the applicant confirms a one-time code (C13)", async () => {
    const given = newRequest();
    const code = await newCase(given);
    const browser = citizen();
    const { mobile } = given;
    const status = await submit(browser, await browser.open("/track"), "/track", { code, mobile });
    const asked = await submit(browser, status, "/track/one-time-code");
    const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile));
    await submit(browser, asked, "/track/confirm", { oneTimeCode });
    await eventually("the mobile to be known as theirs", async () => {
      const shown = await expert.send(`/cases/${code}/applicant`);
      return shown.json<{ assurance: string }>().assurance === "mobile" ? true : undefined;
    });
  });
});

describe("identifying an applicant at the desk", () => {
  const identify = (by: StaffMember, identity: object) =>
    by.send("/applicants", { method: "POST", json: { identity, seen: "document" } });

  it("shows a clerk the applicant's requests with timeline and answer, without free text, and records each access in the case (R15, C13)", async () => {
    const given = newRequest();
    const code = await newCase({ ...given, mobile: `${given.mobile.slice(0, -1)}1` });
    const found = await eventually("the request in the person's list", async () => {
      const { requests, pass } = (await identify(clerk, given.identity)).json<{
        requests: readonly { trackingCode: string }[];
        pass: string;
      }>();
      return requests.some(({ trackingCode }) => trackingCode === code) ? { requests, pass } : undefined;
    });
    const show = (by: StaffMember, request = code) =>
      by.send("/applicants/request", { method: "POST", json: { request, pass: found.pass } });
    const shown = await show(clerk);
    expect(shown.json()).toMatchObject({ status: { trackingCode: code, answered: false } });
    expect(shown.text + JSON.stringify(found)).not.toContain(given.description);
    await toldOf(code, "z.hashemi status");
    expect(problemOf(await show(await staffMember(stack, "p.jalali")))).toBe("403 pass-expired");
    const others = await newCase();
    expect(problemOf(await show(clerk, others))).toBe("404 not-found");
    await eventually("a clerk to vouch for whose mobile it is", async () => {
      const seen = (await expert.send(`/cases/${code}/applicant`)).json<object>();
      return "assurance" in seen && seen.assurance === "clerk" ? true : undefined;
    });
  });

  it("is refused to all staff who are not clerks (P1)", async () => {
    const { identity } = newRequest();
    for (const other of [expert, head, auditor, administrator]) {
      expect(problemOf(await identify(other, identity))).toBe("403 forbidden");
    }
    expect(problemOf(await identify(clerk, { type: "none" }))).toBe("422 identity-needed");
  });
});

describe("the list of blocked applicants", () => {
  const block = (mobile: string) =>
    post(administrator, "/blocks", { who: { type: "mobile", mobile }, reason: "درخواست‌های بی‌معنا" });

  it("prevents registration from a blocked mobile, as JSON and as a page, until the block is lifted (C17)", async () => {
    const given = newRequest();
    const code = await newCase(given);
    const { block: id, endsWith } = (await block(given.mobile)).json<{ block: string; endsWith: string }>();
    expect(endsWith).toBe(given.mobile.slice(-3));
    const { mobile } = given;
    expect(problemOf(await register(citizen(), newRequest({ mobile })))).toBe("403 blocked");
    const form = citizen();
    const check = await fillIn(form, newRequest({ mobile }));
    const sent = await submit(form, check, "/register");
    expect(textOfPage(sent.text)).toContain("به میز خدمت مراجعه کنید یا تماس بگیرید");
    const asked = await citizen().send("/api/track/one-time-code", {
      json: { code, mobile },
      headers: { "idempotency-key": newKey() },
    });
    expect(problemOf(asked)).toBe("403 blocked");
    expect((await post(administrator, "/blocks/lift", { block: id, reason: "اشتباه بود" })).status).toBe(200);
    await registered(citizen(), newRequest({ mobile }));
  });

  it("shows each change with its author, time and reason to administrators and auditors only (C17, P1)", async () => {
    const { mobile } = newRequest();
    const { block: id } = (await block(mobile)).json<{ block: string }>();
    expect(problemOf(await block(mobile))).toBe("409 already-blocked");
    for (const reader of [administrator, auditor]) {
      const entry = await eventually("the entry in the list", async () => {
        const { blocks } = (await reader.send("/blocks")).json<{ blocks: readonly { block: string }[] }>();
        return blocks.find((one) => one.block === id);
      });
      expect(entry).toMatchObject({
        type: "mobile",
        reason: "درخواست‌های بی‌معنا",
        by: { username: "v.sadeghi" },
        at: expect.stringMatching(/Z$/),
      });
    }
    for (const other of [expert, clerk, head]) {
      expect(problemOf(await other.send("/blocks"))).toBe("403 forbidden");
    }
    const who = { type: "mobile", mobile: newRequest().mobile };
    expect(problemOf(await post(auditor, "/blocks", { who, reason: "دلیلی دارم" }))).toBe("403 forbidden");
  });
});
