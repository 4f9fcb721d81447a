/** Binds operations and pages to their handlers. Everything between the wire and the handler's sentence is in here. */

import type { FieldError } from "../../contracts/fields/field-errors.ts";
import type { Language } from "../../contracts/fields/language.ts";
import { type OperationSpec, type ReplyOf, routeKeyOf } from "../../contracts/operation.ts";
import type { Refusal } from "../../journal/journal.ts";
import type { LambdaTriggers, RouteKey } from "../../triggers.ts";
import type { Body } from "./body.ts";
import { bodyOfForm } from "./body.ts";
import type { Cookie } from "./cookies.ts";
import type { Problem } from "./problem.ts";
import type { Headers, Refused, Reply } from "./reply.ts";
import type { OperationRequest, PageRequest } from "./request.ts";

/** What the handler of an operation answers. */
export type OperationReply<O extends OperationSpec> =
  | (ReplyOf<O> & { readonly headers?: Headers; readonly cookies?: readonly Cookie[] })
  | Refused;

/** The two pages of an operation that also takes a form: where it leads, and what is shown when it was refused. */
export interface FormPages<O extends OperationSpec> {
  taken(reply: ReplyOf<O>, request: OperationRequest<O>): Reply | Promise<Reply>;
  refused(problem: Problem, request: PageRequest): Reply | Promise<Reply>;
}

/** A route that the dispatcher can call; how it parses and what it calls is closed inside. */
export interface OperationRoute {
  readonly type: "operation";
  readonly key: RouteKey;
  readonly operation: OperationSpec;
  /** Parses params, query and body. */
  readonly parse: (given: Given, language: Language) => Promise<Parsed | Refused>;
  readonly handle: (request: never) => Promise<Reply | Refused>;
  readonly form?: {
    taken(reply: Reply, request: never): Reply | Promise<Reply>;
    refused(problem: Problem, request: PageRequest): Reply | Promise<Reply>;
  };
}

export interface PageRoute {
  readonly type: "page";
  readonly key: RouteKey;
  readonly handle: (request: PageRequest) => Promise<Reply | Refused>;
}

export type Route = OperationRoute | PageRoute;

/** Routes that are loaded, with all that they need, when one of them is asked for. */
export interface RoutesWhenAsked {
  readonly keys: readonly RouteKey[];
  readonly load: () => Promise<readonly Route[]>;
}

/** What came in, by part; `body` is there only when the operation has one. */
export interface Given {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body | undefined;
}

export interface Parsed {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Binds an operation of the contracts to its handler, and to its form's pages when it takes a form. Its schemas are compiled when it is
 * asked for.
 */
export function route<O extends OperationSpec>(
  operation: O,
  handle: (request: OperationRequest<O>) => Promise<OperationReply<O>>,
  form?: FormPages<O>,
): OperationRoute {
  return {
    type: "operation",
    key: routeKeyOf(operation) as RouteKey,
    operation,
    parse: (given, language) => parse(operation, given, language),
    handle: handle as OperationRoute["handle"],
    ...(form && { form: form as NonNullable<OperationRoute["form"]> }),
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

/** What of the body the contract's schema is asked about: JSON as it is, a form put together. */
function bodyOf(body: Body | undefined, operation: OperationSpec): unknown {
  if (body === undefined) return undefined;
  return body.type === "json" ? body.value : bodyOfForm(body.fields, operation.form?.names ?? {});
}

async function parse(operation: OperationSpec, given: Given, language: Language): Promise<Parsed | Refused> {
  const parts = { params: given.params, query: given.query, body: bodyOf(given.body, operation) };
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
