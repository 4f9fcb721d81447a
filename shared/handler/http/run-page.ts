/** Runs a page. A posted form is read and its CSRF token checked before the page's handler runs. */

import { correlate } from "../../correlation.ts";
import { defined } from "../../defined.ts";
import { requestNamedIn } from "../request-named.ts";
import { type Body, type Fields, type RawBody, readBody } from "./body.ts";
import { type Cookie, setCookie } from "./cookies.ts";
import { csrfCookie, csrfOf, fromAnotherSite, fromElsewhere, sameBrowser } from "./csrf.ts";
import { clearedAtEnd } from "./end-of-session.ts";
import { commonOf, type Invocation, paramsOf, problemFor, showProblem } from "./invocation.ts";
import { isRefused, type Refused, type Reply, refuse } from "./reply.ts";
import { type Common, type PageRequest, queryOf, splitForm } from "./request.ts";
import type { PageRoute } from "./route.ts";

export async function runPage(route: PageRoute, invocation: Invocation): Promise<Reply> {
  const { event } = invocation;
  const common = await commonOf(invocation);
  correlate(requestNamedIn(paramsOf(event)));
  // Whether the body is read depends on the route that was found, not on the request's method: a POST to an
  // unknown address gets the 404 page, whatever its body.
  const posted = event.routeKey.startsWith("GET ") ? noForm : await readPosted(route, invocation, common);
  const { fields, ...proof } = isRefused(posted) ? noForm : posted;
  const { request, cookies } = await pageRequest(invocation, common, fields);
  const reply = isRefused(posted) ? posted : await route.handle({ ...request, ...proof });
  if (!isRefused(reply)) return withCookies(clearedAtEnd(reply, request, invocation.options.now()), cookies);
  return withCookies(
    await showProblem(invocation, await problemFor(reply, request.language, invocation), request),
    cookies,
  );
}

interface Posted extends Pick<PageRequest, "unproven" | "files"> {
  readonly fields: Fields;
}

const noForm: Posted = { fields: {} };

const usualForm = async (raw: RawBody) => readBody(raw, ["form"]);

async function readPosted(
  { takesUnproven, readForm = usualForm }: PageRoute,
  { event, options }: Invocation,
  common: Common,
): Promise<Posted | Refused> {
  if (!options.pages) throw new Error("A page that takes forms needs `pages` with keys");
  const body = await readForm(event);
  if (isRefused(body)) return body;
  const posted = postedIn(body);
  const { publicUrl, formKeys } = options.pages;
  const own = await sameBrowser(formKeys, common.cookies[csrfCookie], posted.fields["csrf"]);
  if (own && !fromAnotherSite(event.headers)) return posted;
  const isOurs = takesUnproven && !fromElsewhere(event.headers, new URL(publicUrl).origin);
  return isOurs ? { ...posted, unproven: true } : refuse("form-expired");
}

const postedIn = (body: Body): Posted =>
  body.type === "form" ? { fields: body.fields, ...defined({ files: body.files }) } : noForm;

/** Makes the handler's input, and the cookies that must be set with its reply. */
async function pageRequest(
  { event, options }: Invocation,
  common: Common,
  fields: Fields,
): Promise<{ readonly request: PageRequest; readonly cookies: readonly Cookie[] }> {
  const csrf = options.pages && (await csrfOf(options.pages.formKeys, common.cookies[csrfCookie]));
  const request = {
    ...common,
    params: paramsOf(event),
    query: queryOf(event) ?? {},
    ...splitForm(fields),
    csrf: csrf?.token ?? "",
    publicUrl: options.pages?.publicUrl,
  };
  return { request, cookies: csrf?.isNew ? [setCookie(csrfCookie, csrf.id)] : [] };
}

/** Adds cookies to a reply, unless a shared cache may keep the reply. */
const withCookies = (reply: Reply, more: readonly Cookie[]): Reply =>
  more.length === 0 || reply.headers?.["Cache-Control"]?.startsWith("public")
    ? reply
    : { ...reply, cookies: [...(reply.cookies ?? []), ...more] };
