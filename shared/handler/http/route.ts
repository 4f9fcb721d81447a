/**
 * Binds operations and pages to their handlers: reads, parses and checks the input between the HTTP event and
 * the handler.
 */

import type { FieldError } from "../../contracts/fields/field-errors.ts";
import type { Language } from "../../contracts/fields/language.ts";
import { type OperationSpec, type ReplyOf, routeKeyOf } from "../../contracts/operation.ts";
import type { Refusal } from "../../journal/journal.ts";
import type { LambdaTriggers, RouteKey } from "../../triggers.ts";
import type { Body, RawBody } from "./body.ts";
import type { Cookie } from "./cookies.ts";
import type { Headers, Refused, Reply } from "./reply.ts";
import type { OperationRequest, PageRequest } from "./request.ts";

/** What the handler of an operation may return: a reply that its contract allows, or a refusal. */
export type OperationReply<O extends OperationSpec> =
  | (ReplyOf<O> & { readonly headers?: Headers; readonly cookies?: readonly Cookie[] })
  | Refused;

/**
 * An operation bound to its handler. `parse` and `handle` hide the types of the operation, so that the routes
 * of all operations have one type.
 */
export interface OperationRoute {
  readonly type: "operation";
  readonly key: RouteKey;
  readonly operation: OperationSpec;
  /** Parses the path parameters, the query and the body. */
  readonly parse: (given: Given, language: Language) => Promise<Parsed | Refused>;
  readonly handle: (request: never) => Promise<Reply | Refused>;
}

/** A page's route: shows a page, or reads a posted form. */
export interface PageRoute {
  readonly type: "page";
  readonly key: RouteKey;
  readonly handle: (request: PageRequest) => Promise<Reply | Refused>;
  /** Present when the page accepts its own form although the form's cookie was lost. */
  readonly takesUnproven?: true;
  /** Reads the posted form instead of the usual function (`file-form.ts`). */
  readonly readForm?: (raw: RawBody) => Promise<Body | Refused>;
}

export type Route = OperationRoute | PageRoute;

/** Routes that are loaded with their dependencies when one of them is first requested. */
export interface RoutesWhenAsked {
  readonly keys: readonly RouteKey[];
  readonly load: () => Promise<readonly Route[]>;
}

/** The unparsed input of an operation; `body` is JSON, and only present when the operation has a body. */
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
 * Binds an operation of the contracts to its handler. The operation's schemas are made on first use.
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

/**
 * Loads these routes when one of them is first requested, so that a cold start for other routes does not load
 * their dependencies.
 */
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
 * Makes the routes of a Lambda's operations and of its pages. The code of the operations is loaded when one of
 * their routes is first requested, and likewise the code of the pages.
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

/**
 * Binds a page's route to its handler. The CSRF token of a posted form is checked before the handler runs.
 */
export const page = (
  key: RouteKey,
  handle: (request: PageRequest) => Promise<Reply | Refused>,
): PageRoute => ({ type: "page", key, handle });

/**
 * Binds a page's route, as `page` does, for a form of several pages in which each page sends all earlier answers
 * too. A browser that lost its cookies may still post this form when fetch metadata shows that our own page
 * sent it. The request is then marked `unproven`: the handler keeps the answers and does nothing else.
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

/**
 * The refusal of input that its schema does not accept. For a malformed id in the path the code is
 * `not-found`; other errors are listed for the caller to correct.
 */
function refusedInput(part: keyof Parsed, errors: readonly FieldError[]): Refused {
  const refused: Refusal = { code: part === "params" ? "not-found" : "invalid-input" };
  return part === "params" ? { refused } : { refused, errors };
}
