/**
 * Calls the operations with their documented examples, in order, on a running system, and checks each answer
 * against its schema.
 */

import { setTimeout as wait } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import type { OperationWithExample } from "../../shared/contracts/example.ts";
import { story } from "../../shared/contracts/openapi/story.ts";
import { operations } from "../../shared/contracts/operations.ts";
import type { Hooks } from "./hooks.ts";
import { type Learnt, learn, showsLess, told } from "./learn.ts";
import { inOrder } from "./order.ts";

export interface Played {
  readonly id: string;
  readonly status: number;
  /** The differences between the answer and its documentation; empty when there are none. */
  readonly problems: readonly string[];
}

interface Scene {
  readonly base: string;
  readonly hooks: Hooks;
  readonly learnt: Learnt;
  readonly tokens: Map<string, string>;
  /** The version of the case in the newest answer. */
  etag: string;
}

/** @yields the result of each call; ends at the first failure, because later calls depend on it */
export async function* play(base: string, hooks: Hooks): AsyncGenerator<Played> {
  const scene: Scene = { base, hooks, learnt: new Map(), tokens: new Map(), etag: '"0"' };
  for (const id of inOrder(operations)) {
    const operation = operations.find((one) => one.id === id);
    if (!operation) throw new Error(`The story knows "${id}", the contracts do not`);
    const played = await call(scene, operation);
    yield played;
    if (played.problems.length > 0) return;
  }
}

async function call(scene: Scene, operation: OperationWithExample): Promise<Played> {
  const sends = ["send-one-time-code", "send-my-code"].includes(operation.id);
  const code = sends ? await scene.hooks.nextOneTimeCode(story.mobile) : undefined;
  const { response, body } = await answerTo(scene, operation);
  const problems = problemsIn(operation, response, body);
  if (problems.length === 0) await remember(scene, operation, response, body);
  if (code) scene.learnt.set(story.oneTimeCode, await code());
  return { id: operation.id, status: response.status, problems };
}

interface Answer {
  readonly response: Response;
  readonly body: unknown;
}

/**
 * Calls an operation. A read that came too early is repeated for at most ten seconds, because changes reach
 * other services a little later.
 */
async function answerTo(scene: Scene, operation: OperationWithExample): Promise<Answer> {
  const init = await requestOf(scene, operation);
  const ask = async (): Promise<Answer> => {
    const response = await fetch(urlOf(scene, operation), init);
    return { response, body: await response.json() };
  };
  let answer = await ask();
  for (let tries = 0; isEarly(operation, answer) && tries < 100; tries += 1) {
    await wait(100);
    answer = await ask();
  }
  return answer;
}

/** Whether an operation only reads. One of them is a POST, to keep a national code out of the address. */
const isRead = ({ id, method }: OperationWithExample): boolean =>
  method === "GET" || id === "identify-applicant";

/** Whether a read came too early: it found nothing, or less than the example. */
const isEarly = (operation: OperationWithExample, { response: { ok, status }, body }: Answer): boolean =>
  isRead(operation) &&
  ((status === 404 && operation.example.status !== 404) ||
    (ok && showsLess(stillShown(operation, body), body)));

/**
 * Returns the example's answer without the deadline when the request is answered, because a request shows its
 * deadline only until then (N8).
 */
function stillShown({ example: { response } }: OperationWithExample, body: unknown): unknown {
  const isAnswered =
    typeof body === "object" && body !== null && "answered" in body && body.answered === true;
  if (!isAnswered || typeof response !== "object" || response === null) return response;
  return Object.fromEntries(Object.entries(response).filter(([name]) => name !== "expected"));
}

function urlOf({ base, learnt }: Scene, { path, example }: OperationWithExample): string {
  const params = told(example.params ?? {}, learnt);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const query = new URLSearchParams(told(example.query ?? {}, learnt)).toString();
  return `${base}${filled}${query === "" ? "" : `?${query}`}`;
}

async function requestOf(scene: Scene, operation: OperationWithExample): Promise<RequestInit> {
  const { method, body, example, idempotent, ifMatch } = operation;
  const token = await tokenFor(scene, operation);
  const text = JSON.stringify(told(example.body, scene.learnt));
  return {
    method,
    headers: {
      "accept-language": "en",
      ...(body && { "content-type": "application/json" }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(idempotent && { "idempotency-key": crypto.randomUUID() }),
      ...(ifMatch && { "if-match": scene.etag }),
      ...(operation.audience === "partner" && signedWith(told(story.partnersKey, scene.learnt), text)),
    },
    ...(body && { body: text }),
  };
}

/** Returns the headers with the signature of a message (Standard Webhooks, N7). */
function signedWith(key: string, body: string): Readonly<Record<string, string>> {
  const [id, at] = [crypto.randomUUID(), new Date()];
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": new Webhook(key).sign(id, at, body),
  };
}

async function tokenFor(
  { learnt, tokens, hooks }: Scene,
  { audience, example }: OperationWithExample,
): Promise<string | undefined> {
  if (audience === "applicant") return told<string>(story.session, learnt);
  if (audience !== "staff" || !example.as) return undefined;
  const { username } = story[example.as];
  const token = tokens.get(username) ?? (await hooks.staffToken(username));
  tokens.set(username, token);
  return token;
}

async function remember(
  scene: Scene,
  { example }: OperationWithExample,
  response: Response,
  body: unknown,
): Promise<void> {
  learn(example.response, body, scene.learnt);
  scene.etag = response.headers.get("etag") ?? scene.etag;
}

function problemsIn(operation: OperationWithExample, response: Response, body: unknown): readonly string[] {
  const { example, responses } = operation;
  if (response.status !== example.status) return [`answered ${response.status}: ${JSON.stringify(body)}`];
  const spec = responses[response.status];
  const issues = spec?.body.safeParse(body).error?.issues ?? [];
  const missing = (spec?.headers ?? []).filter((name) => !response.headers.has(name));
  return [
    ...(isEarly(operation, { response, body }) ? ["shows less than its example"] : []),
    ...issues.map(({ path, code }) => `/${path.join("/")} is not as documented (${code})`),
    ...missing.map((name) => `${name} is missing`),
  ];
}
