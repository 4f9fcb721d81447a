import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { synthesize } from "../template/synthesize.ts";
import { demoOrganisation, templateFolder } from "./settings.ts";
import type { Stack } from "./stack.ts";
import { startStack } from "./start-stack.ts";

const folder = mkdtempSync(join(tmpdir(), "peygir-"));
let stack: Stack;
let subject: string;
const start = () => startStack({ template: templateFolder, organisation: demoOrganisation, dataDir: folder });

beforeAll(async () => {
  await synthesize();
  stack = await start();
  const choices = await fetch(`${stack.addresses.pages}/api/choices`);
  subject = (await choices.json()).subjects[0].key;
});

afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true });
});

const words = "قیمت این کالا در فروشگاه بیش از قیمت روی بسته بود و فروشنده صورت‌حساب نداد";

/** Registers a request with a mobile of its own, since one mobile gets a limited number of messages a day (N4). */
function register(key: string = crypto.randomUUID()) {
  return fetch(`${stack.addresses.pages}/api/requests`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({
      kind: "complaint",
      subject,
      description: words,
      identity: { type: "none" },
      fullName: "مریم احمدی",
      mobile: `0912${String(Number.parseInt(key.slice(0, 6), 16) % 10_000_000).padStart(7, "0")}`,
      contactBy: "sms",
    }),
  });
}

const messagesWith = (code: string) =>
  stack.messages().filter(({ text }) => text.replaceAll(/\D/g, "").includes(code)).length;

test("a request from the citizen's form leads to one SMS with its tracking code, through stream, bus and queue", async () => {
  const answer = await register();
  expect(answer.status).toBe(201);
  const { trackingCode } = await answer.json();
  await stack.settled();
  expect(messagesWith(trackingCode)).toBe(1);
});

/** The security headers of a response, without the addresses that only one page calls. */
const securityOf = ({ headers }: Response) =>
  ["strict-transport-security", "x-content-type-options", "x-frame-options", "referrer-policy"]
    .concat(["cross-origin-opener-policy", "cross-origin-resource-policy", "permissions-policy"])
    .concat("content-security-policy")
    .map((name) => [name, headers.get(name)?.replaceAll(/ http\S+?(?=[ ;])/g, "")]);

test("the desk and every asset have the same security headers as a citizen's page", async () => {
  const { pages } = stack.addresses;
  const page = await fetch(`${pages}/`);
  const desk = await (await fetch(`${pages}/desk`)).text();
  const [style = ""] = /\/assets\/[\w./-]+\.css/.exec(await page.text()) ?? [];
  const [script = ""] = /\/assets\/[\w./-]+\.js/.exec(desk) ?? [];
  expect(securityOf(page).every(([, value]) => value !== undefined)).toBe(true);
  for (const path of ["/desk", "/desk/cases/407155289363", style, script, "/assets/none.css"])
    expect([path, securityOf(await fetch(`${pages}${path}`))]).toEqual([path, securityOf(page)]);
});

test("a call that a function's role does not allow fails with AccessDeniedException and is recorded with the function", async () => {
  const [fn] = stack.template.ofType("AWS::Lambda::Function").filter(({ name }) => name === "referral-views");
  const answer = await fetch(stack.addresses.gateway, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.GetItem",
      authorization: `AWS4-HMAC-SHA256 Credential=${fn?.logicalId}/20260101/eu-central-1/dynamodb/aws4_request, Signature=0`,
    },
    body: JSON.stringify({ TableName: "peygir-other", Key: { id: { S: "person/1" } } }),
  });
  expect(answer.status).toBe(400);
  expect((await answer.json()).__type).toBe("AccessDeniedException");
  expect(stack.calls.denied().map(({ caller }) => caller)).toEqual(["referral-views"]);
  stack.calls.clear();
});

/**
 * Registers a request, and retries with the same key until it succeeds, as a client does that received no
 * reply.
 */
async function registerUntilTaken(key: string): Promise<string> {
  const answer = await register(key);
  const reply = await answer.json();
  return answer.status === 201 ? reply.trackingCode : registerUntilTaken(key);
}

test("functions killed in the middle of their work lose no request and send no SMS twice", async () => {
  const keys = Array.from({ length: 6 }, () => crypto.randomUUID());
  const registering = Promise.all(keys.map(registerUntilTaken));
  for (const name of ["intake-citizen-api", "intake-relay", "referral-on-events", "intake-citizen-api"]) {
    await wait(40);
    stack.kill(name);
  }
  const codes = await registering;
  await wait(50);
  await stack.releaseTaken();
  await stack.settled();
  expect(new Set(codes).size).toBe(keys.length);
  expect(codes.map(messagesWith)).toEqual(codes.map(() => 1));
  expect(stack.calls.denied()).toEqual([]);
});

test("the stack's clock moves ahead with the functions' clocks, and refuses to go back", async () => {
  await register();
  const before = stack.clock.now().getTime();
  stack.clock.moveBy(86_400_000);
  expect(stack.clock.now().getTime() - before).toBeGreaterThanOrEqual(86_400_000);
  const moved = stack.clock.now().toISOString();
  const { registeredAt } = await (await register()).json();
  const replied = stack.clock.now().toISOString();
  expect([moved, registeredAt, replied]).toEqual([moved, registeredAt, replied].toSorted());
  expect(() => stack.clock.moveBy(-1)).toThrow(RangeError);
});

test("a clock that jumps a day runs each schedule once, and the operator's page shows the run", async () => {
  stack.clock.moveBy(86_400_000);
  await stack.settled();
  const schedule = stack.schedules().find(({ functionName }) => functionName === "referral-every-minute");
  expect(schedule).toMatchObject({ failed: false });
  expect(Date.parse(schedule?.firedAt ?? "")).toBeLessThanOrEqual(stack.clock.now().getTime());
  // Leaves out the log lines about single cases, which exist only at times when a deadline warning is due.
  const runs = stack
    .log("referral-every-minute")
    .map((line) => JSON.parse(line))
    .filter(({ aggregate }) => aggregate === undefined);
  expect(runs.map(({ outcome }) => outcome)).toEqual(runs.map(() => "ok"));
  expect(runs.length).toBeGreaterThan(0);
  const answered = await fetch(`${stack.addresses.operator}/api/schedules`);
  expect(await answered.json()).toEqual(stack.schedules());
  const page = await (await fetch(`${stack.addresses.operator}/operator`)).text();
  expect(page).toContain(schedule?.firedAt);
});

test("a restart keeps requests, messages and the moved clock", async () => {
  const key = crypto.randomUUID();
  const { trackingCode } = await (await register(key)).json();
  await stack.settled();
  const offset = stack.clock.offset;
  await stack.stop();
  stack = await start();
  await stack.settled();
  expect(stack.clock.offset).toBe(offset);
  expect((await (await register(key)).json()).trackingCode).toBe(trackingCode);
  await stack.settled();
  expect(messagesWith(trackingCode)).toBe(1);
});

test("a second stack on the same data folder is refused", async () => {
  await expect(start()).rejects.toThrow("Another local stack uses");
});

test("the stack listens on loopback only", () => {
  const listening = execFileSync("ss", ["-ltnpH"], { encoding: "utf8" });
  const ours = listening.split("\n").filter((line) => line.includes(`pid=${process.pid},`));
  expect(ours.length).toBeGreaterThan(3);
  for (const line of ours) expect(line.split(/\s+/)[3]).toMatch(/^127\.0\.0\.1:/);
});
