import { describe, expect, it } from "vitest";
import { publicRefusals } from "../../../shared/contracts/refusals/refusals-public.ts";
import { applicantSessions } from "../../../shared/handler/auth/session.ts";
import { httpEvent, testContext, testEnvironment } from "../../../shared/handler/fakes.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { memoryEndings } from "../../../shared/limits/memory-endings.ts";
import { requests } from "../../../test/support/requests.ts";
import triggers from "../triggers.ts";
import { followUpRoutes } from "./follow-up-routes.ts";

/** The applicant's operations, called through their handler. */
function world() {
  const all = requests();
  const sessions = applicantSessions(all.intake.sessionKeys, memoryEndings());
  const handler = api({
    refusals: async () => publicRefusals,
    environment: testEnvironment,
    triggers: { ...triggers["citizen-api"], routes: routesOfFollowUp },
    routes: followUpRoutes(all.deps),
    now: all.now,
    log: () => {},
    applicants: sessions,
  });
  let keys = 0;
  const call = async (place: string, code: string, body: unknown, opens?: string) => {
    keys += 1;
    const token =
      opens === undefined
        ? undefined
        : (await sessions.replace(undefined, { request: opens }, all.now())).token;
    const headers = {
      "content-type": "application/json",
      "idempotency-key": `a-good-key-${keys}`,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const sent = { headers, params: { code }, body: JSON.stringify(body) };
    const reply = await handler(httpEvent(`POST /api/requests/{code}/${place}`, sent), testContext());
    const { statusCode, body: text } = reply as { statusCode: number; body: string };
    const { type, trackingCode } = JSON.parse(text) as { type?: string; trackingCode?: string };
    return [statusCode, type?.split(":").at(-1) ?? trackingCode];
  };
  return { ...all, call };
}

const places = [
  "information",
  "reply",
  "withdraw",
  "objection",
  "rating",
  "consent",
  "take-back-consent",
  "news",
] as const;
const routesOfFollowUp = triggers["citizen-api"].routes.filter((route) =>
  places.some((place) => route === `POST /api/requests/{code}/${place}`),
);

describe("the API of an applicant's steps on a request", () => {
  const bodies = (code: string): Readonly<Record<(typeof places)[number], object>> => ({
    information: { words: "رسید را پیدا کردم." },
    reply: { case: code, words: "دوم آذر." },
    objection: { words: "قبول ندارم." },
    rating: { process: true, outcome: false },
    withdraw: {},
    consent: {},
    "take-back-consent": {},
    news: { channel: "call", wanted: "required", language: "en" },
  });

  it("replies with not found to a caller without a session that opens the request (C2, C14)", async () => {
    const { call, register, rows } = world();
    const [code, other] = [await register(), await register()];
    const before = rows.length;
    for (const place of places) {
      expect(await call(place, code, bodies(code)[place])).toEqual([401, "signed-out"]);
      expect(await call(place, code, bodies(code)[place], other)).toEqual([404, "not-found"]);
    }
    expect(rows).toHaveLength(before);
  });

  it("accepts each step when the request's stage permits it, and otherwise names the reason (C14, R8, R12, R13)", async () => {
    const { call, register, asks, answers } = world();
    const code = await register();
    const tryAll = async () => {
      const all: unknown[] = [];
      for (const place of ["information", "reply", "rating", "objection", "withdraw"] as const)
        all.push((await call(place, code, bodies(code)[place], code))[1]);
      return all;
    };
    await asks(code, "تاریخ خرید؟");
    await answers(code, {}, {}, code);
    expect(await tryAll()).toEqual([code, "no-question", code, code, "already-answered"]);
    expect(await tryAll()).toEqual([
      code,
      "no-question",
      "rated-already",
      "objected-already",
      "already-answered",
    ]);
    expect(await call("news", code, bodies(code).news, code)).toEqual([200, code]);
    expect((await call("news", code, { ...bodies(code).news, channel: "fax" }, code))[0]).toBe(422);
    const hidden = await register({ knownTo: "inspection" });
    for (const [place, says] of [
      ["take-back-consent", "no-consent"],
      ["consent", hidden],
      ["consent", "consent-given"],
      ["take-back-consent", hidden],
    ] as const)
      expect((await call(place, hidden, {}, hidden))[1]).toBe(says);
    expect(await call("consent", code, {}, code)).toEqual([409, "not-hidden"]);
    const open = await register();
    await asks(open, "تاریخ خرید؟");
    expect(await call("reply", open, bodies(open).reply, open)).toEqual([200, open]);
    expect(await call("rating", open, bodies(open).rating, open)).toEqual([409, "not-answered"]);
    expect(await call("withdraw", open, {}, open)).toEqual([200, open]);
    expect(await call("information", open, bodies(open).information, open)).toEqual([409, "request-ended"]);
  });
});
