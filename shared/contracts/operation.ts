/**
 * The type of an operation of the API: its route, audience, input and responses in one value. The handler's
 * parser, the OpenAPI document and the tests of the routes are derived from this value. The operation's
 * example is kept apart in `examples/`, which no Lambda imports.
 */

import type * as z from "zod/mini";
import type { Action } from "./policy.ts";
import type { RefusalCode } from "./refusals/refusals.ts";

type Schema = z.ZodMiniType;

/**
 * Who may call: everyone, an applicant with a session, a partner's program by its signature (N7), or a member
 * of staff to whom the policy table grants `action` (P1).
 */
export type Audience = { readonly audience: "anyone" | "applicant" | "partner" } | StaffAudience;

interface StaffAudience {
  readonly audience: "staff";
  readonly action: Action;
}

export type OperationSpec = Operation & Audience;

interface Operation {
  /** The name of the operation, an imperative: `register-request`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** The path, in the syntax of an HTTP API route: `/api/requests/{code}`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly description?: string;
  /**
   * True when the caller must send an `Idempotency-Key` (a partner: a `webhook-id`); a repeated call with the
   * same key and body gets the same reply (P4). Every operation that writes must have this.
   */
  readonly idempotent?: true;
  /** R16: the caller must send `If-Match` with the ETag of the version that the caller saw. */
  readonly ifMatch?: true;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** The largest body in kilobytes, when larger than the default. */
  readonly bodyKilobytes?: number;
  /** The responses by HTTP status. `headers` names the response headers that callers may rely on. */
  readonly responses: Readonly<Record<number, ResponseSpec>>;
  /**
   * The refusals particular to this operation. `refusalsOf` adds the refusals that any operation with a body,
   * an idempotency key or this audience may give.
   */
  readonly refusals: readonly RefusalCode[];
}

export interface ResponseSpec {
  readonly summary: string;
  readonly body: Schema;
  readonly headers?: readonly ("ETag" | "Set-Cookie")[];
}

/**
 * Defines an operation of the API. The type of the operation also types its handler, its entry in the OpenAPI
 * document and the calls of the pages.
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

/**
 * The replies that an operation's handler may return: a status from the operation's list, with the body for
 * that status.
 */
export type ReplyOf<O extends OperationSpec> = {
  readonly [S in keyof O["responses"] & number]: {
    readonly status: S;
    readonly body: z.output<O["responses"][S]["body"]>;
  };
}[keyof O["responses"] & number];

/** The route in API Gateway's form: `POST /api/requests`. */
export const routeKeyOf = ({ method, path }: OperationSpec): string => `${method} ${path}`;

/** The refusals that follow from the form of an operation, in groups. */
export const refusalGroups = {
  any: ["malformed", "busy", "unexpected"],
  body: ["too-large", "unsupported-media-type", "invalid-input"],
  browser: ["another-site"],
  path: ["not-found"],
  query: ["invalid-input"],
  key: ["no-idempotency-key", "key-reused"],
  version: ["no-version", "stale"],
  session: ["signed-out"],
  staff: ["signed-out", "not-in-directory", "forbidden"],
  message: ["not-signed", "key-reused"],
} as const satisfies Readonly<Record<string, readonly RefusalCode[]>>;

export type RefusalGroup = keyof typeof refusalGroups;

/** The groups of refusals that an operation may give. */
export function refusalGroupsOf(operation: OperationSpec): readonly RefusalGroup[] {
  const { body, params, query, idempotent, ifMatch, audience, method } = operation;
  const isByPartner = audience === "partner";
  const has: Readonly<Record<RefusalGroup, boolean>> = {
    any: true,
    body: body !== undefined,
    browser: method !== "GET" && !isByPartner && audience !== "staff",
    path: params !== undefined,
    query: query !== undefined,
    key: idempotent === true && !isByPartner,
    version: ifMatch === true,
    session: audience === "applicant",
    staff: audience === "staff",
    message: isByPartner,
  };
  return (Object.keys(refusalGroups) as RefusalGroup[]).filter((group) => has[group]);
}

/**
 * Every refusal that an operation may give: the refusals in the operation's own list, and the refusals that
 * follow from its body, idempotency key and audience.
 */
export function refusalsOf(operation: OperationSpec): readonly RefusalCode[] {
  const byForm = refusalGroupsOf(operation).flatMap((group): readonly RefusalCode[] => refusalGroups[group]);
  return [...new Set([...operation.refusals, ...byForm])];
}
