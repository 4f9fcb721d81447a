/**
 * The client of the desk's API. It takes an operation of the contracts and its input, and returns the reply, or a
 * problem in the page's language. It throws only when the caller aborts.
 */

import type * as z from "zod/mini";
import type { OperationSpec, ReplyOf } from "../../../../shared/contracts/operation.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Language } from "../../../design/words.ts";
import { type DeskProblem, mayGoWell, ownProblem, readProblem } from "./problem.ts";

export interface CallPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The access token; undefined when no user is signed in. Throws when the identity provider cannot be reached. */
  readonly token: () => Promise<string | undefined>;
  /** A new access token, after the API refused the given one. */
  readonly renewed: (refused: string) => Promise<string | undefined>;
  readonly language: () => Language;
  readonly newKey: () => string;
  /** Called with the `Date` header of every reply. */
  readonly heard: (date: string | null) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

type Schema = z.ZodMiniType;

/**
 * The input of an operation, by its contract. `key` is the idempotency key for all tries of one call; the client
 * creates one when it is absent.
 */
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

/** The input of any operation, without the operation's types; the public function's signature has checked them. */
interface Loose {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/**
 * Milliseconds before the second and the third try. A longer `Retry-After` of the server is obeyed, up to `patience`.
 */
const pauses = [400, 1_500];
const patience = 5_000;
const timeout = 20_000;

export function createCall(ports: CallPorts): Call {
  return async (operation, input) => {
    const loose = input as Loose;
    const request = requestOf(operation, { key: ports.newKey(), ...loose }, ports.language());
    const again = operation.method === "GET" || operation.idempotent === true;
    const answer = await persistently(ports, request, again ? pauses : [], loose.signal);
    // The reply is not checked against the contract, since a newer release of the API may send more fields than this
    // page knows.
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

/** One try of a call. If the API refuses the access token, the token is renewed once. */
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
  // A broken body of a successful reply throws, like a missing reply. A refusal may be no JSON, since gateways before
  // our Lambdas answer in their own format.
  if (response.ok) {
    const said: unknown = await response.json();
    return { ok: true, status: response.status, body: said, etag: response.headers.get("etag") ?? "" };
  }
  const said: unknown = await response.json().catch(() => undefined);
  const after = Number(response.headers.get("retry-after") ?? Number.NaN) * 1_000;
  const problem = readProblem(response.status, said, ports.language());
  return { ok: false, problem, ...(Number.isNaN(after) ? {} : { after }) };
}
