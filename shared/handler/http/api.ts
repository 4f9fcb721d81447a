/**
 * The Lambda handler of an HTTP API's routes. One line of log, security headers, problems for every refusal and every
 * exception, and between them the route's own sentence.
 */

import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import type { RefusalTexts } from "../../contracts/refusals/refusal-text.ts";
import type { ServiceSecret } from "../../documents/documents.ts";
import { pageHeaders, securityHeaders } from "../../security-headers.ts";
import type { LambdaTriggers } from "../../triggers.ts";
import type { ApplicantSessions } from "../auth/session.ts";
import type { IdentifyStaff } from "../auth/staff.ts";
import type { Always } from "../environment.ts";
import { toStdout, type Write } from "../log.ts";
import { inOneLine, logOf } from "../one-line.ts";
import type { EventReads } from "../queue/event-reads.ts";
import { type CookieJar, cookieJar } from "./cookies.ts";
import { commonOf, type Invocation, problemFor, replyToError } from "./invocation.ts";
import type { Problem } from "./problem.ts";
import { problemReply, refuse, write } from "./reply.ts";
import type { HttpEvent, PageRequest } from "./request.ts";
import type { Route } from "./route.ts";
import { finder } from "./route-through.ts";
import { runOperation } from "./run-operation.ts";
import { runPage } from "./run-page.ts";

export interface ApiOptions {
  /** `environment([…])`: names this Lambda in its log. */
  readonly environment: Readonly<Record<Always, string>>;
  /** Its entry of `triggers.ts`: the routes it must answer, all of them and no other. */
  readonly triggers: LambdaTriggers;
  readonly routes: readonly Route[];
  readonly now: () => Date;
  /** The words of every refusal it can give. */
  readonly refusals: RefusalTexts;
  /** For pages and forms. */
  readonly pages?: PageOptions | undefined;
  /** Opens applicants' sessions; without it nobody has one. */
  readonly applicants?: Pick<ApplicantSessions, "open"> | undefined;
  /** Whether a partner's program signed what came; without it nobody's did (N7). */
  readonly partners?: KnowsPartner | undefined;
  /** Who a staff token stands for. */
  readonly staff?: IdentifyStaff | undefined;
  /** What CloudFront sends along (`DOOR`); with it, who comes another way cannot choose an address of their own. */
  readonly door?: string | undefined;
  /** What it reads once for an event; forgotten when the next one begins. */
  readonly reads?: EventReads | undefined;
  /** Where the log goes; standard output unless a test looks. */
  readonly log?: Write | undefined;
}

/** @param body as it came. */
export type KnowsPartner = (
  partner: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
) => Promise<boolean>;

export interface PageOptions {
  /** Where the pages are (`PUBLIC_URL`): whether cookies can be `__Host-` ones. */
  readonly publicUrl: string;
  /** Signs form tokens. */
  readonly secret: ServiceSecret;
  /** The friendly page of a problem: 404, 500 and everything else a page's handler refuses. */
  readonly problem: (problem: Problem, request: PageRequest) => string;
  /** The origin besides our own that forms and scripts of these pages send files to (C12). */
  readonly sendsTo?: string;
}

export type HttpResponse = APIGatewayProxyStructuredResultV2;
export type ApiHandler = (event: HttpEvent, context: Context) => Promise<HttpResponse>;

/** @throws at start when routes and triggers do not agree. */
export function api(options: ApiOptions): ApiHandler {
  const routes = routesByKey(options);
  const jar = cookieJar(options.pages?.publicUrl ?? "https://none.invalid");
  const asked = finder(options.triggers);
  return inOneLine<HttpEvent, HttpResponse>(
    options.environment,
    options.log ?? toStdout,
    async (sent, context) => {
      options.reads?.begin();
      const log = logOf(context);
      const event = asked(takenApart(sent));
      const route = routes.get(event.routeKey);
      log.add({ route: route ? event.routeKey : sent.routeKey });
      if (!route) return noSuchStep(sent, { options, jar, log });
      const invocation = { event, options, jar, log };
      const reply = await (route.type === "page"
        ? runPage(route, invocation)
        : runOperation(route, invocation));
      log.add({ status: reply.status });
      return write(reply, jar);
    },
    withSecurityHeaders(options.pages?.sendsTo),
    problemsOfErrors(options, jar),
  );
}

const stepPlace = "/{step}";
/** Routes of the HTTP API that stand for several of the function's own, and for paths that are none of them. */
const standsForMore = (key: string): boolean => key.endsWith(stepPlace) || key.endsWith("/{proxy+}");

/** One route stands for all steps of a thing (`infra/constructs/front-door.ts`): the route that is meant, without that parameter. */
function takenApart(event: HttpEvent): HttpEvent {
  if (!event.routeKey.endsWith(stepPlace)) return event;
  const { step = "", ...pathParameters } = event.pathParameters ?? {};
  return { ...event, routeKey: `${event.routeKey.slice(0, -stepPlace.length)}/${step}`, pathParameters };
}

/** @throws when API Gateway sent a route that no trigger names, and that stands for no others. */
async function noSuchStep(event: HttpEvent, rest: Omit<Invocation, "event">): Promise<HttpResponse> {
  if (!standsForMore(event.routeKey)) throw new Error("API Gateway sent a route that no trigger names");
  const { language } = await commonOf({ event, ...rest });
  const reply = problemReply(problemFor(refuse("not-found"), language, rest), rest.options.refusals);
  rest.log.add({ status: reply.status });
  return write(reply, rest.jar);
}

function routesByKey({ routes, triggers }: ApiOptions): ReadonlyMap<string, Route> {
  const byKey = new Map(routes.map((route) => [route.key as string, route]));
  const named: readonly string[] = [...(triggers.routes ?? []), ...(triggers.staffRoutes ?? [])];
  const missing = named.filter((key) => !byKey.has(key));
  const extra = [...byKey.keys()].filter((key) => !named.includes(key));
  if (missing.length + extra.length > 0 || byKey.size !== routes.length) {
    throw new Error(
      `Routes and triggers disagree: missing ${missing.join(", ")}; not named ${extra.join(", ")}`,
    );
  }
  return byKey;
}

function withSecurityHeaders(sendsTo: string | undefined): MiddlewareObj<HttpEvent, HttpResponse> {
  const files = sendsTo === undefined ? [] : [sendsTo];
  const pages = pageHeaders({ connects: files, forms: files });
  const secure = ({ response }: { readonly response?: HttpResponse | null | undefined }): void => {
    if (!response) return;
    const isPage = String(response.headers?.["Content-Type"]).startsWith("text/html");
    response.headers = { ...(isPage ? pages : securityHeaders.data), ...response.headers };
  };
  return { after: secure, onError: secure };
}

/** An exception becomes a problem without a word of it: 503 when something we depend on is away, else 500. */
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
