/**
 * The Lambda handler of an HTTP API. It finds and runs the handler of the route, adds security headers, and writes one
 * log line. Every refusal and exception becomes a page or a problem document.
 */

import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { pageHeaders, securityHeaders } from "../../security-headers.ts";
import type { RouteKey } from "../../triggers.ts";
import { toStdout } from "../log.ts";
import { inOneLine, logOf } from "../one-line.ts";
import type { ApiOptions, PageOptions } from "./api-options.ts";
import { type CookieJar, cookieJar } from "./cookies.ts";
import { type Invocation, replyToError, replyToNothing } from "./invocation.ts";
import { write } from "./reply.ts";
import type { HttpEvent } from "./request.ts";
import type { Route, RoutesWhenAsked } from "./route.ts";
import { finder } from "./route-through.ts";
import { runOperation } from "./run-operation.ts";
import { runPage } from "./run-page.ts";

export type HttpResponse = APIGatewayProxyStructuredResultV2;

export interface ApiHandler {
  (event: HttpEvent, context: Context): Promise<HttpResponse>;
  /**
   * Loads all parts of the API, for tests.
   * @returns the key of each route that the API serves, which must be those in `triggers.ts`
   * (`test/architecture/served-routes.test.ts`)
   * @throws Error when a part of the API is loaded for a route that the part does not have
   */
  serves(): Promise<readonly RouteKey[]>;
}

/**
 * Makes the handler of a Lambda whose routes `triggers.ts` lists. Parts of `routes` may be loaded late, when
 * one of their routes is first called (ADR 0043).
 * @example
 * export const handler = api({
 * refusals: async () => refusals,
 * environment: env,
 * triggers: triggers["staff-api"],
 * routes: jsonRoutes({ journal, views, now }),
 * now,
 * staff: identifyStaff({ directory, claim: env.STAFF_CLAIM, now }),
 * });
 */
export function api(options: ApiOptions): ApiHandler {
  const routes = new Map<string, FindRoute>(options.routes.flatMap(findsOf));
  const jar = cookieJar(options.pages?.publicUrl ?? "https://none.invalid");
  const asked = finder(options.triggers);
  const handler = inOneLine<HttpEvent, HttpResponse>(
    options.environment,
    options.log ?? toStdout,
    async (sent, context) => {
      options.reads?.begin();
      const log = logOf(context);
      const event = asked(takenApart(sent));
      const route = await routes.get(event.routeKey)?.();
      log.add({ route: route ? event.routeKey : sent.routeKey });
      if (!route) return noSuchStep(sent, { options, jar, log });
      const invocation = { event, options, jar, log };
      const reply = await (route.type === "page"
        ? runPage(route, invocation)
        : runOperation(route, invocation));
      log.add({ status: reply.status });
      return write(reply, jar);
    },
    withSecurityHeaders(options.pages ?? {}),
    problemsOfErrors(options, jar),
  );
  const serves = async () => {
    await Promise.all([...routes.values()].map((find) => find()));
    const parts = await Promise.all(options.routes.map((part) => ("load" in part ? part.load() : [part])));
    return parts.flat().map(({ key }) => key);
  };
  return Object.assign(handler, { serves });
}

const stepPlace = "/{step}";
/** Whether a route of the HTTP API covers several routes of the Lambda, or also unknown paths. */
const standsForMore = (key: string): boolean =>
  key.startsWith("ANY ") || key.endsWith(stepPlace) || key.endsWith("/{proxy+}");

/**
 * Replaces the shared route of an event by the route that the caller requested. A shared route of the HTTP
 * API covers all methods of a path, or all operations of an aggregate (`infra/constructs/front-door.ts`).
 */
function takenApart(event: HttpEvent): HttpEvent {
  const routeKey = event.routeKey.replace(/^ANY /, `${event.requestContext.http.method} `);
  if (!routeKey.endsWith(stepPlace)) return { ...event, routeKey };
  const { step = "", ...pathParameters } = event.pathParameters ?? {};
  return { ...event, routeKey: `${routeKey.slice(0, -stepPlace.length)}/${step}`, pathParameters };
}

/**
 * Answers 404 when no route of the Lambda fits.
 * @throws Error when API Gateway sent a route that `triggers.ts` does not list and that covers no other
 * routes
 */
async function noSuchStep(event: HttpEvent, rest: Omit<Invocation, "event">): Promise<HttpResponse> {
  if (!standsForMore(event.routeKey)) throw new Error("API Gateway sent a route that no trigger names");
  const reply = await replyToNothing({ event, ...rest });
  rest.log.add({ status: reply.status });
  return write(reply, rest.jar);
}

type FindRoute = () => Promise<Route>;

const findsOf = (given: Route | RoutesWhenAsked): readonly (readonly [RouteKey, FindRoute])[] =>
  "load" in given
    ? given.keys.map((key) => [key, async () => routeIn(await given.load(), key)])
    : [[given.key, async () => given]];

function routeIn(routes: readonly Route[], asked: RouteKey): Route {
  const found = routes.find(({ key }) => key === asked);
  if (!found) throw new Error(`The routes that were loaded for ${asked} lack it`);
  return found;
}

function withSecurityHeaders({
  sendsTo,
  uploadsTo = sendsTo,
}: Pick<PageOptions, "sendsTo" | "uploadsTo">): MiddlewareObj<HttpEvent, HttpResponse> {
  const only = (origin: string | undefined) => (origin === undefined ? [] : [origin]);
  const pages = pageHeaders({ connects: only(uploadsTo), forms: only(sendsTo) });
  const secure = ({ response }: { readonly response?: HttpResponse | null | undefined }): void => {
    if (!response) return;
    const isPage = String(response.headers?.["Content-Type"]).startsWith("text/html");
    response.headers = { ...(isPage ? pages : securityHeaders.data), ...response.headers };
  };
  return { after: secure, onError: secure };
}

/**
 * Middleware that turns an exception into a page or a problem document without the exception's text: 503 for an Outage,
 * 500 for a bug.
 */
function problemsOfErrors(options: ApiOptions, jar: CookieJar): MiddlewareObj<HttpEvent, HttpResponse> {
  return {
    onError: async (request) => {
      const { event, error, context } = request;
      const log = logOf(context);
      const reply = await replyToError(error, { event, options, jar, log });
      log.add({ status: reply.status, outcome: "failed" });
      request.response = write(reply, jar);
    },
  };
}
