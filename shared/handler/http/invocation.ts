/** One invocation of an API Lambda, and the functions that `run-page.ts` and `run-operation.ts` share. */

import type { Language } from "../../contracts/fields/language.ts";
import { correlate } from "../../correlation.ts";
import { defined } from "../../defined.ts";
import { sessionCookie } from "../auth/session.ts";
import type { Log } from "../log.ts";
import { requestNamedIn } from "../request-named.ts";
import type { ApiOptions } from "./api-options.ts";
import type { Fields } from "./body.ts";
import type { CookieJar } from "./cookies.ts";
import type { Problem } from "./problem.ts";
import { codeOf, problemReply, type Refused, type Reply, refuse } from "./reply.ts";
import {
  addressOf,
  bearerOf,
  type Common,
  cookiesOf,
  type HttpEvent,
  languageOf,
  type PageRequest,
  splitForm,
} from "./request.ts";

export interface Invocation {
  readonly event: HttpEvent;
  readonly options: ApiOptions;
  readonly jar: CookieJar;
  readonly log: Log;
}

/** Whether the response is a page: true for every path outside the API. */
const readsPages = ({ rawPath }: HttpEvent): boolean => !rawPath.startsWith("/api/");

export async function commonOf({ event, options, jar, log }: Invocation): Promise<Common> {
  const cookies = cookiesOf(event, jar);
  const token = bearerOf(event) ?? cookies[sessionCookie];
  const session = token === undefined ? undefined : await options.applicants?.open(token, options.now());
  correlate(session && requestNamedIn(session));
  return {
    path: event.rawPath,
    headers: event.headers,
    cookies,
    language: languageOf(event, cookies, readsPages(event)),
    address: addressOf(event, options.door),
    session,
    log,
  };
}

export const paramsOf = ({ pathParameters = {} }: HttpEvent): Fields =>
  Object.fromEntries(Object.entries(pathParameters).map(([name, value]) => [name, value ?? ""]));

const words = () => import("./problem.ts");

/** The problem document of a refusal. Also writes the refusal's code to the log. */
export async function problemFor(
  { refused, errors, alternatives }: Refused,
  language: Language,
  { log, options }: Pick<Invocation, "log" | "options">,
): Promise<Problem> {
  const { problemOf } = await words();
  const problem = {
    ...problemOf(await options.refusals(), refused, language, errors),
    ...defined({ alternatives }),
  };
  log.add({ outcome: "refused", refusal: codeOf(problem) });
  return problem;
}

/** The response for a problem: a page for people, or a problem document for programs. */
export async function showProblem(
  { event, options }: Invocation,
  problem: Problem,
  request: PageRequest,
): Promise<Reply> {
  const document = problemReply(problem, await options.refusals());
  if (!options.pages || !readsPages(event)) return document;
  const { "Content-Type": _, ...headers } = document.headers ?? {};
  return { status: problem.status, html: await options.pages.problem(problem, request), headers };
}

/**
 * The response to an exception, in the language of the request if that can be read. Calls no port, since a
 * port may have caused the exception.
 */
export async function replyToError(error: unknown, invocation: Invocation): Promise<Reply> {
  const { event, log, options } = invocation;
  const common = await commonOf({ ...invocation, options: { ...options, applicants: undefined } });
  const { problemOfError } = await words();
  const problem = problemOfError(error, common.language);
  const { incident } = problem;
  log.add({ refusal: codeOf(problem), ...(incident !== undefined && { incident, alarm: "unexpected" }) });
  return showProblem(invocation, problem, unreadRequest(event, common));
}

/**
 * The response when no route has the path and method of the request: a page for people, or a problem document
 * for programs.
 */
export async function replyToNothing(invocation: Invocation): Promise<Reply> {
  const common = await commonOf(invocation);
  const problem = await problemFor(refuse("not-found"), common.language, invocation);
  return showProblem(invocation, problem, unreadRequest(invocation.event, common));
}

/** The request as an error page gets it: without the query and the form, which may be unreadable. */
const unreadRequest = (event: HttpEvent, common: Common): PageRequest => ({
  ...common,
  params: paramsOf(event),
  query: {},
  ...splitForm({}),
  csrf: "",
});
