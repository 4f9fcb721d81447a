/**
 * Sends bad input to the real local stack. For each fault the answer is a clear problem in the chosen language with the right
 * status, never 500, and nothing is stored. The same request without the fault is accepted.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { fieldError } from "../../shared/contracts/fields/field-errors.ts";
import { type Language, languages } from "../../shared/contracts/fields/language.ts";
import { problem as problemSchema } from "../../shared/contracts/refusals/problem.ts";
import { problemType } from "../../shared/contracts/refusals/problem-type.ts";
import { refusalWords } from "../../shared/contracts/refusals/refusal-text.ts";
import { refusals } from "../../shared/contracts/refusals/refusals.ts";
import { windowOf } from "../../shared/limits/window.ts";
import { e164, newKey, newRequest, registered } from "../support/citizens.ts";
import { textOfPage } from "../support/forms.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { type Answer, newVisitor } from "../support/visitor.ts";
import { type Writes, watchWrites } from "../support/writes.ts";
import { attachmentFaults } from "./bad-input/attachments.ts";
import { caseworkFaults } from "./bad-input/casework.ts";
import { type Ask, type Fault, type World, withJson } from "./bad-input/fault.ts";
import { followUpFaults, nobodysCode, wrongOneTimeCode } from "./bad-input/following-up.ts";
import { registrationFaults } from "./bad-input/registrations.ts";
import { webhookFaults } from "./bad-input/webhooks.ts";
import { worldOn } from "./bad-input/world.ts";

let stack: Stack;
let world: World;
let writes: Writes;

beforeAll(async () => {
  stack = await startLocalStack();
  world = worldOn(stack);
  // The first request makes the service create its secret. This write must not count as one of a refused request.
  await world.request();
  writes = watchWrites(stack);
});

afterAll(() => stack?.stop());

/** Programs choose the language by header, browsers by cookie. */
function send({ path, sent }: Ask, language: Language): Promise<Answer> {
  const cookie = [sent.headers?.["cookie"], `language=${language}`].filter(Boolean).join("; ");
  const headers = { "accept-language": language, ...sent.headers, cookie };
  return newVisitor(stack.addresses.pages).send(path, { ...sent, headers });
}

/**
 * Returns the page that a browser finally shows. A refused form redirects to the form's page, with the typed answers in a
 * cookie.
 */
async function shownAfter(answer: Answer, { sent }: Ask, language: Language): Promise<Answer> {
  const { location = "", "set-cookie": set = [] } = answer.headers;
  if (!location.endsWith("?draft=returned")) return answer;
  const kept = set.map((line) => line.split(";", 1)[0]);
  const cookie = [sent.headers?.["cookie"], ...kept].filter(Boolean).join("; ");
  return send({ path: location, sent: { headers: { cookie } } }, language);
}

/** Expects a problem document (RFC 9457) in the chosen language. */
function expectDocument(
  { headers, text }: Answer,
  { code, details, field }: Fault,
  language: Language,
): void {
  expect(headers["content-type"]).toBe("application/problem+json");
  const document = problemSchema.parse(JSON.parse(text));
  const { title, sentence } = refusalWords(refusals[code], language, details);
  expect(document).toMatchObject({ type: problemType(code), title, status: refusals[code].status });
  expect(document.detail.replace(/\(.*\)/, "")).toBe(sentence.replace(/\(.*\)/, ""));
  if (!field) return;
  const path = field.pointer
    .slice(1)
    .split("/")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  expect(document.errors).toContainEqual(fieldError(path, field.code, language, field.details));
}

/** Expects a whole HTML page, in the chosen language, that tells the reader what to do. */
function expectPage({ headers, text }: Answer, { code, details, field }: Fault, language: Language): void {
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(text).toContain(`<html lang="${language}"`);
  const words = textOfPage(text).replaceAll(/\s+/g, " ");
  const path = field?.pointer.slice(1).split("/") ?? [];
  expect(words).toContain(
    field
      ? fieldError(path, field.code, language, field.details).message
      : refusalWords(refusals[code], language, details).title,
  );
}

const isForm = ({ name }: Fault): boolean => name.startsWith("form: ");

async function refuses(fault: Fault, good: Ask): Promise<void> {
  const bad = await fault.bad(good, world);
  await stack.settled();
  writes.sinceLast();
  for (const language of languages) {
    const answer = await send(bad, language);
    const refused = isForm(fault) ? await shownAfter(answer, bad, language) : answer;
    const status = refused === answer ? refusals[fault.code].status : 200;
    expect(`${refused.status} ${refused.text.slice(0, 200)}`).toMatch(new RegExp(`^${status} `));
    (isForm(fault) ? expectPage : expectDocument)(refused, fault, language);
  }
  expect(writes.sinceLast()).toEqual([]);
}

/** Tests that each faulty request is refused, and that the same request without a fault is accepted. */
function refusesAndTakes(faults: readonly Fault[], says = "is refused and stores nothing"): void {
  for (const [good, alike] of Map.groupBy(faults, (fault) => fault.good)) {
    let twin: Promise<Ask> | undefined;
    const twinOfAll = () => (twin ??= Promise.resolve(good(world)));
    for (const fault of alike) it(`${fault.name} ${says}`, async () => refuses(fault, await twinOfAll()));
    it(`correct values instead of the ${alike.length} tested faults is accepted`, async () => {
      const taken = await send(await twinOfAll(), "fa");
      const status = alike[0]?.taken;
      expect(`${taken.status} ${taken.status === status ? "" : taken.text}`).toBe(`${status} `);
    });
  }
}

describe("a registration with", () => refusesAndTakes(registrationFaults));

describe("following up with", () => refusesAndTakes(followUpFaults));

describe("an upload form with", () =>
  refusesAndTakes(attachmentFaults, "is refused and stores nothing (C12)"));

describe("a step on a case with", () => refusesAndTakes(caseworkFaults));

describe("a webhook with", () => {
  // The first request makes the service create its secret. This write must not count as one of a refused request.
  beforeAll(async () => {
    for (const { good } of webhookFaults.slice(0, 1)) await send(await good(world), "fa");
  });
  refusesAndTakes(webhookFaults, "is refused and stores nothing (N6)");
});

describe.each(languages)("an unknown path, in %s", (language) => {
  it.each(["/nothing/here", "/api/nothing"])("%s is answered with “not found”", async (path) => {
    const answer = await send({ path, sent: {} }, language);
    expect(answer.status).toBe(404);
    const { title } = refusalWords(refusals["not-found"], language);
    if (path.startsWith("/api")) expect(answer.json<{ title: string }>().title).toBe(title);
    else expect(answer.text).toContain(`<html lang="${language}"`);
  });
});

describe("the page that tracks a request", () => {
  it("answers a right code with a wrong mobile byte for byte like a code that no request has (C2)", async () => {
    const { code } = await world.request();
    for (const path of ["/api/track", "/api/track/one-time-code"]) {
      const ask = (given: string): Ask => ({
        path,
        sent: { json: { code: given, mobile: "09350000000" }, headers: { "idempotency-key": newKey() } },
      });
      const [right, nobodys] = [await send(ask(code), "fa"), await send(ask(nobodysCode), "fa")];
      const shape = ({ status, headers: { date: _, ...headers }, text }: Answer) => ({
        status,
        headers,
        text,
      });
      expect(shape(right)).toEqual(shape(nobodys));
    }
    const { cookie, csrf } = await world.csrf("/track");
    const page = async (given: string) => {
      const form = { code: given, mobile: "09350000000", csrf };
      const ask: Ask = { path: "/track", sent: { form, headers: { cookie } } };
      const answer = await send(ask, "fa");
      const { status, text } = await shownAfter(answer, ask, "fa");
      return `${answer.status} ${answer.headers.location} ${status} ${text.replaceAll(given, "…")}`;
    };
    expect(await page(code)).toBe(await page(nobodysCode));
  });
});

describe("unusual but valid input", () => {
  it("accepts a mobile in Persian digits with spaces, and sends the SMS to the plain number (C13)", async () => {
    const given = newRequest({ mobile: "۰۹۳۶ ۷۷۷ ۰۰۰۱" });
    await registered(newVisitor(stack.addresses.pages), given);
    await eventually("the SMS", () => stack.messages().find(({ to }) => to === e164("09367770001")));
  });
});

/** Moves the clock to the start of an hour. Limits count per hour, so the test must end within the same hour. */
function toStartOfHour(): void {
  const { ends } = windowOf("", 3_600, stack.clock.now());
  stack.clock.moveBy(ends * 1_000 - stack.clock.now().getTime());
}

describe("a one-time code", () => {
  const statusAndType = ({ status, text }: Answer) =>
    `${status} ${(JSON.parse(text) as { type?: string }).type?.split(":").at(-1) ?? "taken"}`;

  /** Repeats a request under a new idempotency key, so that it counts as another attempt. */
  const fresh = ({ path, sent }: Ask): Ask => ({
    path,
    sent: { ...sent, headers: { "idempotency-key": newKey() } },
  });

  it("still works after four wrong attempts, and no longer after the fifth (C2)", async () => {
    const attempts = async (wrong: number) => {
      const good = await wrongOneTimeCode.confirming(world);
      const all: string[] = [];
      for (let count = 0; count < wrong; count += 1) {
        all.push(statusAndType(await send(fresh(wrongOneTimeCode.otherSix(good)), "fa")));
      }
      return [...all, statusAndType(await send(fresh(good), "fa"))];
    };
    const wrong = "422 wrong-code";
    expect(await attempts(4)).toEqual([wrong, wrong, wrong, wrong, "200 taken"]);
    expect(await attempts(5)).toEqual([wrong, wrong, wrong, wrong, wrong, "429 too-many-tries"]);
  });

  it("is sent at most seven times an hour for one request; afterwards the newest code still opens the request (C2, C17)", async () => {
    toStartOfHour();
    const known = await world.request();
    const ask = () =>
      send(
        {
          path: "/api/track/one-time-code",
          sent: { json: known, headers: { "idempotency-key": newKey() } },
        },
        "en",
      );
    const answers = [];
    for (let times = 0; times < 8; times += 1) answers.push(await ask());
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 202));
    await stack.settled();
    const sent = stack
      .messages()
      .filter(({ to, text }) => to === e164(known.mobile) && /one-time/.test(text));
    expect(sent).toHaveLength(7);
    const digits = sent.map(({ text }) => /\d{16}|\d{6}/.exec(text)?.[0] ?? "");
    const standing = digits.filter((one) => one.length === 16);
    expect([standing.length, new Set(standing).size]).toEqual([2, 1]);
    const { challenge } = JSON.parse(answers[7]?.text ?? "{}") as { readonly challenge: string };
    const given = { code: known.code, challenge, oneTimeCode: standing[0] };
    const back = { json: given, headers: { "idempotency-key": newKey() } };
    expect((await send({ path: "/api/track/confirm", sent: back }, "en")).status).toBe(200);
  });

  it("expires, and the session that it opened expires, too (C2)", async () => {
    const code = await wrongOneTimeCode.confirming(world);
    const known = await world.request();
    const session = await world.session(known);
    const read = () =>
      send(
        { path: `/api/requests/${known.code}`, sent: { headers: { authorization: `Bearer ${session}` } } },
        "fa",
      );
    stack.clock.moveBy(9 * 60_000);
    expect((await read()).status).toBe(200);
    stack.clock.moveBy(61_000);
    expect(statusAndType(await send(withJson(code, {}), "fa"))).toBe("422 code-expired");
    stack.clock.moveBy(20 * 60_000);
    expect(statusAndType(await read())).toBe("401 signed-out");
  });
});

describe("too many registrations from one IP address", () => {
  it("are refused with a time to wait, while other addresses can register (C17)", async () => {
    toStartOfHour();
    const busy = newVisitor(stack.addresses.pages);
    const asks = (changes: object) => {
      const headers = { "idempotency-key": newKey(), "accept-language": "en" };
      return busy.send("/api/requests", { json: newRequest(changes), headers });
    };
    // Well-formed registrations that are refused count towards the hourly limit, too. When the limit is reached, every
    // registration is refused before any other check.
    for (let count = 1; count < 20; count += 1)
      expect((await asks({ kind: "miracle" })).status).toBe(refusals["unknown-choice"].status);
    expect((await asks({})).status).toBe(201);
    const late = await asks({});
    expect([late.status, late.headers["retry-after"]]).toEqual([429, "3600"]);
    await registered(newVisitor(stack.addresses.pages), newRequest());
  });
});
