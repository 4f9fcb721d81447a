/**
 * Tests that personal data stay in the places meant for them (law 4). Requests with unusual names, numbers and texts are
 * followed from registration to answer, with mistakes and outages on the way. Then all logs, events, queues and tables are
 * searched for these texts.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { keyOfBoth } from "../../shared/documents/keys.ts";
import { unseal } from "../../shared/documents/seal.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { latinDigits } from "../../shared/domain/text/digits.ts";
import { fromItem, type Item } from "../../shared/table/item.ts";
import { type Canaries, leaksIn } from "../support/canaries.ts";
import { e164, formOf, type Given } from "../support/citizens.ts";
import { submit, textOfPage } from "../support/forms.ts";
import { eventually, oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor, type Visitor } from "../support/visitor.ts";

const canaries = {
  name: "زرین‌بال قناری‌نژاد",
  identity: exampleNationalCode(387_254_916),
  mobile: "9382719405",
  "e-mail": "zarrinbal.canary@example.org",
  "postal code": "4717683529",
  words: "قناری من در قفس طلایی آواز نمی‌خواند",
  point: "پرستوی سفید کجا رفت",
  "sent back because": "لک‌لک را هم بشمارید",
  answer: "هدهد به باغ شما برگردانده می‌شود",
  reasoning: "شاهین ترازو بر پایهٔ بازدید میزان شد",
  "reason to refer": "طاووس در وظایف آن دفتر است",
  "reason to block": "جغد شب‌ها بی‌دلیل می‌نویسد",
  "reason to lift": "جغد پوزش خواست و رفت",
  "mobile blocked": "9384615273",
} satisfies Canaries;

const given: Given = {
  kind: "complaint",
  subject: "goods-quality",
  description: `${canaries.words} و رسید خرید را دارم.`,
  identity: { type: "national-code", number: canaries.identity },
  fullName: canaries.name,
  mobile: `0${canaries.mobile}`,
  email: canaries["e-mail"],
  postalCode: canaries["postal code"],
  contactBy: "sms",
};

let stack: Stack;
let citizen: Visitor;
/** The bodies of all calls by which functions wrote to tables, queues and the bus. */
const sent: string[] = [];
/** The ids of the keys that functions deleted. */
const destroyed = new Set<string>();
/** The messages that waited in queues while their consumer was down. */
let queued: readonly string[] = [];
/** The codes of the applicant's two requests: `answered` gets an answer, `waiting` does not. */
let answered = "";
let waiting = "";
/** The pages and answers that legitimately show personal data, by a description. */
const pages: Record<string, string> = {};

beforeAll(async () => {
  stack = await startLocalStack();
  citizen = newVisitor(stack.addresses.pages);
  stack.inject(({ operation, input }) => {
    if (/^(dynamodb|sqs|events):/.test(operation)) sent.push(JSON.stringify(input));
    if (operation === "dynamodb:DeleteItem") {
      const { id } = (input as { readonly Key: { readonly id: { readonly S: string } } }).Key;
      if (id.S.startsWith("person/")) destroyed.add(id.S);
    }
    return undefined;
  });
});

afterAll(() => stack?.stop());

/** Returns all logs that an operator can read, by function. */
const logs = () =>
  Object.fromEntries(
    stack.template
      .ofType("AWS::Lambda::Function")
      .map(({ name }) => [`log of ${name}`, stack.log(name)] as const)
      .filter(([, lines]) => lines.length > 0),
  );

async function register(): Promise<string> {
  const { kind = "", subject = "", description = "", ...who } = formOf(given);
  let page = await citizen.open("/register");
  for (const typed of [{ about: "us" }, { kind }, { subject, province: "" }, {}, { description }])
    page = await submit(citizen, page, "/register", typed);
  // Sends one form with a mistake and one forged form. Each page shows the typed text only to its author.
  const mistaken = await submit(citizen, page, "/register", {
    ...who,
    identityNumber: `${canaries.identity}7`,
  });
  pages["form that is shown again"] = mistaken.text;
  const check = await submit(citizen, mistaken, "/register", who);
  pages["last step of the form"] = check.text;
  await brokenAsks();
  const receipt = await submit(citizen, check, "/register");
  return /\d{4} \d{4} \d{4}/.exec(latinDigits(textOfPage(receipt.text)))?.[0].replaceAll(" ", "") ?? "";
}

/** Sends requests that are refused, or that fail inside a function. */
async function brokenAsks(): Promise<void> {
  const headers = { "idempotency-key": crypto.randomUUID() };
  const post = (path: string, json: unknown) => citizen.send(path, { json, headers });
  expect((await post("/api/requests", { ...given, [canaries.name]: canaries.words })).status).toBe(422);
  expect((await post("/api/track", { code: canaries.mobile, mobile: given.mobile })).status).toBe(422);
  const body = `{"fullName":"${canaries.name}"`;
  const broken = await citizen.send("/api/requests", {
    body,
    headers: { "content-type": "application/json" },
  });
  expect(broken.status).toBe(400);
  const repair = stack.inject(({ operation, caller }) =>
    operation === "dynamodb:PutItem" && caller.startsWith("identity")
      ? { when: "before", error: "InternalServerError", status: 500 }
      : undefined,
  );
  expect((await post("/api/requests", given)).status).toBe(503);
  repair();
}

/** Waits until this user can read the case, and returns the case. */
async function open(staff: StaffMember, code: string): Promise<string> {
  return eventually(`case ${code}`, async () => {
    const { status, text } = await staff.read(code);
    return status === 200 ? text : undefined;
  });
}

async function take(staff: StaffMember, code: string, step: string, body: object): Promise<void> {
  const { status, text } = await staff.step(code, step, body);
  expect(status, `${step}: ${text}`).toBe(200);
}

async function work(code: string): Promise<void> {
  const expert = await staffMember(stack, "m.rezaei");
  const head = await staffMember(stack, "e.hosseini");
  pages["case, to its expert"] = await open(expert, code);
  await take(expert, code, "accept", { points: [canaries.point] });
  const draft = { outcome: "granted", answers: [canaries.answer], reasoning: canaries.reasoning };
  await take(expert, code, "draft", draft);
  await take(head, code, "send-back", { reason: canaries["sent back because"] });
  pages["draft that was sent back"] = await open(expert, code);
  await take(expert, code, "draft", draft);
  await take(head, code, "approve", {});
}

/**
 * The expert looks up the applicant's identity, a clerk identifies the applicant, and an administrator blocks another person
 * and lifts the block.
 */
async function atTheDesk(code: string): Promise<void> {
  const post = (staff: StaffMember, path: string, json: object) =>
    staff.send(path, { method: "POST", json, headers: { "idempotency-key": crypto.randomUUID() } });
  const expert = await staffMember(stack, "m.rezaei");
  pages["applicant, to their expert"] = (await expert.send(`/cases/${code}/applicant`)).text;
  const clerk = await staffMember(stack, "z.hashemi");
  const found = await post(clerk, "/applicants", { identity: given.identity, seen: "document" });
  const { pass } = found.json<{ pass: string }>();
  const shown = await post(clerk, "/applicants/request", { request: code, pass });
  pages["request, to a clerk"] = found.text + shown.text;
  const administrator = await staffMember(stack, "v.sadeghi");
  const who = { type: "mobile", mobile: `0${canaries["mobile blocked"]}` };
  const added = await post(administrator, "/blocks", { who, reason: canaries["reason to block"] });
  const { block } = added.json<{ block: string }>();
  const lifted = await post(administrator, "/blocks/lift", { block, reason: canaries["reason to lift"] });
  pages["block, to an administrator"] = lifted.text;
}

/** The addresses that the citizen's browser opened or was redirected to. */
const visited: string[] = [];

async function readAnswer(code: string): Promise<void> {
  const mobile = given.mobile;
  const status = await submit(citizen, await citizen.open("/track"), "/track", { code, mobile });
  pages["status, with code and mobile"] = status.text;
  const asked = await submit(citizen, status, "/track/one-time-code");
  const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile));
  const whole = await submit(citizen, asked, "/track/confirm", { oneTimeCode });
  pages["request, to its applicant"] = whole.text;
  visited.push(...citizen.addresses);
}

/** Stops the sending of messages for a while, and notes the messages that then wait in the queues. */
async function lookIntoQueues(): Promise<void> {
  const repair = stack.inject(({ caller, operation }) =>
    caller === "notification-on-events" && operation === "lambda:Invoke"
      ? { when: "before", error: "ServiceException", status: 500 }
      : undefined,
  );
  const headers = { "idempotency-key": crypto.randomUUID() };
  const answer = await citizen.send("/api/requests", { json: given, headers });
  const { trackingCode: code } = answer.json<{ trackingCode: string }>();
  waiting = code;
  const expert = await staffMember(stack, "s.jafari");
  await open(expert, code);
  await take(expert, code, "refer", { unit: "after-sales", reason: canaries["reason to refer"] });
  queued = await eventually("a message that waits", () => {
    const bodies = stack.queues().flatMap(({ name }) => stack.bodies(name));
    return bodies.some((body) => body.includes("request-registered")) ? bodies : undefined;
  });
  repair();
  await stack.releaseTaken();
}

/** Ends both requests: the applicant rates the answer of the first and withdraws the second. */
async function endAll(): Promise<readonly string[]> {
  const clerk = await staffMember(stack, "z.hashemi");
  const post = (path: string, json: object) =>
    clerk.send(path, { method: "POST", json, headers: { "idempotency-key": crypto.randomUUID() } });
  const found = await post("/applicants", { identity: given.identity, seen: "document" });
  const { pass } = found.json<{ pass: string }>();
  const rated = await post("/applicants/rating", { request: answered, pass, process: true, outcome: true });
  const act = { type: "withdraw" };
  const withdrawn = await post("/applicants/act", { request: waiting, pass, act });
  expect([rated.status, withdrawn.status], rated.text + withdrawn.text).toEqual([200, 200]);
  await stack.settled();
  return [answered, waiting];
}

async function everyPageAfter(codes: readonly string[]) {
  const after: Record<string, { readonly status: number; readonly text: string }> = {};
  const expert = await staffMember(stack, "m.rezaei");
  const clerk = await staffMember(stack, "z.hashemi");
  const mobile = given.mobile;
  after["request"] = await citizen.send(`/api/requests/${answered}`);
  after["page of the request"] = await citizen.open("/request");
  for (const place of ["certificate", "add", "rate"])
    after[`page of ${place}`] = await citizen.open(`/request/${place}`);
  after["tracked"] = await citizen.send("/api/track", { json: { code: answered, mobile } });
  for (const code of codes) {
    after[`case ${code}`] = await expert.read(code);
    after[`applicant of ${code}`] = await expert.send(`/cases/${code}/applicant`);
    after[`looks at ${code}`] = await expert.send(`/cases/${code}/looks`);
  }
  const json = { identity: given.identity, seen: "document" };
  after["identified"] = await clerk.send("/applicants", { method: "POST", json });
  return after;
}

/** Returns the texts that the remaining keys decrypt in a copy of everything ever written. */
function openedWithKeysLeft(theirs: Canaries): readonly string[] {
  const rows = sent
    .map((input) => JSON.parse(input) as { readonly Item?: Item })
    .flatMap(({ Item: item }) => (item ? [fromItem(item)] : []));
  const left = rows.filter(({ key, id }) => key instanceof Uint8Array && !destroyed.has(String(id)));
  const alone = left.map(({ key }) => key as Uint8Array);
  const keys = [...alone, ...alone.flatMap((one) => alone.map((other) => keyOfBoth(one, other)))];
  const sealed = rows.filter((row) => row["sealed"] instanceof Uint8Array);
  // The erasure destroyed three keys: the person's key and the keys of the person's two requests.
  expect([destroyed.size, sealed.length > 8]).toEqual([3, true]);
  const opened = sealed.flatMap(({ id, sealed: bytes }) =>
    keys.flatMap((key) => {
      try {
        return [unseal(key, String(id), bytes as Uint8Array)];
      } catch {
        return [];
      }
    }),
  );
  // As a check of the method, the text about a person who was not erased must still be decrypted.
  expect(opened.join("")).toContain(canaries["reason to block"]);
  return leaksIn({ "what opens": opened, "what was written": sent }, theirs);
}

describe("personal data", () => {
  it("are seen by the readers who are entitled to them, from registration to answer (S1, C2, R10, R15)", async () => {
    const code = await register();
    answered = code;
    await work(code);
    await readAnswer(code);
    await atTheDesk(code);
    const on = (page: string) => leaksIn({ it: [textOfPage(pages[page] ?? "")] }, canaries);
    expect(on("last step of the form")).toEqual(
      ["name", "identity", "mobile", "e-mail", "postal code", "words"].map((what) => `${what} in it`),
    );
    expect(on("case, to its expert")).toEqual(["words in it"]);
    expect(on("draft that was sent back")).toEqual(
      ["words", "point", "sent back because", "answer", "reasoning"].map((what) => `${what} in it`),
    );
    expect(on("status, with code and mobile")).toEqual([]);
    expect(on("request, to its applicant")).toEqual(
      ["words", "point", "answer", "reasoning"].map((what) => `${what} in it`),
    );
    expect(on("applicant, to their expert")).toEqual(
      ["name", "identity", "mobile", "e-mail", "postal code"].map((what) => `${what} in it`),
    );
    expect(on("request, to a clerk")).toEqual(
      ["point", "answer", "reasoning"].map((what) => `${what} in it`),
    );
    expect(on("block, to an administrator")).toEqual(
      ["reason to block", "reason to lift"].map((what) => `${what} in it`),
    );
  });

  it("are in no waiting message of a queue", async () => {
    await lookIntoQueues();
    expect(queued.join("")).toContain("request-registered");
    expect(leaksIn({ queues: queued }, canaries)).toEqual([]);
  });

  it("are in no log, event, queue, address or plain row of a table (P2)", async () => {
    await stack.settled();
    // The call that sends a message is left out, since it must contain the number.
    const told = stack.calls.all().filter(({ operation }) => !/^(sns|ses):/.test(operation));
    const calls = told.map((call) => JSON.stringify(call));
    const places = { ...logs(), "tables, queues and bus": sent, "calls of AWS": calls, addresses: visited };
    for (const [place, texts] of Object.entries(places)) expect(texts.length, place).toBeGreaterThan(0);
    expect(Object.keys(places).length).toBeGreaterThan(12);
    expect(leaksIn(places, canaries)).toEqual([]);
  });

  it("cannot be read anywhere after the person's erasure: neither on pages nor, with every remaining key, in copies of tables (P2)", async () => {
    const codes = await endAll();
    const administrator = await staffMember(stack, "v.sadeghi");
    const erased = await administrator.send("/applicants/erasure", {
      method: "POST",
      json: { request: codes[0], because: "asked" },
      headers: { "idempotency-key": crypto.randomUUID() },
    });
    expect(erased.status, erased.text).toBe(200);
    expect(erased.json<{ requests: string[] }>().requests).toEqual([...codes].sort());
    await stack.settled();
    const after = await everyPageAfter(codes);
    expect(Object.values(after).filter(({ status }) => status >= 500)).toEqual([]);
    const texts = Object.entries(after).map(([name, { text }]) => [name, [textOfPage(text)]] as const);
    // These three canaries belong to the blocked person, who is not erased.
    const { "reason to block": _, "reason to lift": __, "mobile blocked": ___, ...theirs } = canaries;
    expect(leaksIn(Object.fromEntries(texts), theirs)).toEqual([]);
    expect(after["tracked"]?.status).toBe(410);
    expect(after["request"]?.status, "the session ended with them").toBe(401);
    expect(openedWithKeysLeft(theirs)).toEqual([]);
  });

  it("would be found by this test's search in each place that it searches, in any encoding", () => {
    const planted = {
      "a log line": [JSON.stringify({ level: "info", error: `no luck with ${e164(given.mobile)}` })],
      "a log line of ASCII": [`"${"\\u0642\\u0646\\u0627\\u0631\\u06cc"} ${"\\u0645\\u0646"}`, ""],
      "an address": [`http://localhost/track?${new URLSearchParams({ q: canaries.words })}`],
      "a sealed row that is only encoded": [Buffer.from(`"${canaries.answer}"`).toString("base64")],
      "Persian digits": ["کد ۹۳۸۲۷۱۹۴۰۵"],
      nothing: ["everything is as it should be"],
    };
    expect(leaksIn(planted, { ...canaries, part: "قناری من" })).toEqual([
      "mobile in a log line",
      "mobile in Persian digits",
      "words in an address",
      "answer in a sealed row that is only encoded",
      "part in a log line of ASCII",
      "part in an address",
    ]);
  });
});
