/** Limits count an operation once per idempotency key, and reusing a key bypasses no limit (P4, C17). */
import { describe, expect, it } from "vitest";
import { publicRefusals } from "../../../shared/contracts/refusals/refusals-public.ts";
import { applicantSessions } from "../../../shared/handler/auth/session.ts";
import { httpEvent, testContext, testEnvironment } from "../../../shared/handler/fakes.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { memoryEndings } from "../../../shared/limits/memory-endings.ts";
import { requests } from "../../../test/support/requests.ts";
import { myRoutes } from "../applicant/my-requests/json-routes.ts";
import { registerRoutes } from "../http/register-routes.ts";
import type { PageDeps } from "../pages/frame.ts";
import type { RegisterDeps } from "../pages/register/register-deps.ts";
import { codesFromAddress, registrationsFromAddress } from "../rules/rules.ts";
import triggers from "../triggers.ts";

const registration = {
  kind: "complaint",
  subject: "price",
  description: "روغن را گران‌تر از قیمت روی بسته فروختند.",
  identity: { type: "national-code", number: "0499370899" },
  fullName: "زهرا نمونه",
  mobile: "09123456789",
  contactBy: "sms",
};
const { identity, mobile } = registration;

function web() {
  const all = requests();
  const deps = {
    ...all.deps,
    ...all.intake,
    sessions: applicantSessions(all.intake.sessionKeys, memoryEndings()),
  };
  const routes = [
    ...registerRoutes(triggers["register-api"], deps as never as RegisterDeps),
    ...myRoutes(deps as never as PageDeps),
  ];
  const handler = api({
    refusals: async () => publicRefusals,
    environment: testEnvironment,
    triggers: {
      ...triggers["register-api"],
      routes: routes.flatMap((each) => ("keys" in each ? each.keys : [each.key])),
    },
    routes,
    now: all.now,
    log: () => {},
    pages: { publicUrl: "https://peygir.example", formKeys: all.intake.formKeys, problem: () => "" },
  });
  const send = async (route: string, body: object, key: string) => {
    const headers = { "content-type": "application/json", "idempotency-key": key };
    const reply = await handler(
      httpEvent(route as never, { headers, body: JSON.stringify(body) }),
      testContext(),
    );
    return { status: reply.statusCode, body: JSON.parse(reply.body ?? "{}") as Record<string, unknown> };
  };
  const register = (change: object, key: string) =>
    send("POST /api/requests", { ...registration, ...change }, key);
  const sendMyCode = (key: string) => send("POST /api/my/one-time-code", { identity, mobile }, key);
  const codes = () =>
    all.rows.flatMap(({ events }) => events).filter(({ type }) => /one-time-code-issued/.test(type));
  const nextDay = () => all.later(1);
  return { ...all, register, sendMyCode, codes, nextDay };
}

const hundred = <T>(ask: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 100 }, ask));
const kinds = (answers: readonly unknown[]) => [...new Set(answers.map((one) => JSON.stringify(one)))];

describe("a hundred simultaneous posts under one idempotency key", () => {
  it("register one request, get one reply, and count once against the limit (P4, C17)", async () => {
    const { register, rows } = web();
    const answers = await hundred(() => register({}, "the-same-key"));
    expect(kinds(answers)).toHaveLength(1);
    expect(answers[0]?.status).toBe(201);
    expect(rows).toHaveLength(1);
    const statuses: (number | undefined)[] = [];
    for (let n = 1; n <= registrationsFromAddress.most; n += 1)
      statuses.push((await register({}, `another-key-${n}`)).status);
    expect(statuses).toEqual([...Array(registrationsFromAddress.most - 1).fill(201), 429]);
  });

  it("send one code, get one reply, and count once against the limit (P4, C17)", async () => {
    const { sendMyCode, register } = web();
    await register({}, "registration-1");
    const answers = await hundred(() => sendMyCode("the-same-key"));
    expect(kinds(answers)).toHaveLength(1);
    expect(answers[0]?.status).toBe(202);
    for (let n = 1; n < codesFromAddress.most; n += 1)
      expect((await sendMyCode(`another-key-${n}`)).status).toBe(202);
    expect((await sendMyCode("one-too-many")).status).toBe(429);
  });
});

describe("an idempotency key that was used before", () => {
  it("gets the first reply again although the limit on registrations or codes is reached, also on the next day (P4)", async () => {
    const { register, nextDay } = web();
    const first = await register({}, "the-first-key");
    for (let n = 1; n < registrationsFromAddress.most; n += 1) await register({}, `another-key-${n}`);
    expect((await register({}, "one-too-many")).status).toBe(429);
    expect(await register({}, "the-first-key")).toEqual(first);
    nextDay();
    for (let n = 0; n < registrationsFromAddress.most; n += 1) await register({}, `next-day-key-${n}`);
    expect((await register({}, "one-too-many")).status).toBe(429);
    expect(await register({}, "the-first-key")).toEqual(first);
  });

  it("gets status 422 with another body, also when the limit is reached (P4)", async () => {
    const { register } = web();
    await register({}, "the-first-key");
    const other = { description: "چیز دیگری نوشته شده است." };
    expect((await register(other, "the-first-key")).status).toBe(422);
    for (let n = 1; n < registrationsFromAddress.most; n += 1) await register({}, `another-key-${n}`);
    expect((await register(other, "the-first-key")).status).toBe(422);
  });

  it("counts for each person separately, so its use for another person does not bypass the limit per network address (C17)", async () => {
    const { register, rows } = web();
    const of = (n: number) => ({
      mobile: `0912000${String(n).padStart(4, "0")}`,
      identity: { type: "none" },
    });
    const statuses: (number | undefined)[] = [];
    for (let n = 0; n <= registrationsFromAddress.most; n += 1)
      statuses.push((await register(of(n), "the-same-key")).status);
    expect(statuses).toEqual([...Array(registrationsFromAddress.most).fill(201), 429]);
    expect(await hundred(() => register(of(99), "the-same-key"))).toEqual(
      Array(100).fill(expect.objectContaining({ status: 429 })),
    );
    expect(rows).toHaveLength(registrationsFromAddress.most);
  });
});
