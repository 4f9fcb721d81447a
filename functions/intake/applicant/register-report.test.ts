import { describe, expect, it } from "vitest";
import { publicRefusals } from "../../../shared/contracts/refusals/refusals-public.ts";
import { httpEvent, testContext, testEnvironment } from "../../../shared/handler/fakes.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { report, reportKind, withReports } from "../../../test/support/reports.ts";
import { refused, requests, zahra } from "../../../test/support/requests.ts";
import { reportHindered } from "../access/limits.ts";
import { receiptPin } from "../access/receipt-pin.ts";
import { registerRoutes } from "../http/register-routes.ts";
import { choicesIn } from "../http/replies.ts";
import type { RegisterDeps } from "../pages/register/register-deps.ts";
import { citizenTokens } from "../pages/tokens.ts";
import { eraseApplicant } from "../retention/erase-applicant.ts";
import { registrationsFromAddress, reportsForAll } from "../rules/rules.ts";
import triggers from "../triggers.ts";
import { openWithPin } from "./open-with-pin/open-with-pin.ts";
import { registerReport } from "./register-report.ts";
import { registerRequest } from "./register-request/register-request.ts";
import { registrationByApplicant } from "./register-request/registration-by-applicant.ts";
import { trackRequest } from "./track-request/track-request.ts";

const here = "192.0.2.1";

function world() {
  const all = requests(withReports);
  const taken = async (key = "key-1", change: Partial<typeof report> = {}) => {
    const result = await registerReport(all.intake, { ...report, ...change }, "fa", key);
    if (!result.accepted) throw new Error(result.refusal.code);
    await all.build(result.request);
    return result.request;
  };
  return { ...all, taken };
}

describe("a report without identity", () => {
  it("is a request without a person: it has no name or mobile, an encryption key for its text alone, no promised date, and no entry in the call list (C3)", async () => {
    const { taken, rows, state, documents, keys } = world();
    const [one, other] = [await taken("key-1"), await taken("key-2")];
    const registrations = [(await state(one)).registration, (await state(other)).registration];
    for (const registration of registrations) {
      expect(registration).toMatchObject({ kind: reportKind.key, channel: "web", withoutIdentity: true });
      expect(registration?.words && (await documents.get(registration.words))).toEqual({
        content: { description: report.description },
      });
      expect(await keys.get(registration?.person ?? "")).toBeDefined();
      for (const field of ["contactProof", "contact", "byCall", "promise", "enteredBy"])
        expect(registration).not.toHaveProperty(field);
    }
    expect(registrations[0]?.person).not.toBe(registrations[1]?.person);
    expect(JSON.stringify(rows)).not.toMatch(/انبار|بدون نام/);
    expect(rows.at(-1)?.events).toMatchObject([
      { type: "intake.request-registered.v1", data: { withoutIdentity: true } },
    ]);
  });

  it("is registered once when it is sent again under the same idempotency key, and refused with other content under this key (C3, P4)", async () => {
    const { taken, intake, rows } = world();
    expect(await taken()).toBe(await taken());
    const other = await registerReport(intake, { ...report, description: "چیز دیگری دیدم." }, "fa", "key-1");
    expect(other).toEqual({ accepted: false, refusal: { code: "key-reused" } });
    expect(rows).toHaveLength(1);
  });

  it("is accepted only for the kinds of request that are meant for reports, which other requests may not use (C3)", async () => {
    const { intake } = world();
    const unknown = { code: "unknown-choice", details: { fields: "kind" } };
    expect(await registerReport(intake, { ...report, kind: "complaint" }, "fa", "key-1")).toEqual({
      accepted: false,
      refusal: unknown,
    });
    expect(
      await registerRequest(intake, registrationByApplicant({ ...zahra, kind: reportKind.key }, "key-1")),
    ).toEqual({
      registered: false,
      refusal: unknown,
    });
    expect(choicesIn(withReports).kinds.at(-1)).toMatchObject({ key: reportKind.key, withoutIdentity: true });
  });

  it("records whom the sender accuses like any other request (C3, R2)", async () => {
    const { taken, state } = world();
    const code = await taken("key-1", { complainedOfUnit: "price-control" });
    expect((await state(code)).registration?.complainedOf).toMatchObject({
      units: ["price-control"],
      people: [],
    });
  });

  it("has an id that opens nothing: entering the id gets the same replies as a wrong tracking code, also once the report is erased (C2, C3)", async () => {
    const { taken, deps, intake, answers, erasing, hearsOfErasure, state } = world();
    const code = await taken();
    const tries = async (of: string) => [
      await trackRequest(deps, { code: of, mobile: "+989123456789" }, here),
      await openWithPin(
        intake,
        { code: of, pin: receiptPin((await intake.pinKeys.current()).bytes, of, {}) },
        here,
      ),
      await openWithPin(
        intake,
        { code: of, pin: receiptPin((await intake.pinKeys.current()).bytes, of, { receipt: 1 }) },
        here,
      ),
    ];
    const wrong = await tries("000000000000");
    expect(await tries(code)).toEqual(wrong);
    expect(wrong).toEqual([
      { found: false, refusal: { code: "no-match" } },
      refused("wrong-pin"),
      refused("wrong-pin"),
    ]);
    await answers(code, {}, { final: true });
    const asked = { request: code, because: "asked", by: "v.admin", key: "erase-1" } as const;
    expect(await eraseApplicant(erasing, asked)).toMatchObject({ requests: [code] });
    await hearsOfErasure();
    expect((await state(code)).erased).toBeDefined();
    expect(await tries(code)).toEqual(wrong);
  });

  it("has no address in the vault to which a code or message could go (C3)", async () => {
    const { taken, identity } = world();
    const code = await taken();
    const entry = await identity.vault.get(`identity/${code}/applicant`);
    expect(JSON.stringify(entry)).not.toMatch(/mobile|email|landline|identityNumber/);
  });

  it("has events on its timeline that are marked “without identity”, so that nobody is notified (C3)", async () => {
    const { taken, hears, answers, rows } = world();
    const code = await taken();
    await hears("case-opened", code);
    await answers(code, {}, { final: true });
    const events = rows.filter(({ id }) => id === code).flatMap(({ events }) => events);
    const shown = events.filter(({ type }) => type === "intake.timeline-extended.v3");
    expect(shown.map(({ data }) => data)).toMatchObject([
      { entry: "referred", withoutIdentity: true },
      { entry: "final-answered", withoutIdentity: true },
    ]);
  });
});

function over() {
  const all = world();
  const deps = {
    ...all.intake,
    ...{ tallies: all.tallies, views: all.views },
    tokens: citizenTokens(all.intake.formKeys),
    assetBase: "/assets",
    mintKey: () => "minted-key-0001",
  } satisfies RegisterDeps;
  const lines: string[] = [];
  const handler = api({
    refusals: async () => publicRefusals,
    environment: testEnvironment,
    triggers: triggers["register-api"],
    routes: registerRoutes(triggers["register-api"], deps),
    now: all.now,
    log: (line) => lines.push(JSON.stringify(line)),
  });
  const send = async (body: object, key: string) => {
    const headers = { "content-type": "application/json", "idempotency-key": key };
    const sent = { headers, body: JSON.stringify(body) };
    const reply = await handler(httpEvent("POST /api/reports", sent), testContext());
    const { statusCode, body: text } = reply as { statusCode: number; body: string };
    return { status: statusCode, body: JSON.parse(text) as { type?: string } };
  };
  return { ...all, send, lines };
}

describe("the API operation for a report without identity", () => {
  it("replies that the report was taken, with nothing that identifies it (C3)", async () => {
    const { send, rows, now } = over();
    const taken = await send(report, "a-good-key-1");
    expect(taken).toEqual({ status: 201, body: { acceptedAt: now().toISOString() } });
    expect(await send(report, "a-good-key-1")).toEqual(taken);
    expect(rows).toHaveLength(1);
    expect(await send({ ...report, description: "چیز دیگری دیدم." }, "a-good-key-1")).toMatchObject({
      status: 422,
      body: { type: expect.stringMatching(/key-reused$/) },
    });
  });

  it("refuses an unknown field about the sender, instead of ignoring the field (C3)", async () => {
    const { send, rows } = over();
    for (const field of [{ mobile: "09123456789" }, { fullName: "زهرا" }, { onBehalfOf: {} }])
      expect((await send({ ...report, ...field }, "a-good-key-1")).status).toBe(422);
    expect(rows).toEqual([]);
  });

  it("accepts, from a reserve, one report from each new network even after 200 reports from ten addresses (C3, C17)", async () => {
    const { intake, taken, clock } = world();
    let sent = 0;
    const of = (address: string) => reportHindered(intake, address, `report-${++sent}`);
    const said = [];
    for (let n = 0; n < 200; n += 1) said.push(await of(`192.0.2.${n % 10}`));
    expect(said.filter((one) => one === undefined)).toHaveLength(reportsForAll.open);
    expect(said.at(-1)).toEqual({ code: "reports-full", details: { hour: 12 } });
    for (const honest of ["198.51.100.7", "2001:db8:1:2::/64"]) {
      expect(await of(honest)).toBeUndefined();
      expect(await of(honest)).toMatchObject({ code: "reports-full" });
    }
    expect(await of("198.51.100.8")).toMatchObject({ code: "reports-full" });
    clock.at = new Date(clock.at.getTime() + 3_600_000);
    expect(await of("198.51.100.8")).toBeUndefined();
    expect(await taken()).toMatch(/^\d{12}$/);
  });

  it("accepts a limited number of reports per network address and in all, then raises an alarm (C3, C17)", async () => {
    const { send, intake, lines, clock, now } = over();
    for (let n = 0; n < registrationsFromAddress.most; n += 1)
      expect((await send(report, `a-good-key-${n}`)).status).toBe(201);
    expect(await send(report, "one-too-many")).toMatchObject({
      status: 429,
      body: { type: expect.stringMatching(/too-many-from-here$/) },
    });
    expect(lines.join()).not.toContain("budget-used-up");
    clock.at = new Date(now().getTime() + 3_600_000);
    const { most, seconds } = reportsForAll;
    for (let n = 0; n < most; n += 1) await intake.limits.take("reports-for-all", most, seconds, now());
    expect(await send(report, "an-hour-later")).toMatchObject({
      status: 429,
      body: { type: expect.stringMatching(/reports-full$/) },
    });
    expect(lines.join()).toContain("budget-used-up");
  });
});
