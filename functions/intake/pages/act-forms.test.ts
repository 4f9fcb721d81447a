/** Tests the applicant's forms through the whole Lambda: routes, cookies and form tokens. */

import { describe, expect, it } from "vitest";
import type { Messenger } from "../../../shared/contracts/fields/messenger.ts";
import * as followUp from "../../../shared/contracts/public/follow-up.ts";
import { applicantActions } from "../../../shared/contracts/public/requests.ts";
import { publicRefusals } from "../../../shared/contracts/refusals/refusals-public.ts";
import { applicantSessions } from "../../../shared/handler/auth/session.ts";
import { asForm, httpEvent, type Sent, testContext, testEnvironment } from "../../../shared/handler/fakes.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { memoryEndings } from "../../../shared/limits/memory-endings.ts";
import { requests } from "../../../test/support/requests.ts";
import { placeOf } from "../../../web/citizen/props.ts";
import { jsonRoutes } from "../http/json-routes.ts";
import { pageRoutes } from "../http/page-routes.ts";
import triggers from "../triggers.ts";
import { problemPage } from "./problem.ts";
import { citizenTokens } from "./tokens.ts";

async function browser(offered: { readonly messenger?: Messenger } = {}) {
  const world = requests();
  const { sessionKeys, formKeys } = world.intake;
  const sessions = applicantSessions(sessionKeys, memoryEndings());
  const deps = {
    ...world.deps,
    sessions,
    tokens: citizenTokens(formKeys),
    provider: false,
    ...offered,
    assetBase: "/assets",
    mintKey: () => crypto.randomUUID(),
  };
  const handle = api({
    refusals: async () => publicRefusals,
    environment: testEnvironment,
    triggers: triggers["citizen-api"],
    routes: [...jsonRoutes(deps, "test"), ...pageRoutes(deps)],
    now: world.now,
    log: () => {},
    pages: { publicUrl: "http://localhost", formKeys, problem: problemPage(deps) },
    applicants: sessions,
  });
  const code = await world.register();
  const { token } = await sessions.replace(undefined, { request: code }, world.now());
  const cookies = [`session=${token}`];
  const send = async (route: string, sent: Sent = {}) => {
    const answer = await handle(httpEvent(route, { ...sent, cookies }), testContext());
    cookies.push(...(answer.cookies ?? []).map((line) => line.split(";")[0] ?? ""));
    return answer;
  };
  const open = (act: string) => send("GET /request/{act}", { params: { act } });
  const post = (act: string, fields: Readonly<Record<string, string>>, headers = {}) =>
    send("POST /request/{act}", asForm(fields, { params: { act }, headers }));
  /** Signs in with a new session in the same browser. */
  const signInAgain = async () => {
    const { token: next } = await sessions.replace(undefined, { request: code }, world.now());
    const visits = cookies.filter((one) => one.startsWith("visits=")).slice(-1);
    cookies.splice(0, cookies.length, `session=${next}`, ...visits);
  };
  return { ...world, code, send, open, post, signInAgain };
}

/** Returns the hidden fields of the form that posts to `action`. */
const hiddenIn = (html: string, action: string): Record<string, string> => {
  const form = html.slice(html.indexOf(`action="${action}"`)).split("</form>")[0] ?? "";
  const fields = form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = "", value = ""]) => [name, value]));
};

describe("a form of the request's applicant", () => {
  it("redirects to the request's page, which confirms the step (C14, C1)", async () => {
    const { open, post, send, code, read } = await browser();
    const shown = await open("information");
    const fields = hiddenIn(shown.body ?? "", "/request/information");
    const done = await post("information", { ...fields, words: "رسید را پیدا کردم." });
    expect([done.statusCode, done.headers?.["Location"]]).toEqual([303, "/request?noted=information"]);
    const back = await send("GET /request", { query: "noted=information" });
    expect(back.body).toContain("توضیح شما ثبت شد.");
    expect((await read(code)).added).toHaveLength(1);
  });

  it("for adding information stores the text, then leads to the page for sending files; that page opens also when no text was typed (C12, C14)", async () => {
    const { open, post, code, read } = await browser();
    const fields = hiddenIn((await open("information")).body ?? "", "/request/information");
    const alone = await post("information", { ...fields, attach: "yes", words: " " });
    expect([alone.statusCode, alone.headers?.["Location"]]).toEqual([303, "/request/attachments"]);
    expect((await read(code)).added).toEqual([]);
    const both = await post("information", { ...fields, attach: "yes", words: "رسید را پیدا کردم." });
    expect(both.headers?.["Location"]).toBe("/request/attachments?noted=information");
    expect((await read(code)).added).toHaveLength(1);
    const neither = await post("information", { ...fields, words: " " });
    expect(neither.headers?.["Location"]).toMatch(/^\/request\/information\?draft=/);
  });

  it("is also on the request's own page when it is for a reply to a question or for a rating (R8, R12)", async () => {
    const { send, post, asks, answers, code, read } = await browser();
    await asks(code, "تاریخ خرید؟");
    const asked = hiddenIn((await send("GET /request")).body ?? "", "/request/reply");
    expect((await post("reply", { ...asked, words: "دوم آذر." })).statusCode).toBe(303);
    await answers(code);
    const rated = hiddenIn((await send("GET /request")).body ?? "", "/request/rating");
    expect((await post("rating", { ...rated, process: "false", outcome: "true" })).statusCode).toBe(303);
    const { questions, rating } = await read(code);
    expect([questions[0]?.reply, rating?.process, rating?.outcome]).toEqual(["دوم آذر.", false, true]);
  });

  it("is refused without the page's token, or from another site (C14)", async () => {
    const { open, post, code, read } = await browser();
    const fields = hiddenIn((await open("withdraw")).body ?? "", "/request/withdraw");
    expect((await post("withdraw", { key: fields["key"] ?? "" })).statusCode).toBe(403);
    expect((await post("withdraw", { ...fields, csrf: "x" })).statusCode).toBe(403);
    const foreign = { "sec-fetch-site": "cross-site" };
    expect((await post("withdraw", fields, foreign)).statusCode).toBe(403);
    expect((await read(code)).mayI).toContain("withdraw");
    expect((await post("withdraw", fields)).statusCode).toBe(303);
    expect((await read(code)).mayI).not.toContain("withdraw");
  });

  it("shows the choice of notices below the request, without script, stores it, and refuses an incomplete choice (N5, C1)", async () => {
    const { send, state, code } = await browser();
    const path = "/request/news";
    const page = (await send(`GET ${path}`)).body ?? "";
    const posted = await send(`POST ${path}`, asForm({ ...hiddenIn(page, path), channel: "call" }));
    expect(posted.headers?.["Location"]).toBe(`${path}?draft=returned`);
    const half = await send(`GET ${path}`, { query: "draft=returned" });
    expect(half.body).toContain('href="#wanted"');
    const again = half.body ?? "";
    expect(again).toMatch(/value="call"[^>]* checked|checked[^>]* value="call"/);
    const choice = { channel: "call", wanted: "no-reminders", language: "fa" };
    const done = await send(`POST ${path}`, asForm({ ...hiddenIn(again, path), ...choice }));
    expect([done.statusCode, done.headers?.["Location"]]).toEqual([303, "/request/news?noted=news"]);
    expect((await state(code)).news).toMatchObject(choice);
    expect((await send("GET /request")).body).toContain('href="/request/news"');
  });

  it("asks for SMS or the messenger that the organisation offers, and stores a choice only if the applicant makes one (N9, N5)", async () => {
    const path = "/request/news";
    const others = { channel: "sms", wanted: "all", language: "fa" };
    const without = await browser();
    expect((await without.send(`GET ${path}`)).body).not.toContain('name="messenger"');
    const { send, state, code } = await browser({ messenger: "bale" });
    const choose = async (fields: Readonly<Record<string, string>>) => {
      const page = (await send(`GET ${path}`)).body ?? "";
      await send(`POST ${path}`, asForm({ ...hiddenIn(page, path), ...others, ...fields }));
      return (await state(code)).news?.messenger;
    };
    const page = (await send(`GET ${path}`)).body ?? "";
    expect(page).not.toMatch(/name="messenger"[^>]* checked/);
    expect(await choose({})).toBeUndefined();
    expect(await choose({ messenger: "bale" })).toBe("bale");
    expect((await send(`GET ${path}`)).body).toMatch(/name="messenger" value="bale" checked/);
    expect(await choose({ messenger: "none" })).toBe("none");
    expect(await choose({ messenger: "pigeon" }), "the choice before").toBe("none");
  });
});

it("the request's page shows past notices as messages, newest first, and marks the notices since the last visit throughout the session (N1, C1)", async () => {
  const { send, answers, code, later, signInAgain } = await browser();
  const read = async () => {
    const { body = "", cookies } = await send("GET /request");
    const section = body.split('id="messages"')[1]?.split("</section>")[0] ?? "";
    const said = [...section.matchAll(/<li>(<mark>[^<]*<\/mark>)? ?([^<]*)/g)];
    return { said: said.map(([, mark, text = ""]) => [mark !== undefined, text.trim()]), cookies };
  };
  expect((await read()).said, "on a first visit nothing is marked").toEqual([[false, "درخواست شما ثبت شد."]]);
  later(1);
  await answers(code);
  later(1);
  await signInAgain();
  const both = [
    [true, "پاسخ درخواست شما آماده است."],
    [false, "درخواست شما ثبت شد."],
  ];
  const second = await read();
  expect(second.said).toEqual(both);
  expect(second.cookies?.join(), "nothing of the person or the request").not.toContain(code);
  expect((await read()).said).toEqual(both);
  later(1);
  await signInAgain();
  expect((await read()).said.map(([mark]) => mark)).toEqual([false, false]);
  const out = await send(
    "POST /sign-out",
    asForm(hiddenIn((await send("GET /request")).body ?? "", "/sign-out")),
  );
  expect(out.cookies?.find((one) => one.startsWith("visits="))).toContain("Max-Age=0");
});

it("the address of an applicant's form ends like the path of the API operation for the same step (C14)", () => {
  const { addInformation, replyToQuestion, withdrawRequest, objectToAnswer, rateAnswer } = followUp;
  const { giveConsent, takeBackConsent } = followUp;
  const operations = {
    add: addInformation,
    reply: replyToQuestion,
    withdraw: withdrawRequest,
    object: objectToAnswer,
    rate: rateAnswer,
    consent: giveConsent,
    "take-back-consent": takeBackConsent,
  };
  for (const action of applicantActions)
    expect(operations[action].path).toBe(`/api/requests/{code}/${placeOf[action]}`);
});
