/**
 * The client of our API: takes an operation of the contracts and its input; returns its reply or a problem in the page's
 * language. Throws only when the caller aborts.
 */

import type * as z from "zod/mini";
import type { OperationSpec, ReplyOf } from "../../../../shared/contracts/operation.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Language } from "../../../design/words.ts";
import { type DeskProblem, mayGoWell, ownProblem, readProblem } from "./problem.ts";

export interface CallPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The access token; undefined when nobody is signed in. Throws when the issuer cannot be reached. */
  readonly token: () => Promise<string | undefined>;
  /** A renewed token, after the API refused this one. */
  readonly renewed: (refused: string) => Promise<string | undefined>;
  readonly language: () => Language;
  readonly newKey: () => string;
  /** Takes the `Date` header of every reply. */
  readonly heard: (date: string | null) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

type Schema = z.ZodMiniType;

/** An operation's input by its contract. `key`: the idempotency key of all tries of one attempt; minted when absent. */
export type InputOf<O extends OperationSpec> = (O extends { params: infer S extends Schema }
  ? { readonly params: z.input<S> }
  : unknown) &
  (O extends { query: infer S extends Schema } ? { readonly query?: z.input<S> } : unknown) &
  (O extends { body: infer S extends Schema } ? { readonly body: z.input<S> } : unknown) &
  (O extends { ifMatch: true } ? { readonly ifMatch: string } : unknown) &
  (O extends { idempotent: true } ? { readonly key?: string } : unknown) & { readonly signal?: AbortSignal };

export type Done<O extends OperationSpec> = ReplyOf<O> & { readonly ok: true; readonly etag: string };
export type Outcome<O extends OperationSpec> =
  | Done<O>
  | { readonly ok: false; readonly problem: DeskProblem };
export type Call = <const O extends OperationSpec>(operation: O, input: InputOf<O>) => Promise<Outcome<O>>;

/** Untyped: the public function has checked the types. */
interface Loose {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** Milliseconds before the next try; a longer `Retry-After` counts, up to `patience`. */
const pauses = [400, 1_500];
const patience = 5_000;
const timeout = 20_000;

export function createCall(ports: CallPorts): Call {
  return async (operation, input) => {
    const loose = input as Loose;
    const request = requestOf(operation, { key: ports.newKey(), ...loose }, ports.language());
    const again = operation.method === "GET" || operation.idempotent === true;
    const answer = await persistently(ports, request, again ? pauses : [], loose.signal);
    // Not parsed by the contract: a newer version of our own server may send more than this page knows.
    return answer as Outcome<typeof operation>;
  };
}

interface Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly forStaff: boolean;
}

function requestOf(operation: OperationSpec, input: Loose, language: Language): Request {
  const { method, path, audience, idempotent, ifMatch } = operation;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(input.params?.[name] ?? ""),
  );
  const query = new URLSearchParams(
    Object.entries(input.query ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString();
  const headers: Record<string, string> = { accept: "application/json", "accept-language": language };
  if (idempotent && input.key) headers["idempotency-key"] = input.key;
  if (ifMatch && input.ifMatch) headers["if-match"] = input.ifMatch;
  if (operation.body) headers["content-type"] = "application/json";
  return {
    url: query === "" ? filled : `${filled}?${query}`,
    method,
    headers,
    ...(operation.body ? { body: JSON.stringify(input.body) } : {}),
    forStaff: audience === "staff",
  };
}

type Answer =
  | { readonly ok: true; readonly status: number; readonly body: unknown; readonly etag: string }
  | { readonly ok: false; readonly problem: DeskProblem; readonly after?: number };

async function persistently(
  ports: CallPorts,
  request: Request,
  pauses: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const answer = await once(ports, request, signal);
  const [pause, ...rest] = pauses;
  if (answer.ok || pause === undefined || !mayGoWell(answer.problem)) return answer;
  const wished = answer.after ?? 0;
  if (wished > patience) return answer;
  await ports.wait(Math.max(pause, wished));
  return persistently(ports, request, rest, signal);
}

/** One try; a refused token is renewed once. */
async function once(ports: CallPorts, request: Request, signal: AbortSignal | undefined): Promise<Answer> {
  try {
    if (!request.forStaff) return await send(ports, request, undefined, signal);
    const token = await ports.token();
    if (token === undefined) return signedOut(ports);
    const answer = await send(ports, request, token, signal);
    if (answer.ok || answer.problem.status !== 401) return answer;
    const another = await ports.renewed(token);
    return another === undefined ? signedOut(ports) : await send(ports, request, another, signal);
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, problem: ownProblem("offline", 0, ports.language()) };
  }
}

const signedOut = ({ language }: CallPorts): Answer => ({
  ok: false,
  problem: ownProblem("signed-out", 401, language()),
});

async function send(
  ports: CallPorts,
  { url, method, headers, body }: Request,
  token: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const limit = AbortSignal.timeout(timeout);
  const response = await ports.fetch(url, {
    method,
    headers: token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` },
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    cache: "no-store",
    credentials: "omit",
    ...defined({ body }),
  });
  ports.heard(response.headers.get("date"));
  // A broken answer throws like a missing one. A refusal may not be JSON, since gateways before our functions answer in
  // their own format.
  if (response.ok) {
    const said: unknown = await response.json();
    return { ok: true, status: response.status, body: said, etag: response.headers.get("etag") ?? "" };
  }
  const said: unknown = await response.json().catch(() => undefined);
  const after = Number(response.headers.get("retry-after") ?? Number.NaN) * 1_000;
  const problem = readProblem(response.status, said, ports.language());
  return { ok: false, problem, ...(Number.isNaN(after) ? {} : { after }) };
}
