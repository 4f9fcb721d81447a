/** Binds operations and pages to their handlers, with everything between the HTTP event and the handler. */

import type { FieldError } from "../../contracts/fields/field-errors.ts";
import type { Language } from "../../contracts/fields/language.ts";
import { type OperationSpec, type ReplyOf, routeKeyOf } from "../../contracts/operation.ts";
import type { Refusal } from "../../journal/journal.ts";
import type { LambdaTriggers, RouteKey } from "../../triggers.ts";
import type { Body, RawBody } from "./body.ts";
import type { Cookie } from "./cookies.ts";
import type { Headers, Refused, Reply } from "./reply.ts";
import type { OperationRequest, PageRequest } from "./request.ts";

/** The reply of an operation's handler. */
export type OperationReply<O extends OperationSpec> =
  | (ReplyOf<O> & { readonly headers?: Headers; readonly cookies?: readonly Cookie[] })
  | Refused;

/** A route that the dispatcher can call; parsing and handler are closures. */
export interface OperationRoute {
  readonly type: "operation";
  readonly key: RouteKey;
  readonly operation: OperationSpec;
  /** Parses params, query and body. */
  readonly parse: (given: Given, language: Language) => Promise<Parsed | Refused>;
  readonly handle: (request: never) => Promise<Reply | Refused>;
}

/** A route of the pages: it reads a form or shows a page. */
export interface PageRoute {
  readonly type: "page";
  readonly key: RouteKey;
  readonly handle: (request: PageRequest) => Promise<Reply | Refused>;
  /** Whether it accepts a form of ours whose cookie is lost. */
  readonly takesUnproven?: true;
  /** Reads another form than the usual one (`file-form.ts`). */
  readonly readForm?: (raw: RawBody) => Promise<Body | Refused>;
}

export type Route = OperationRoute | PageRoute;

/** Routes loaded with their dependencies when one of them is first requested. */
export interface RoutesWhenAsked {
  readonly keys: readonly RouteKey[];
  readonly load: () => Promise<readonly Route[]>;
}

/** The raw input, by part; `body` only when the operation has one: JSON. */
export interface Given {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Parsed {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Binds an operation of the contracts to its handler. Its schemas are compiled on first use.
 * @example
 * route(readRequest, async ({ params }) => json(200, await read(params.code)))
 */
export function route<O extends OperationSpec>(
  operation: O,
  handle: (request: OperationRequest<O>) => Promise<OperationReply<O>>,
): OperationRoute {
  return {
    type: "operation",
    key: routeKeyOf(operation) as RouteKey,
    operation,
    parse: (given, language) => parse(operation, given, language),
    handle: handle as OperationRoute["handle"],
  };
}

/** Keeps the dependencies of these routes out of cold starts that request none of them. */
export function whenAsked(keys: readonly RouteKey[], load: () => Promise<readonly Route[]>): RoutesWhenAsked {
  let loaded: Promise<readonly Route[]> | undefined;
  return {
    keys,
    load: () => {
      loaded ??= load();
      return loaded;
    },
  };
}

/**
 * The operations and the pages of these triggers, each part loaded when one of its routes is first requested.
 */
export function apiAndPages(
  { routes = [] }: LambdaTriggers,
  loadApi: () => Promise<readonly Route[]>,
  loadPages: () => Promise<readonly Route[]>,
): readonly RoutesWhenAsked[] {
  const isApi = (key: RouteKey) => key.includes(" /api/");
  const pages = routes.filter((key) => !isApi(key));
  return [whenAsked(routes.filter(isApi), loadApi), whenAsked(pages, loadPages)];
}

/** Binds a page's route. The CSRF check of a posted form precedes the handler. */
export const page = (
  key: RouteKey,
  handle: (request: PageRequest) => Promise<Reply | Refused>,
): PageRoute => ({ type: "page", key, handle });

/**
 * As `page`, for a form of several pages that carries all earlier answers: a browser that lost its cookies
 * may still post it, marked `unproven`, when fetch metadata shows that our own page sent it. The handler
 * keeps the answers and does nothing else.
 */
export const formPage = (
  key: RouteKey,
  handle: (request: PageRequest) => Promise<Reply | Refused>,
): PageRoute => ({ ...page(key, handle), takesUnproven: true });

async function parse(operation: OperationSpec, given: Given, language: Language): Promise<Parsed | Refused> {
  const parts = { params: given.params, query: given.query, body: given.body };
  const parsed: Record<string, unknown> = {};
  for (const part of ["params", "query", "body"] as const) {
    const schema = operation[part];
    if (!schema) continue;
    const result = schema.safeParse(parts[part]);
    if (!result.success) {
      const { fieldErrors } = await import("../../contracts/fields/field-errors.ts");
      return refusedInput(part, fieldErrors(result.error.issues, parts[part], language));
    }
    parsed[part] = result.data;
  }
  return parsed as unknown as Parsed;
}

/** A malformed id in the path is not found; all other faults are the caller's to correct. */
function refusedInput(part: keyof Parsed, errors: readonly FieldError[]): Refused {
  const refused: Refusal = { code: part === "params" ? "not-found" : "invalid-input" };
  return part === "params" ? { refused } : { refused, errors };
}
