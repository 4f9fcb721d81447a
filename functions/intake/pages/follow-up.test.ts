/**
 * When a code was looked up too often, the tracking page tells its owner how to continue, and keeps the typed text (C2,
 * C17).
 */
import { describe, expect, it } from "vitest";
import { applicantSessions } from "../../../shared/handler/auth/session.ts";
import type { Refused, Reply } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { requests } from "../../../test/support/requests.ts";
import { returnedPage } from "../../../test/support/returned-page.ts";
import { addressOf } from "../../identity/queries/address-of.ts";
import { trackRequest } from "../applicant/track-request/track-request.ts";
import { looksPerHour } from "../rules/rules.ts";
import { askForCode, askForOneTimeCode, confirmCode, sendCode, track } from "./follow-up.ts";
import type { PageDeps } from "./frame.ts";
import { citizenTokens } from "./tokens.ts";

const mobile = "09123456789";

async function lookedAtOften() {
  const world = requests();
  const { intake } = world;
  const code = await world.register();
  for (let n = 0; n < looksPerHour.code; n += 1)
    await trackRequest(intake, { code, mobile: "+989350000000" }, `192.0.2.${n}`);
  let keys = 0;
  const deps: PageDeps = {
    ...world.deps,
    provider: false,
    sessions: applicantSessions(intake.sessionKeys, world.endings),
    tokens: citizenTokens(intake.formKeys),
    assetBase: "/assets",
    mintKey: () => `minted-key-${++keys}`,
  };
  const request = (change: Partial<PageRequest> = {}): PageRequest => ({
    ...{ path: "/track", headers: {}, cookies: {}, language: "fa", session: undefined },
    ...{ address: "203.0.113.7", log: { add: () => {}, line: () => {} }, params: {}, query: {} },
    ...{ form: { code, mobile }, csrf: "token", idempotencyKey: undefined },
    ...change,
  });
  return { ...world, code, deps, request };
}

const html = (reply: Reply | Refused): string => ("html" in reply ? (reply.html ?? "") : "");
const location = (reply: Reply | Refused) => ("headers" in reply ? reply.headers?.["Location"] : undefined);
const cookieIn = (reply: Reply | Refused, named: string): string =>
  ("cookies" in reply ? (reply.cookies ?? []) : []).find(({ name }) => name === named)?.value ?? "";

describe("the tracking page", () => {
  it("keeps, when a code was looked up too often, the typed text, tells the owner what to do, and offers a one-time code to the mobile (C2, C17)", async () => {
    const { deps, request, code } = await lookedAtOften();
    const shown = async (asked: PageRequest) =>
      html(await returnedPage(await track(deps, asked), asked, (again) => askForCode(deps, again)));
    const page = await shown(request());
    expect(page).toContain(`value="${code}"`);
    expect(page).toContain(`value="${mobile}"`);
    expect(page).toContain('formaction="/track/one-time-code"');
    expect(page).toMatch(/تا ساعت ۱۲:۰۰/);
    expect(await shown(request({ language: "en" }))).toMatch(/wait until 12:00/);
  });

  it("opens the request, when its code was looked up too often, with the one-time code sent to the mobile, in the browser that asked for this code (C2)", async () => {
    const { deps, request, code, identity, rows } = await lookedAtOften();
    const sent = await sendCode(deps, request({ idempotencyKey: "send-key-1" }));
    expect(location(sent)).toBe("/track/one-time-code");
    const cookies = { challenge: cookieIn(sent, "challenge") };
    expect(html(await askForOneTimeCode(deps, request({ cookies })))).toContain(
      "این شماره تلفن همراه ثبت شده باشد",
    );
    const address = await addressOf(identity, { request: code, challenge: rows.at(-1)?.id });
    const form = { oneTimeCode: "oneTimeCode" in address ? (address.oneTimeCode ?? "") : "" };
    expect(location(await confirmCode(deps, request({ cookies, form })))).toBe("/request");
  });

  it("ends, when the visitor signs in by a one-time code, the earlier session of this browser and no other session (C14)", async () => {
    const { deps, request, code, identity, rows, clock } = await lookedAtOften();
    const opens = async (token: string) => (await deps.sessions.open(token, deps.now())) !== undefined;
    const { token: earlier } = await deps.sessions.replace(undefined, { request: code }, deps.now());
    clock.at = new Date(clock.at.getTime() + 1);
    const { token: elsewhere } = await deps.sessions.replace(undefined, { request: code }, deps.now());
    clock.at = new Date(clock.at.getTime() + 1);
    const sent = await sendCode(deps, request({ idempotencyKey: "send-key-1" }));
    const address = await addressOf(identity, { request: code, challenge: rows.at(-1)?.id });
    const form = { oneTimeCode: "oneTimeCode" in address ? (address.oneTimeCode ?? "") : "" };
    const cookies = { challenge: cookieIn(sent, "challenge"), session: earlier };
    const token = cookieIn(await confirmCode(deps, request({ cookies, form })), "session");
    expect(await Promise.all([earlier, elsewhere, token].map(opens))).toEqual([false, true, true]);
  });

  it("ends this browser's session when the visitor opens the status of a request with tracking code and mobile (C14)", async () => {
    const { deps, request, register } = await lookedAtOften();
    const code = await register();
    const { token } = await deps.sessions.replace(undefined, { request: code }, deps.now());
    const reply = await track(deps, request({ form: { code, mobile }, cookies: { session: token } }));
    expect(location(reply)).toBe("/request");
    expect(await deps.sessions.open(token, deps.now())).toBeUndefined();
  });

  it("leads, when a code was looked up too often and the mobile is wrong, to the same page for entering a one-time code, where every code is refused (C2)", async () => {
    const { deps, request, code } = await lookedAtOften();
    const sent = await sendCode(deps, request({ form: { code, mobile: "09350000000" } }));
    expect(location(sent)).toBe("/track/one-time-code");
    const cookies = { challenge: cookieIn(sent, "challenge") };
    const asked = request({ cookies, form: { oneTimeCode: "0".repeat(16) } });
    const reply = await confirmCode(deps, asked);
    const refusedPage = await returnedPage(reply, asked, (again) => askForOneTimeCode(deps, again));
    expect(html(refusedPage)).toContain("رمز یک‌بارمصرف درست نیست");
  });
});
