/** Binds operations and pages to their handlers. Everything between the wire and the handler's sentence is in here. */

import type { FieldError } from "../../contracts/fields/field-errors.ts";
import type { Language } from "../../contracts/fields/language.ts";
import { type OperationSpec, type ReplyOf, routeKeyOf } from "../../contracts/operation.ts";
import type { Refusal } from "../../journal/journal.ts";
import type { LambdaTriggers, RouteKey } from "../../triggers.ts";
import type { Body, RawBody } from "./body.ts";
import type { Cookie } from "./cookies.ts";
import type { Headers, Refused, Reply } from "./reply.ts";
import type { OperationRequest, PageRequest } from "./request.ts";

/** What the handler of an operation answers. */
export type OperationReply<O extends OperationSpec> =
  | (ReplyOf<O> & { readonly headers?: Headers; readonly cookies?: readonly Cookie[] })
  | Refused;

/** A route that the dispatcher can call; how it parses and what it calls is closed inside. */
export interface OperationRoute {
  readonly type: "operation";
  readonly key: RouteKey;
  readonly operation: OperationSpec;
  /** Parses params, query and body. */
  readonly parse: (given: Given, language: Language) => Promise<Parsed | Refused>;
  readonly handle: (request: never) => Promise<Reply | Refused>;
}

export interface PageRoute {
  readonly type: "page";
  readonly key: RouteKey;
  readonly handle: (request: PageRequest) => Promise<Reply | Refused>;
  /** It also takes what a page of ours sent whose cookie is lost. */
  readonly takesUnproven?: true;
  /** Reads another form than the usual one (`file-form.ts`). */
  readonly readForm?: (raw: RawBody) => Promise<Body | Refused>;
}

export type Route = OperationRoute | PageRoute;

/** Routes that are loaded, with all that they need, when one of them is asked for. */
export interface RoutesWhenAsked {
  readonly keys: readonly RouteKey[];
  readonly load: () => Promise<readonly Route[]>;
}

/** What came in, by part; `body` is there only when the operation has one: JSON. */
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

/** Binds an operation of the contracts to its handler. Its schemas are compiled when it is asked for. */
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

/** Keeps what these routes need out of a cold start in which none of them is asked for. */
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

/** The operations and the pages of these triggers: either part is loaded when one of its routes is asked for. */
export function apiAndPages(
  { routes = [] }: LambdaTriggers,
  loadApi: () => Promise<readonly Route[]>,
  loadPages: () => Promise<readonly Route[]>,
): readonly RoutesWhenAsked[] {
  const isApi = (key: RouteKey) => key.includes(" /api/");
  const pages = routes.filter((key) => !isApi(key));
  return [whenAsked(routes.filter(isApi), loadApi), whenAsked(pages, loadPages)];
}

/** Binds a page's route. A posted form has passed the CSRF check before the handler sees it. */
export const page = (
  key: RouteKey,
  handle: (request: PageRequest) => Promise<Reply | Refused>,
): PageRoute => ({ type: "page", key, handle });

/**
 * The same of a form of several pages whose pages carry all that was typed: of a browser that lost its cookies it is taken all the same,
 * as `unproven`, where the browser itself says that a page of ours sent it. The handler keeps it and does nothing by it.
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

/** A thing in the path that cannot be one is not there; everything else is the caller's to correct. */
function refusedInput(part: keyof Parsed, errors: readonly FieldError[]): Refused {
  const refused: Refusal = { code: part === "params" ? "not-found" : "invalid-input" };
  return part === "params" ? { refused } : { refused, errors };
}
