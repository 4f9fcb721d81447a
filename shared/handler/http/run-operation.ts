/** From event to the reply of an operation. Checks in this order, the first that fails is the answer: who, body, key, version, input. */

import type { OperationSpec } from "../../contracts/operation.ts";
import { correlate } from "../../correlation.ts";
import { isDeskAction, mayAtDesk } from "../auth/may-i.ts";
import { sessionCookie } from "../auth/session.ts";
import type { Staff } from "../auth/staff.ts";
import { requestNamedIn } from "../request-named.ts";
import type { KnowsPartner } from "./api-options.ts";
import { type Body, rawText, readBody } from "./body.ts";
import { versionOf } from "./conditional.ts";
import { fromAnotherSite, fromElsewhere } from "./csrf.ts";
import { commonOf, type Invocation, paramsOf, problemFor, readsPages, showProblem } from "./invocation.ts";
import type { Problem } from "./problem.ts";
import { isRefused, problemReply, type Refused, type Reply, refuse } from "./reply.ts";
import {
  bearerOf,
  type Common,
  claimsOf,
  type HttpEvent,
  idempotencyKeyOf,
  queryOf,
  splitForm,
} from "./request.ts";
import type { OperationRoute } from "./route.ts";
import { fieldsOf, pageRequest, withCookies } from "./run-page.ts";

export async function runOperation(route: OperationRoute, invocation: Invocation): Promise<Reply> {
  const { log, event } = invocation;
  log.add({ operation: route.operation.id });
  const common = await commonOf(invocation);
  const forged = isForged(route.operation, invocation, common);
  const who = forged ? refuse("another-site") : await whoCalls(route.operation, invocation, common);
  const body = isRefused(who) ? undefined : bodyOf(route, event);
  const read = isRefused(body) ? undefined : body;
  const request = firstRefused(who, body) ?? (await askedFor(route, invocation, { ...common, ...who }, read));
  const reply = isRefused(request) ? request : await route.handle(request as never);
  if (route.form && read?.type === "form") {
    return answerForm(route.form, invocation, { common, body: read, request, reply });
  }
  if (!isRefused(reply)) return reply;
  const problem = await problemFor(reply, common.language, invocation);
  return route.form && readsPages(event)
    ? unreadForm(invocation, common, problem)
    : problemReply(problem, await invocation.options.refusals());
}

/** A form that could not be read: what was typed is not there to be shown again, what is wrong with it is. */
async function unreadForm(invocation: Invocation, common: Common, problem: Problem): Promise<Reply> {
  const { request, cookies } = await pageRequest(invocation, common, {});
  return withCookies(await showProblem(invocation, problem, request), cookies);
}

const bodyOf = (route: OperationRoute, event: HttpEvent): Body | Refused | undefined =>
  route.operation.body ? readBody(event, acceptedBy(route), route.operation.bodyKilobytes) : undefined;

const acceptedBy = (route: OperationRoute): readonly Body["type"][] =>
  route.form ? ["json", "form"] : ["json"];

const firstRefused = (...checked: readonly unknown[]): Refused | undefined => checked.find(isRefused);

/** Whether a cookie signs in what a page of ours did not send: programs send their session in a header of its own. */
function isForged(
  { method, audience }: OperationSpec,
  { event, options }: Invocation,
  common: Common,
): boolean {
  if (method === "GET" || audience === "staff" || audience === "partner" || readsPages(event)) return false;
  const byCookie = bearerOf(event) === undefined && common.cookies[sessionCookie] !== undefined;
  return byCookie && fromElsewhere(event.headers, options.pages && new URL(options.pages.publicUrl).origin);
}

/** For staff: what is about no case is asked of the policy table here, for every operation (P1). */
async function whoCalls(
  operation: OperationSpec,
  { event, options }: Invocation,
  common: Common,
): Promise<{ readonly staff?: Staff } | Refused> {
  if (operation.audience === "applicant" && !common.session) return refuse("signed-out");
  if (operation.audience === "partner") return knownPartner(operation, event, options.partners);
  if (operation.audience !== "staff") return {};
  const claims = claimsOf(event);
  if (!claims) return refuse("signed-out");
  if (!options.staff) throw new Error("An operation for staff needs `staff`");
  const staff = await options.staff(claims);
  if (isRefused(staff)) return staff;
  if (isDeskAction(operation.action) && !mayAtDesk(operation.action, staff)) return refuse("forbidden");
  return { staff };
}

/** Who a webhook says it is from, and whether that partner's key signed it (N7): nothing of it is read before. */
async function knownPartner(
  { bodyKilobytes }: OperationSpec,
  event: HttpEvent,
  knows: KnowsPartner | undefined,
): Promise<Refused | Record<never, never>> {
  const text = rawText(event, bodyKilobytes);
  if (isRefused(text)) return text;
  const { partner = "" } = paramsOf(event);
  return (await knows?.(partner, event.headers, text)) ? {} : refuse("not-signed");
}

/** What the handler gets, when everything that the operation demands is there. */
const keyHeader = ({ audience }: OperationSpec): string =>
  audience === "partner" ? "webhook-id" : "idempotency-key";

async function askedFor(
  { operation, parse }: OperationRoute,
  { event }: Invocation,
  common: object & Common,
  body: Body | undefined,
): Promise<object | Refused> {
  const form = splitForm(fieldsOf(body));
  if (body?.type === "form" && fromAnotherSite(event.headers)) return refuse("form-expired");
  const idempotencyKey = idempotencyKeyOf(event.headers[keyHeader(operation)]) ?? form.idempotencyKey;
  if (operation.idempotent && idempotencyKey === undefined) return refuse("no-idempotency-key");
  const version = versionOf(event.headers["if-match"]);
  if (operation.ifMatch && version === undefined) return refuse("no-version");
  const query = queryOf(event);
  if (!query) return refuse("malformed");
  const bare: Body | undefined = body?.type === "form" ? { type: "form", fields: form.form } : body;
  const parsed = await parse({ params: paramsOf(event), query, body: bare }, common.language);
  if (isRefused(parsed)) return parsed;
  correlate(requestNamedIn(parsed.params, parsed.body));
  return { ...common, ...parsed, idempotencyKey, version };
}

interface Answered {
  readonly common: Common;
  readonly body: Body;
  readonly request: object;
  readonly reply: Reply | Refused;
}

/** Whoever posts a form reads pages. */
async function answerForm(
  form: NonNullable<OperationRoute["form"]>,
  invocation: Invocation,
  { common, body, request, reply }: Answered,
): Promise<Reply> {
  const { request: asPage, cookies } = await pageRequest(invocation, common, fieldsOf(body));
  const shown = isRefused(reply)
    ? form.refused(await problemFor(reply, common.language, invocation), asPage)
    : form.taken(reply, request as never);
  return withCookies(await shown, cookies);
}
