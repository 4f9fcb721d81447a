/** Faulty requests of an applicant who follows up a request, by the API and by the pages' forms (C2). */
import { newKey } from "../../support/citizens.ts";
import { type Ask, type Fault, type Known, type World, withForm, withHeaders, withJson } from "./fault.ts";

const post = (path: string, json: object): Ask => ({
  path,
  sent: { json, headers: { "idempotency-key": newKey() } },
});

const tracking = async (world: World) => post("/api/track", await world.request());
const askingForCode = async (world: World) => post("/api/track/one-time-code", await world.request());

async function confirming(world: World): Promise<Ask> {
  const { code, mobile } = await world.request();
  return post("/api/track/confirm", { code, ...(await world.challenge({ code, mobile })) });
}

async function reading(world: World): Promise<Ask> {
  const known = await world.request();
  const headers = { authorization: `Bearer ${await world.session(known)}` };
  return { path: `/api/requests/${known.code}`, sent: { headers } };
}

async function trackingForm(world: World): Promise<Ask> {
  const { code, mobile }: Known = await world.request();
  const { cookie, csrf } = await world.csrf("/track");
  return { path: "/track", sent: { form: { code, mobile, csrf }, headers: { cookie } } };
}

/** A tracking code with a right check digit that belongs to no request. */
export const nobodysCode = "407155289363";

/** Changes the last digit of the tracking code, so that its check digit is wrong (C2). */
const withLastWrong = (code: string): string => code.slice(0, 11) + ((Number(code[11]) + 1) % 10);

const mistyped = (good: Ask) => withJson(good, { code: withLastWrong((good.sent.json as Known).code) });

const otherSix = (good: Ask) => {
  const { oneTimeCode } = good.sent.json as { oneTimeCode: string };
  return withJson(good, { oneTimeCode: String((Number(oneTimeCode) + 1) % 1_000_000).padStart(6, "0") });
};

export const followUpFaults: readonly Fault[] = [
  {
    name: "a mistyped tracking code",
    good: tracking,
    bad: mistyped,
    taken: 200,
    code: "invalid-input",
    field: { pointer: "/code", code: "wrong-check-digit" },
  },
  {
    name: "a right code with another mobile",
    good: tracking,
    bad: (good) => withJson(good, { mobile: "09350000000" }),
    taken: 200,
    code: "no-match",
  },
  {
    name: "an unassigned code",
    good: tracking,
    bad: (good) => withJson(good, { code: nobodysCode }),
    taken: 200,
    code: "no-match",
  },
  {
    name: "a one-time code for another mobile",
    good: askingForCode,
    bad: (good) => withJson(good, { mobile: "09350000000" }),
    taken: 202,
    code: "no-match",
  },
  {
    name: "a one-time code without a key",
    good: askingForCode,
    bad: (good) => withHeaders(good, { "idempotency-key": undefined }),
    taken: 202,
    code: "no-idempotency-key",
  },
  {
    name: "five digits for a one-time code",
    good: confirming,
    bad: (good) => withJson(good, { oneTimeCode: "12345" }),
    taken: 200,
    code: "invalid-input",
    field: { pointer: "/oneTimeCode", code: "not-six-or-sixteen-digits" },
  },
  {
    name: "an unknown challenge",
    good: confirming,
    bad: (good) => withJson(good, { challenge: crypto.randomUUID() }),
    taken: 200,
    code: "code-expired",
  },
  {
    name: "a one-time code of another request",
    good: confirming,
    bad: async (good, world) => withJson(good, { code: (await world.request()).code }),
    taken: 200,
    code: "code-expired",
  },
  {
    name: "no session",
    good: reading,
    bad: (good) => withHeaders(good, { authorization: undefined }),
    taken: 200,
    code: "signed-out",
  },
  {
    name: "an altered session",
    good: reading,
    bad: (good) => withHeaders(good, { authorization: alteredIn(good) }),
    taken: 200,
    code: "signed-out",
  },
  {
    name: "a session for another request",
    good: reading,
    bad: async (good, world) => ({ ...good, path: `/api/requests/${(await world.request()).code}` }),
    taken: 200,
    code: "not-found",
  },
  {
    name: "form: a wrong token against other sites' forms",
    good: trackingForm,
    bad: (good) => withForm(good, { csrf: "A".repeat(43) }),
    taken: 303,
    code: "form-expired",
  },
  {
    name: "form: no token against other sites' forms",
    good: trackingForm,
    bad: (good) => withForm(good, { csrf: "" }),
    taken: 303,
    code: "form-expired",
  },
  {
    name: "form: the token of another browser",
    good: trackingForm,
    bad: async (good, world) => withForm(good, { csrf: (await world.csrf("/track")).csrf }),
    taken: 303,
    code: "form-expired",
  },
  {
    name: "form: a right code with another mobile",
    good: trackingForm,
    bad: (good) => withForm(good, { mobile: "09350000000" }),
    taken: 303,
    code: "no-match",
  },
  {
    name: "form: a mistyped tracking code",
    good: trackingForm,
    bad: (good) => withForm(good, { code: withLastWrong(good.sent.form?.["code"] ?? "") }),
    taken: 303,
    code: "invalid-input",
    field: { pointer: "/code", code: "wrong-check-digit" },
  },
];

/** Changes one letter in the signed part of the session token. */
function alteredIn(good: Ask): string {
  const { authorization = "" } = good.sent.headers ?? {};
  const at = "Bearer ".length + 5;
  return authorization.slice(0, at) + (authorization[at] === "A" ? "B" : "A") + authorization.slice(at + 1);
}

/** Faults with a wrong one-time code; listed apart from the other faults, since each counts as an attempt. */
export const wrongOneTimeCode = { confirming, otherSix };
