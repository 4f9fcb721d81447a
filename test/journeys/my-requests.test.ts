/**
 * Tests the page "My requests" and the sign-in at the identity provider in a browser without JavaScript, on the real local
 * stack.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import triggers from "../../functions/intake/triggers.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { meetingsDone } from "../../web/citizen/meetings/meeting-props.ts";
import { formPages, placeOf } from "../../web/citizen/props.ts";
import { foadSteps } from "../../web/citizen/register/foad.tsx";
import { e164, type Given, newKey, newRequest, registered } from "../support/citizens.ts";
import { codeOn, fillIn } from "../support/filled-form.ts";
import { formTo, submit, textOfPage } from "../support/forms.ts";
import { eventually, oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { type Answer, newVisitor, type Visitor } from "../support/visitor.ts";

let stack: Stack;

beforeAll(async () => {
  stack = await startLocalStack();
});

afterAll(() => stack?.stop());

const browser = (): Visitor => newVisitor(stack.addresses.pages);

/** A person whom the local identity provider knows. */
const identity = { type: "national-code", number: "0043119077" } as const;

async function askFor(visitor: Visitor, { mobile, identity: who }: Given): Promise<Answer> {
  const number = "number" in who ? { identityNumber: who.number } : {};
  const typed = { identityType: who.type, ...number, mobile };
  return submit(visitor, await visitor.open("/my"), "/my", typed);
}

/** Signs in with a one-time code and returns the page with the applicant's requests. */
async function listOf(visitor: Visitor, given: Given): Promise<Answer> {
  const page = await askFor(visitor, given);
  expect(page.url.pathname).toBe("/my/one-time-code");
  const oneTimeCode = await oneTimeCodeFor(stack, e164(given.mobile));
  return submit(visitor, page, "/my/confirm", { oneTimeCode });
}

/**
 * Returns the codes of the listed requests in the page's order. Repeats are removed, since messages on the page link to
 * requests as well.
 */
const codesOn = (page: Answer): readonly string[] => [
  ...new Set([...page.text.matchAll(/href="\/my\/requests\/(\d{12})"/g)].map(([, code = ""]) => code)),
];

/** Registers a request and waits until the applicant's list shows it. */
async function listed(given: Given): Promise<string> {
  const code = await registered(browser(), given);
  await stack.settled();
  return code;
}

/** Returns the paths to which all pages' forms are posted, with every possible value of `{page}`, `{act}` and `{move}`. */
function formPaths(code: string): readonly string[] {
  const places: Readonly<Record<string, readonly string[]>> = {
    code: [code],
    page: [...formPages, ...foadSteps],
    act: Object.values(placeOf),
    move: meetingsDone,
  };
  const routes: readonly string[] = Object.values(triggers).flatMap((one) =>
    "routes" in one ? one.routes : [],
  );
  const posted = routes.filter((key) => key.startsWith("POST ") && !key.startsWith("POST /api/"));
  return posted.flatMap((key) => {
    const [path = "", name = ""] = [key.slice("POST ".length), /\{(act|page|move)\}/.exec(key)?.[1]];
    const own = path.replace("{code}", code);
    return places[name]?.map((place) => own.replace(`{${name}}`, place)) ?? [own];
  });
}

describe("the forms of all pages", () => {
  it("answer an empty form by a redirect, or by a page that says “not found” (C1, ADR 0057)", async () => {
    const given = newRequest();
    const code = await listed(given);
    const visitor = browser();
    const list = await listOf(visitor, given);
    const { csrf = "" } = formTo(list, "/sign-out").fields;
    const paths = formPaths(code).filter((path) => path !== "/sign-out");
    expect(paths).toEqual(expect.arrayContaining(["/verify", `/my/requests/${code}/attachments`]));
    const pages = [];
    for (const path of paths) {
      const { status } = await visitor.send(path, { form: { csrf, meeting: "1" } });
      if (status !== 303 && status !== 404) pages.push([path, status]);
    }
    expect(pages).toEqual([]);
  });
});

describe("my requests: the list of an applicant's requests", () => {
  it("opens with all details by identity, mobile and a one-time code, until the applicant signs out (C14)", async () => {
    const given = newRequest();
    const first = await listed(given);
    const otherMobile = await listed({ ...newRequest(), identity: given.identity });
    const second = await listed({ ...newRequest(), identity: given.identity, mobile: given.mobile });
    const visitor = browser();
    const list = await listOf(visitor, given);
    expect([list.url.pathname, codesOn(list)]).toEqual(["/my", [second, first]]);
    const one = await visitor.open(`/my/requests/${first}`);
    expect(textOfPage(one.text)).toContain(given.description);
    expect((await visitor.open(`/my/requests/${otherMobile}`)).status).toBe(404);
    expect((await visitor.open("/request")).url.pathname).toBe("/my");
    const copied = browser();
    copied.setCookie("session", visitor.cookie("session") ?? "");
    expect((await copied.open(`/my/requests/${first}`)).text).not.toContain('action="/my"');
    await submit(visitor, one, "/sign-out");
    for (const page of [`/my/requests/${first}`, `/my/requests/${first}/meeting`])
      expect((await copied.open(page)).text).toContain('action="/my"');
    expect((await visitor.open(`/my/requests/${first}`)).text).toContain('action="/my"');
    // The mobile is searched for without its leading zero, so that its international form is found, too.
    expect(visitor.addresses.join("\n")).not.toContain(given.mobile.slice(1));
  });

  it("shows a signed-in applicant their requests about the same matter before they register another, keeps what they typed, and marks these requests in the list (C9)", async () => {
    const given = newRequest();
    const code = await listed(given);
    const again = { ...given, description: `${given.description} فروشنده پاسخ نمی‌دهد.` };
    const stranger = await fillIn(browser(), again);
    expect(stranger.url.pathname).toBe("/register/check");
    expect(textOfPage(stranger.text)).toContain(again.description);
    expect(stranger.text).not.toContain(code);
    const visitor = browser();
    await listOf(visitor, given);
    const told = await fillIn(visitor, again);
    expect(codesOn(told)).toEqual([code]);
    expect(textOfPage(told.text)).toContain("شاید این را پیش‌تر ثبت کرده باشید");
    expect((await visitor.open(`/my/requests/${code}`)).status).toBe(200);
    const check = await submit(visitor, told, "/register");
    const receipt = await submit(visitor, check, "/register");
    expect(receipt.url.pathname).toBe("/receipt");
    const second = codeOn(receipt) ?? "";
    await stack.settled();
    const list = await visitor.open("/my");
    expect(textOfPage(list.text).match(/شاید درخواست دیگری هم درباره همین موضوع/g)).toHaveLength(2);
    expect(new Set(codesOn(list))).toEqual(new Set([second, code]));
    expect((await visitor.open(`/my/requests/${second}`)).text).toContain("فروشنده پاسخ نمی‌دهد");
  });

  it("reveals nothing: a person without requests sees the same pages and gets no SMS (C14)", async () => {
    const stranger = newRequest();
    const visitor = browser();
    const page = await askFor(visitor, stranger);
    expect([page.status, page.url.pathname]).toEqual([200, "/my/one-time-code"]);
    await stack.settled();
    expect(stack.messages().filter(({ to }) => to === e164(stranger.mobile))).toEqual([]);
    const wrong = await submit(visitor, page, "/my/confirm", { oneTimeCode: "123456" });
    expect(wrong.url.pathname).toBe("/my/one-time-code");
    expect(textOfPage(wrong.text)).toContain("درست نیست");
  });

  it("is also returned by the JSON API, with the level of confidence in the applicant's identity (C13, C14)", async () => {
    const given = newRequest();
    const code = await listed(given);
    const program = browser();
    const send = (path: string, json: object) =>
      program.send(path, { json, headers: { "idempotency-key": newKey() } });
    const who = { identity: given.identity, mobile: given.mobile };
    const { challenge } = (await send("/api/my/one-time-code", who)).json<{ challenge: string }>();
    const oneTimeCode = await oneTimeCodeFor(stack, e164(given.mobile));
    const confirmed = await send("/api/my/confirm", { ...who, challenge, oneTimeCode });
    const headers = { authorization: `Bearer ${confirmed.json<{ session: string }>().session}` };
    const list = await newVisitor(stack.addresses.pages).send("/api/my/requests", { headers });
    expect(list.json()).toMatchObject({ assurance: "mobile", requests: [{ trackingCode: code }] });
    const read = await newVisitor(stack.addresses.pages).send(`/api/requests/${code}`, { headers });
    expect(read.json()).toMatchObject({ description: given.description });
  });
});

describe("a person in whose name a representative registered", () => {
  it("opens the request by their own one-time code, reads and withdraws it, and staff see both people (C11)", async () => {
    const [given, other] = [newRequest(), newRequest()];
    const onBehalfOf = {
      ...{ type: "another", relation: "guardian", fullName: "رحیم نمونه" },
      ...{ identity: other.identity, mobile: other.mobile },
    };
    const proxy = browser();
    const code = await registered(proxy, { ...given, onBehalfOf });
    await stack.settled();
    const expert = await staffMember(stack, "m.rezaei");
    expect(await expert.look(code)).toMatchObject({ proxy: { relation: "guardian", authority: "none" } });
    expect((await expert.send(`/cases/${code}/applicant`)).json()).toMatchObject({
      fullName: given.fullName,
      represented: { fullName: "رحیم نمونه", mobile: e164(other.mobile) },
    });
    const visitor = browser();
    const list = await listOf(visitor, other);
    expect(codesOn(list)).toEqual([code]);
    expect(textOfPage(list.text)).toContain("نماینده شما ثبت کرده است");
    const one = await visitor.open(`/my/requests/${code}`);
    expect(textOfPage(one.text)).toContain(given.description);
    expect(one.text).not.toContain(`/my/requests/${code}/meeting`);
    expect((await visitor.open(`/my/requests/${code}/attachments`)).status).toBe(404);
    const act = `/my/requests/${code}/withdraw`;
    const done = await submit(visitor, await visitor.open(act), act);
    expect(textOfPage(done.text)).toContain("با انصراف شما بسته شد");
  });
});

describe("a participant in a group's request", () => {
  it("joins by the group's code, reads none of the representative's text, is counted, is named to staff, and is notified of the outcome (C10)", async () => {
    const [given, other] = [newRequest({ onBehalfOf: { type: "group" } }), newRequest()];
    const code = await registered(browser(), given);
    await stack.settled();
    const member = browser();
    const typed = { code, fullName: "نادر نمونه‌ای", mobile: other.mobile };
    const page = await submit(member, await member.open("/join"), "/join", typed);
    const oneTimeCode = await oneTimeCodeFor(stack, e164(other.mobile));
    const whole = await submit(member, page, "/join/confirm", { oneTimeCode });
    expect(whole.url.pathname).toBe(`/my/requests/${code}`);
    expect(textOfPage(whole.text)).toContain("به این درخواست پیوسته‌اید");
    expect(textOfPage(whole.text)).not.toContain(given.description);
    await stack.settled();
    const expert = await staffMember(stack, "m.rezaei");
    expect(await expert.look(code)).toMatchObject({ group: { members: 1 } });
    expect((await expert.send(`/cases/${code}/applicant`)).json()).toMatchObject({
      fullName: given.fullName,
      members: [{ fullName: "نادر نمونه‌ای" }],
    });
    const representative = browser();
    const status = await submit(representative, await representative.open("/track"), "/track", {
      ...{ code, mobile: given.mobile },
    });
    const digits = await submit(representative, status, "/track/one-time-code");
    const own = await submit(representative, digits, "/track/confirm", {
      oneTimeCode: await oneTimeCodeFor(stack, e164(given.mobile)),
    });
    expect(textOfPage(own.text)).toContain("۱ نفر به شما پیوسته‌اند");
    expect(own.text).not.toContain("نادر");
    await submit(representative, await representative.open("/request/withdraw"), "/request/withdraw");
    await stack.settled();
    const told = stack
      .messages()
      .filter(({ to, text }) => to === e164(other.mobile) && text.includes("انصراف"));
    expect(told).toHaveLength(1);
  });
});

/** Opens the identity provider's page by its button on `/my`. */
async function atProvider(visitor: Visitor): Promise<Answer> {
  expect((await visitor.open("/my")).text).toContain('href="/my/provider"');
  const page = await visitor.open("/my/provider");
  expect(page.url.origin).toBe(stack.addresses.citizenSignIn);
  return page;
}

const signIn = (visitor: Visitor, page: Answer): Promise<Answer> =>
  visitor.open(page.url.href, { form: { nationalCode: identity.number } });

describe("the sign-in at the identity provider", () => {
  it("opens all requests of a national code, whatever mobile they were registered with (C13)", async () => {
    const given = { ...newRequest(), identity };
    const codes = [await listed(given), await listed({ ...newRequest(), identity })];
    const others = await listed(newRequest());
    const visitor = browser();
    const list = await signIn(visitor, await atProvider(visitor));
    expect(list.url.pathname).toBe("/my");
    expect(codesOn(list)).toEqual(codes.toReversed());
    const one = await visitor.open(`/my/requests/${codes[0]}`);
    expect(textOfPage(one.text)).toContain(given.description);
    expect((await visitor.open(`/my/requests/${others}`)).status).toBe(404);
    const asked = await visitor.send("/api/my/requests");
    expect(asked.json()).toMatchObject({ assurance: "identity-provider" });
    expect(visitor.addresses.join("\n")).not.toContain(identity.number);
  });

  it("is refused when the provider's answer belongs to another browser's attempt or was already used (C13)", async () => {
    const mine = browser();
    const page = await atProvider(mine);
    let back = await mine.send(page.url.href, { form: { nationalCode: identity.number } });
    while (!(back.headers.location ?? "").includes("/my/provider/return"))
      back = await mine.send(new URL(back.headers.location ?? "", back.url).href);
    const answer = back.headers.location ?? "";
    const theirs = browser();
    expect((await theirs.open(answer)).status).toBe(403);
    await atProvider(theirs);
    expect((await theirs.open(answer)).status).toBe(403);
    expect((await theirs.open("/my")).text).toContain('action="/my"');
    const taken = mine.cookie("provider") ?? "";
    expect((await mine.open(answer)).url.pathname).toBe("/my");
    mine.setCookie("provider", taken);
    expect((await mine.open(answer)).status).toBe(403);
  });

  it("asks the provider to sign the person in anew, and to state the time of this sign-in (C13)", async () => {
    const to = new URL((await browser().send("/my/provider")).headers.location ?? "");
    expect(Object.fromEntries(to.searchParams)).toMatchObject({ prompt: "login", max_age: "0" });
  });

  it("shows a refusal of the provider in plain words (C13)", async () => {
    const visitor = browser();
    await atProvider(visitor);
    const page = await visitor.open("/my/provider/return?error=access_denied&state=x");
    expect(page.status).toBe(403);
    expect(textOfPage(page.text)).toContain("ورود انجام نشد");
  });
});

describe("the check of a mobile's owner", () => {
  it("runs after registration, and the case's staff see the result; a missing answer delays nothing (C13)", async () => {
    const expert = await staffMember(stack, "m.rezaei");
    const ownershipOf = (code: string, expected: string) =>
      eventually(`mobile ownership ${expected}`, async () => {
        const seen = await expert.send(`/cases/${code}/applicant`);
        return seen.text.includes(`"mobileOwnership":"${expected}"`) ? true : undefined;
      });
    for (const [last, expected] of [
      ["1", "yes"],
      ["8", "no"],
      ["9", "unknown"],
    ] as const) {
      const given = newRequest();
      const code = await registered(browser(), { ...given, mobile: `${given.mobile.slice(0, -1)}${last}` });
      expect(await ownershipOf(code, expected)).toBe(true);
    }
  });

  it("raises staff's confidence in the identity, as a confirmed one-time code does (C13)", async () => {
    const expert = await staffMember(stack, "m.rezaei");
    const given = newRequest();
    const code = await listed(given);
    const seen = async () => (await expert.send(`/cases/${code}/applicant`)).json();
    expect(await seen()).toMatchObject({ assurance: "unverified" });
    await listOf(browser(), given);
    await stack.settled();
    expect(await seen()).toMatchObject({ assurance: "mobile" });
  });
});
