import { describe, expect, it } from "vitest";
import { applicantSessions, type Opens } from "../../../shared/handler/auth/session.ts";
import type { Refused, Reply } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { memoryEndings } from "../../../shared/limits/memory-endings.ts";
import { requests } from "../../../test/support/requests.ts";
import { oneTimeCode } from "../../identity/challenge/one-time-code.ts";
import { confirmCode, sendCode, showRequest, track } from "./follow-up.ts";
import type { PageDeps } from "./frame.ts";
import {
  askForCode,
  askToLeave,
  askWhoJoins,
  confirmJoining,
  leave,
  sendCodeToJoin,
  showLeft,
} from "./join.ts";
import { showOneOfMine } from "./my-requests.ts";
import { citizenTokens } from "./tokens.ts";

const typed = { fullName: "نادر نمونه", mobile: "09120000007" };

async function pages() {
  const world = requests();
  const { intake, identity } = world;
  const code = await world.register({ onBehalfOf: { type: "group" } });
  let keys = 0;
  const deps: PageDeps = {
    ...world.deps,
    provider: false,
    sessions: applicantSessions(intake.sessionKeys, memoryEndings()),
    tokens: citizenTokens(intake.formKeys),
    assetBase: "/assets",
    mintKey: () => `minted-key-${++keys}`,
  };
  const request = (change: Partial<PageRequest> = {}): PageRequest => ({
    ...{ path: "/join", headers: {}, cookies: {}, language: "fa", address: "192.0.2.1", session: undefined },
    ...{ log: { add: () => {}, line: () => {} }, params: {}, query: {}, form: {}, csrf: "token" },
    idempotencyKey: undefined,
    ...change,
  });
  const digits = async (challenge = "") => oneTimeCode((await identity.codeKeys.current()).bytes, challenge);
  const sessionIn = async (reply: Reply | Refused): Promise<Opens & { readonly expiresAt: string }> => {
    const session = await deps.sessions.open(cookieIn(reply, "session"), world.clock.at);
    if (!session) throw new Error("No session");
    return session;
  };
  const browser: Record<string, string> = {};
  const kept = (reply: Reply | Refused) => {
    for (const { name, value, seconds } of "refused" in reply ? [] : (reply.cookies ?? [])) {
      if (seconds === 0) delete browser[name];
      else browser[name] = value;
    }
    return reply;
  };
  const asked = async (form: PageRequest["form"] = {}) =>
    kept(
      await sendCodeToJoin(
        deps,
        request({ form: { code, ...typed, ...form }, cookies: browser, idempotencyKey: "ask" }),
      ),
    );
  const gives = async (form: PageRequest["form"]) =>
    kept(await confirmJoining(deps, request({ form, cookies: browser, idempotencyKey: "give" })));
  /** Returns the page after the redirect, at `/join` or `/join/code`. */
  const shown = async (show: typeof askForCode) =>
    html(await show(deps, request({ query: { draft: "returned" }, cookies: browser })));
  /** Returns the digits of the last one-time code sent. */
  const sentDigits = () => digits(world.rows.at(-1)?.id);
  return { ...world, code, deps, request, digits, sentDigits, sessionIn, asked, gives, shown };
}

const html = (reply: Reply | Refused): string => ("html" in reply ? (reply.html ?? "") : "");
const statusOf = (reply: Reply | Refused) => ("status" in reply ? reply.status : undefined);
const location = (reply: Reply | Refused) => ("headers" in reply ? reply.headers?.["Location"] : undefined);
const cookieIn = (reply: Reply | Refused, named: string): string =>
  ("cookies" in reply ? (reply.cookies ?? []) : []).find(({ name }) => name === named)?.value ?? "";
describe("the pages of joining a group's request", () => {
  it("lead a visitor who enters tracking code, name, mobile and one-time code to the request, which is shown without its text (C10)", async () => {
    const { asked, gives, sentDigits, sessionIn, shown: page, deps, request, code } = await pages();
    expect(html(await askWhoJoins(deps, request()))).toContain('name="fullName"');
    expect(location(await asked())).toBe("/join/code?draft=returned");
    expect(await page(askForCode)).toContain('action="/join/confirm"');
    const done = await gives({ oneTimeCode: await sentDigits() });
    expect([statusOf(done), location(done)]).toEqual([303, `/my/requests/${code}`]);
    const session = await sessionIn(done);
    const shown = html(await showOneOfMine(deps, request({ session, params: { code } })));
    expect(shown).toContain("به این درخواست پیوسته‌اید");
    expect(shown).toContain(`/my/requests/${code}/leave`);
    expect(shown).not.toMatch(/قیمت روغن|\/meeting|زهرا/);
  });

  it("show each error beside its field, and keep the typed text (C10)", async () => {
    const { asked, gives, shown, deps, request } = await pages();
    expect(location(await asked({ fullName: "", mobile: "123" }))).toBe("/join?draft=returned");
    expect(await shown(askWhoJoins)).toMatch(/id="mobile-error".*value="123"/s);
    await asked();
    for (const oneTimeCode of ["12", "000000"]) {
      expect(location(await gives({ oneTimeCode }))).toBe("/join/code?draft=returned");
      expect(await shown(askForCode)).toContain('id="oneTimeCode-error"');
    }
    expect(await shown(askWhoJoins)).toContain(`value="${typed.fullName}"`);
    expect(location(await asked({ again: "yes" })), "another code").toBe("/join/code?draft=returned");
    const lost = await confirmJoining(deps, request({ form: { oneTimeCode: "123456" } }));
    expect(location(lost)).toBe("/join");
  });

  it("ask a member to confirm leaving, then say that the member left; other visitors get not found (C10)", async () => {
    const { asked, gives, sentDigits, sessionIn, deps, request, code } = await pages();
    await asked();
    const session = await sessionIn(await gives({ oneTimeCode: await sentDigits() }));
    const at = request({ session, params: { code }, idempotencyKey: "leave" });
    expect(html(await askToLeave(deps, at))).toContain(`action="/my/requests/${code}/leave"`);
    expect(location(await leave(deps, at))).toBe("/join/left");
    expect(html(await showLeft(deps, request()))).toContain("از گروه خارج شدید");
    expect(await askToLeave(deps, at)).toEqual({ refused: { code: "not-found" } });
    expect(location(await askToLeave(deps, request({ params: { code } })))).toBe("/my");
  });

  it("open the request as its group members see it, by the tracking code, the member's own mobile and a one-time code (C2, C10)", async () => {
    const { asked, gives, digits, sentDigits, deps, request, code, rows } = await pages();
    await asked();
    await gives({ oneTimeCode: await sentDigits() });
    const tracked = await track(deps, request({ form: { code, mobile: typed.mobile } }));
    const tracking = { tracking: cookieIn(tracked, "tracking") };
    expect(html(await showRequest(deps, request({ cookies: tracking })))).toContain("/track/one-time-code");
    const sent = await sendCode(deps, request({ cookies: tracking, idempotencyKey: "again" }));
    const challenge = { challenge: cookieIn(sent, "challenge") };
    const issued = rows.at(-1)?.id ?? "";
    const form = { oneTimeCode: await digits(issued) };
    const opened = await confirmCode(deps, request({ cookies: challenge, form, idempotencyKey: "back" }));
    expect(location(opened)).toBe(`/my/requests/${code}`);
  });

  it("show the representative how many joined and how others can, but no names (C10)", async () => {
    const { asked, gives, sentDigits, deps, request, code } = await pages();
    await asked();
    await gives({ oneTimeCode: await sentDigits() });
    const session = { request: code, expiresAt: "2026-11-24T09:00:00.000Z" };
    const shown = html(await showRequest(deps, request({ session })));
    expect(shown).toContain("۱ نفر");
    expect(shown).toContain('href="/join"');
    expect(shown).not.toContain("نادر");
  });
});
