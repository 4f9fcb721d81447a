/** Sends webhooks to other systems through the whole stack: the desk's API, queues, functions that are killed, and TLS (N6). */

import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import type { Verdict } from "../webhooks/verifying-receiver.ts";

let stack: Stack;
let administrator: StaffMember;
let other: ChildProcess;
let port: number;
const verdicts: Verdict[] = [];

beforeAll(async () => {
  other = fork(join(import.meta.dirname, "../webhooks/verifying-receiver.ts"));
  port = await new Promise<number>((ready) => {
    other.on("message", (told: { readonly port: number } | Verdict) =>
      "port" in told ? ready(told.port) : verdicts.push(told),
    );
  });
  stack = await startLocalStack({ webhookPorts: [port] });
  administrator = await staffMember(stack, "v.sadeghi");
});
afterAll(async () => {
  other?.disconnect();
  await stack?.stop();
});

interface Added {
  readonly webhook: { readonly webhook: string; readonly state: string };
  readonly secret: string;
}

async function post<Reply>(path: string, json: object, seen?: number): Promise<Reply> {
  const headers = {
    "idempotency-key": newKey(),
    ...(seen !== undefined && { "if-match": `"${seen}"` }),
  };
  const answer = await administrator.send(path, { method: "POST", json, headers });
  expect([path, answer.status, answer.text]).toEqual([path, 200, expect.anything()]);
  return answer.json<Reply>();
}

const add = (url: string): Promise<Added> =>
  post("/webhooks", { name: "مکاتبات", url, events: ["request.registered"] });

const inList = (webhook: string) =>
  eventually("the list of webhooks", async () =>
    (await administrator.send("/webhooks")).text.includes(webhook) ? true : undefined,
  );

const someone = (): Promise<string> => registered(newVisitor(stack.addresses.pages), newRequest());

const at = (path: string) => stack.webhooks().filter((one) => one.path === path);

test("a receiver that has the Standard Webhooks library and the secret verifies a delivery, and refuses it with any altered byte (N6)", async () => {
  const { webhook, secret } = await add(`https://127.0.0.1:${port}/in`);
  other.send({ secret });
  await inList(webhook.webhook);
  await someone();
  await post(`/webhooks/${webhook.webhook}/test`, {}, 1);
  await eventually("both deliveries", () => (verdicts.length >= 2 ? true : undefined));
  const told = { id: expect.stringMatching(/^delivery-[0-9a-f]{32}$/), verified: true, forgedRefused: true };
  expect([...verdicts].sort((a, b) => (a.type < b.type ? -1 : 1))).toEqual([
    { ...told, type: "request.registered" },
    { ...told, type: "webhook.test" },
  ]);
});

test("functions that are killed midway lose no delivery of a webhook, and a repeated delivery has the same id (N6)", async () => {
  const { webhook } = await add(`${stack.addresses.webhooks}/through-it-all`);
  await inList(webhook.webhook);
  const codes: string[] = [];
  for (let n = 0; n < 6; n += 1) {
    codes.push(await someone());
    stack.kill("notification-post-webhook");
  }
  const idsOf = (code: string) =>
    new Set(
      at("/through-it-all")
        .filter(({ body }) => body.includes(code))
        .map(({ headers }) => headers["webhook-id"]),
    );
  // A message that a killed function received returns to its queue after the visibility timeout. Since no function runs any
  // more, the test returns such messages at once.
  await stack.settled(4_000).catch(() => {});
  await stack.releaseTaken();
  for (const code of codes) {
    await eventually(`a delivery about ${code}`, () => (idsOf(code).size > 0 ? true : undefined));
    expect(idsOf(code).size).toBe(1);
  }
});

test("the desk refuses a webhook to a private address or without TLS, and accepts a public https address (N6)", async () => {
  const answered = async (url: string) => {
    const json = { name: "مکاتبات", url, events: ["request.registered"] };
    const headers = { "idempotency-key": newKey() };
    return (await administrator.send("/webhooks", { method: "POST", json, headers })).status;
  };
  expect(await answered("https://169.254.169.254/latest")).toBe(422);
  expect(await answered("http://letters.peygir.ir/in")).toBe(422);
  expect(await answered("https://letters.peygir.ir/in")).toBe(200);
});

test("all other webhook endpoints get one delivery each although one endpoint never answers (N6)", async () => {
  const { webhooks } = stack.addresses;
  const dead = await add(`${webhooks}/away`);
  const paths = Array.from({ length: 12 }, (_, n) => `/beside-${n}`);
  const added = await Promise.all(paths.map((path) => add(webhooks + path)));
  for (const { webhook } of [dead, ...added]) await inList(webhook.webhook);
  const code = await someone();
  for (const path of paths)
    await eventually(path, () => (at(path).some(({ body }) => body.includes(code)) ? true : undefined));
  // Counts ids and not deliveries: on a busy machine an endpoint may answer too late and get the same delivery again, under
  // the same id.
  const heard = paths.map((path) => new Set(at(path).map(({ headers }) => headers["webhook-id"])).size);
  expect(heard).toEqual(paths.map(() => 1));
  const waiting = await administrator.send(`/webhooks/${dead.webhook.webhook}/deliveries`);
  expect([waiting.status, waiting.text.includes('"delivered"')]).toEqual([200, false]);
});
