/**
 * An operation of the API: one value says its route, who may call it, what it takes and what it answers. The handler's parser, the OpenAPI
 * document and the test of the routes come from it. Its example stands beside it, in `examples/`, which no function imports.
 */

import type * as z from "zod/mini";
import type { Action } from "./policy.ts";
import type { RefusalCode } from "./refusals/refusals.ts";

type Schema = z.ZodMiniType;

/**
 * Who may call: everybody, an applicant with a session, a partner's program by its signature (N7), or a member of staff whom the
 * policy table lets do `action` (P1).
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
  /** P4: takes an `Idempotency-Key`, of a partner the `webhook-id`; the same key and body gives the same reply. Every write does. */
  readonly idempotent?: true;
  /** R16: `If-Match` with the ETag of what the caller looked at is required. */
  readonly ifMatch?: true;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** How large the body may be, where it may be larger than that of other operations. */
  readonly bodyKilobytes?: number;
  /** By status. `headers` names the response headers a caller may rely on. */
  readonly responses: Readonly<Record<number, ResponseSpec>>;
  /** The refusals of its own; those that come with a body, a key, an audience are added by `refusalsOf`. */
  readonly refusals: readonly RefusalCode[];
}

export interface ResponseSpec {
  readonly summary: string;
  readonly body: Schema;
  readonly headers?: readonly ("ETag" | "Location" | "Set-Cookie")[];
}

export function defineOperation<const Spec extends OperationSpec>(spec: Spec): Spec {
  return spec;
}

type Parsed<S> = S extends Schema ? z.output<S> : undefined;

export type ParamsOf<O extends OperationSpec> = Parsed<O["params"]>;
export type QueryOf<O extends OperationSpec> = Parsed<O["query"]>;
export type BodyOf<O extends OperationSpec> = Parsed<O["body"]>;

/** What a handler of the operation may answer: a status of its list with that status's body. */
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

/** Every refusal the operation can answer, its own and those of its kind. */
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
