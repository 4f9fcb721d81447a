import { describe, expect, it } from "vitest";
import { fixedDirectory } from "../../../shared/directory/reader.ts";
import type { Problem } from "../../../shared/handler/http/problem.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { withEmergencies } from "../../../test/support/emergencies.ts";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { registerRequest } from "../applicant/register-request/register-request.ts";
import {
  type NewRequest,
  registrationByApplicant,
} from "../applicant/register-request/registration-by-applicant.ts";
import { type FoadDeps, goOn, refused, start } from "./foad-form.ts";
import { citizenTokens } from "./tokens.ts";

function pages(snapshot = withEmergencies, at = "2026-11-30T06:50:00.000Z") {
  const { intake } = memoryWorld();
  const deps: FoadDeps = {
    ...intake,
    directory: fixedDirectory(1, snapshot),
    now: () => new Date(at),
    tokens: citizenTokens(intake.formKeys),
    assetBase: "/assets",
    mintKey: () => "minted-key-0001",
  };
  const request = (form: Record<string, string>, step?: string): PageRequest => ({
    ...{ path: "/foad", headers: {}, cookies: {}, language: "fa", address: "192.0.2.1" },
    session: undefined,
    log: { add: () => {}, line: () => {} },
    params: {},
    query: step === undefined ? {} : { step },
    ...{ form, csrf: "token", idempotencyKey: "posted-key-0001" },
  });
  return { deps, request, post: (step: string, form: object) => goOn(deps, request({ ...form }, step)) };
}

const stepOf = ({ html = "" }: { readonly html?: string }) =>
  /action="(?:\/foad\?step=(\w+)|\/api\/emergencies)"/.exec(html)?.[1] ?? "who";

describe("the form of an administrative emergency (S3)", () => {
  it("begins with its own reasons, which the form of other requests does not have (C3)", async () => {
    const { deps, request } = pages();
    const reply = await start(deps, request({}));
    expect([stepOf(reply), reply.html]).toEqual(["reason", expect.stringContaining("absent-employee")]);
    expect(reply.html).not.toContain('value="price"');
  });

  it("is not there where an organisation has no emergencies", async () => {
    const { deps, request } = pages(organisation);
    expect((await start(deps, request({}))).status).toBe(303);
  });

  it("says what is wrong beside what was typed, and loses nothing", async () => {
    const { post, deps, request } = pages();
    const none = await post("reason", {});
    expect([none.status, stepOf(none)]).toEqual([422, "reason"]);
    const where = await post("reason", { reason: "absent-employee" });
    expect([where.status, stepOf(where)]).toEqual([200, "where"]);
    const short = await post("where", { reason: "absent-employee", person: "ا" });
    expect([short.status, stepOf(short)]).toEqual([422, "where"]);
    const form = { reason: "absent-employee", room: "۲۱۴", mobile: "12", description: "فردا بیا" };
    const problem = {
      type: "urn:peygir:problem:invalid",
      title: "نادرست",
      status: 422,
      detail: "",
      errors: [{ pointer: "/mobile", message: "شماره نادرست است" }],
    } as unknown as Problem;
    const back = await refused(deps, problem, request(form));
    expect([back.status, stepOf(back)]).toEqual([422, "who"]);
    for (const kept of ["۲۱۴", "فردا بیا", "شماره نادرست است", "absent-employee"])
      expect(back.html).toContain(kept);
  });

  it.each([
    ["2026-11-30T06:50:00.000Z", "نتیجه تا ساعت ۱۳:۲۰", "of the same day"],
    ["2026-12-02T09:30:00.000Z", "شنبه ۱۴ آذر ۱۴۰۵، ساعت ۱۰:۰۰", "past a weekend, on Saturday"],
  ])("says by which hour it is answered: of %s “%s”, %s (N8, D1)", async (at, says) => {
    const { post } = pages(withEmergencies, at);
    const reply = await post("where", { reason: "absent-employee" });
    expect(reply.html).toContain(says);
    expect(reply.html).toMatch(/value="inspection"[^>]*checked|checked[^>]*value="inspection"/);
  });

  it("registers what is an emergency by no other form, and nothing else by this (C3)", async () => {
    const { deps } = pages();
    const asked: NewRequest = {
      ...{ kind: "service-failure", subject: "absent-employee", description: "کارمند نبود." },
      applicant: { fullName: "زهرا نمونه", identityType: "none", mobile: "+989120000001", contactBy: "sms" },
      channel: "foad-web",
      language: "fa",
    };
    const register = async (over: Partial<NewRequest>) =>
      registerRequest(deps, registrationByApplicant({ ...asked, ...over }, "key-000001"));
    expect(await register({ channel: "web" })).toMatchObject({ refusal: { code: "unknown-choice" } });
    expect(await register({ subject: "price" })).toMatchObject({ refusal: { code: "unknown-choice" } });
    const taken = await register({});
    expect(taken).toMatchObject({ registered: true, promise: { unit: "inspection" } });
    expect(await register({}), "the same again").toEqual(taken);
    expect(await register({ description: "دیگر" })).toMatchObject({ refusal: { code: "key-reused" } });
  });
});
