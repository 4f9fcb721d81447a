/**
 * An operation of the API: its route, audience, input and responses in one value. The handler's parser, the
 * OpenAPI document and the tests of the routes derive from it. Its example is in `examples/`, which no
 * function imports.
 */

import type * as z from "zod/mini";
import type { Action } from "./policy.ts";
import type { RefusalCode } from "./refusals/refusals.ts";

type Schema = z.ZodMiniType;

/**
 * Who may call: everyone, an applicant with a session, a partner's program by its signature (N7), or a member
 * of staff whom the policy table lets do `action` (P1).
 */
export type Audience = { readonly audience: "anyone" | "applicant" | "partner" } | StaffAudience;

interface StaffAudience {
  readonly audience: "staff";
  readonly action: Action;
}

export type OperationSpec = Operation & Audience;

interface Operation {
  /** Imperative, as in the code: `register-request`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** In the syntax of an HTTP API route: `/api/requests/{code}`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly description?: string;
  /**
   * P4: takes an `Idempotency-Key`, or a partner's `webhook-id`; the same key and body gives the same reply.
   * Required of every write.
   */
  readonly idempotent?: true;
  /** R16: requires `If-Match` with the ETag that the caller saw. */
  readonly ifMatch?: true;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** The most kilobytes of the body, if more than the default. */
  readonly bodyKilobytes?: number;
  /** By status. `headers` names the response headers that callers may rely on. */
  readonly responses: Readonly<Record<number, ResponseSpec>>;
  /** Its own refusals; `refusalsOf` adds those that come with a body, a key or an audience. */
  readonly refusals: readonly RefusalCode[];
}

export interface ResponseSpec {
  readonly summary: string;
  readonly body: Schema;
  readonly headers?: readonly ("ETag" | "Location" | "Set-Cookie")[];
}

/**
 * Defines an operation of the API. Its handler, the OpenAPI document and the pages' calls are typed by it.
 * @returns the operation unchanged
 * @example
 * export const health = defineOperation({
 *   id: "health",
 *   method: "GET",
 *   path: "/api/health",
 *   summary: "Shows that the citizens' API is up and can read the directory.",
 *   audience: "anyone",
 *   responses: { 200: { summary: "Up.", body: z.strictObject({ status: z.literal("ok") }) } },
 *   refusals: [],
 * });
 */
export function defineOperation<const Spec extends OperationSpec>(spec: Spec): Spec {
  return spec;
}

type Parsed<S> = S extends Schema ? z.output<S> : undefined;

export type ParamsOf<O extends OperationSpec> = Parsed<O["params"]>;
export type QueryOf<O extends OperationSpec> = Parsed<O["query"]>;
export type BodyOf<O extends OperationSpec> = Parsed<O["body"]>;

/** The possible replies of an operation's handler: a status of its list with that status's body. */
export type ReplyOf<O extends OperationSpec> = {
  readonly [S in keyof O["responses"] & number]: {
    readonly status: S;
    readonly body: z.output<O["responses"][S]["body"]>;
  };
}[keyof O["responses"] & number];

/** The route as API Gateway knows it: `POST /api/requests`. */
export const routeKeyOf = ({ method, path }: OperationSpec): string => `${method} ${path}`;

const withBody = ["too-large", "unsupported-media-type", "invalid-input"] as const;
const always = ["malformed", "busy", "unexpected"] as const;

/** Every refusal of the operation, its own and those of its kind. */
export function refusalsOf(operation: OperationSpec): readonly RefusalCode[] {
  const { body, params, query, idempotent, ifMatch, audience, method } = operation;
  const all: RefusalCode[] = [...operation.refusals];
  if (body) all.push(...withBody);
  if (method !== "GET" && audience !== "partner" && audience !== "staff") all.push("another-site");
  if (params) all.push("not-found");
  if (query) all.push("invalid-input");
  if (idempotent) all.push("key-reused");
  if (idempotent && audience !== "partner") all.push("no-idempotency-key");
  if (ifMatch) all.push("no-version", "stale");
  if (audience === "applicant" || audience === "staff") all.push("signed-out");
  if (audience === "staff") all.push("not-in-directory", "forbidden");
  if (audience === "partner") all.push("not-signed");
  return [...new Set([...all, ...always])];
}
