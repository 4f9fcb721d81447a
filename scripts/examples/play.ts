/** Plays the operations' examples in order against a running system, and checks each answer against its schema. */

import { setTimeout as wait } from "node:timers/promises";
import type { OperationSpec } from "../../shared/contracts/operation.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { story } from "../../shared/contracts/story.ts";
import type { Hooks } from "./hooks.ts";
import { type Learnt, learn, told } from "./learn.ts";

/** The story in its order: a draft that was sent back is written again, and at the end the applicant reads the answer. */
export const order = [
  "health",
  "list-choices",
  "register-request",
  "track",
  "send-one-time-code",
  "confirm-one-time-code",
  "read-request",
  "send-my-code",
  "confirm-my-code",
  "list-my-requests",
  "read-sign-in",
  "read-desk",
  "save-filter",
  "list-filters",
  "remove-filter",
  "list-inbox",
  "read-case",
  "refer-case",
  "return-case",
  "assign-case",
  "bulk-assign",
  "bulk-refer",
  "accept-case",
  "draft-answer",
  "send-back-answer",
  "draft-answer",
  "approve-answer",
  "track",
  "read-request",
  "read-directory",
  "list-directory-versions",
  "read-directory-version",
  "preview-directory",
  "publish-directory",
] as const;

export interface Played {
  readonly id: string;
  readonly status: number;
  /** Nothing when all was as promised. */
  readonly problems: readonly string[];
}

interface Scene {
  readonly base: string;
  readonly hooks: Hooks;
  readonly learnt: Learnt;
  readonly tokens: Map<string, string>;
  /** The newest version of the case that the API told. */
  etag: string;
}

/** @yields what came of each call; ends at the first that failed, for the rest stands on it. */
export async function* play(base: string, hooks: Hooks): AsyncGenerator<Played> {
  const scene: Scene = { base, hooks, learnt: new Map(), tokens: new Map(), etag: '"0"' };
  for (const id of order) {
    const operation = operations.find((one) => one.id === id);
    if (!operation) throw new Error(`The story knows "${id}", the contracts do not`);
    const played = await call(scene, operation);
    yield played;
    if (played.problems.length > 0) return;
  }
}

/** What was just done reaches other services a moment later: what is not there yet is asked for again, for ten seconds. */
async function call(scene: Scene, operation: OperationSpec): Promise<Played> {
  const sends = ["send-one-time-code", "send-my-code"].includes(operation.id);
  const code = sends ? await scene.hooks.nextOneTimeCode(story.mobile) : undefined;
  const init = await requestOf(scene, operation);
  let response = await fetch(urlOf(scene, operation), init);
  for (let tries = 0; response.status === 404 && operation.method === "GET" && tries < 100; tries += 1) {
    await wait(100);
    response = await fetch(urlOf(scene, operation), init);
  }
  const body: unknown = await response.json();
  const problems = problemsIn(operation, response, body);
  if (problems.length === 0) await remember(scene, operation, response, body);
  if (code) scene.learnt.set(story.oneTimeCode, await code());
  return { id: operation.id, status: response.status, problems };
}

function urlOf({ base, learnt }: Scene, { path, example }: OperationSpec): string {
  const params = told(example.params ?? {}, learnt);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const query = new URLSearchParams(told(example.query ?? {}, learnt)).toString();
  return `${base}${filled}${query === "" ? "" : `?${query}`}`;
}

async function requestOf(scene: Scene, operation: OperationSpec): Promise<RequestInit> {
  const { method, body, example, idempotent, ifMatch } = operation;
  const token = await tokenFor(scene, operation);
  return {
    method,
    headers: {
      "accept-language": "en",
      ...(body && { "content-type": "application/json" }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(idempotent && { "idempotency-key": crypto.randomUUID() }),
      ...(ifMatch && { "if-match": scene.etag }),
    },
    ...(body && { body: JSON.stringify(told(example.body, scene.learnt)) }),
  };
}

async function tokenFor(
  { learnt, tokens, hooks }: Scene,
  { audience, example }: OperationSpec,
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
  { example }: OperationSpec,
  response: Response,
  body: unknown,
): Promise<void> {
  learn(example.response, body, scene.learnt);
  scene.etag = response.headers.get("etag") ?? scene.etag;
}

function problemsIn(operation: OperationSpec, response: Response, body: unknown): readonly string[] {
  const { example, responses } = operation;
  if (response.status !== example.status) return [`answered ${response.status}: ${JSON.stringify(body)}`];
  const spec = responses[response.status];
  const issues = spec?.body.safeParse(body).error?.issues ?? [];
  const missing = (spec?.headers ?? []).filter((name) => !response.headers.has(name));
  return [
    ...issues.map(({ path, code }) => `/${path.join("/")} is not as promised (${code})`),
    ...missing.map((name) => `${name} is missing`),
  ];
}
