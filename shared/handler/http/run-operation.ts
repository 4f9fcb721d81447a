/**
 * Runs an operation. Checks the caller, body, idempotency key, version and input in this order, and replies
 * with the first failure.
 */

import type { OperationSpec } from "../../contracts/operation.ts";
import { correlate } from "../../correlation.ts";
import { sessionCookie } from "../auth/session.ts";
import type { Staff } from "../auth/staff.ts";
import { requestNamedIn } from "../request-named.ts";
import type { KnowsPartner } from "./api-options.ts";
import { rawText, readBody } from "./body.ts";
import { versionOf } from "./conditional.ts";
import { fromElsewhere } from "./csrf.ts";
import { commonOf, type Invocation, paramsOf, problemFor } from "./invocation.ts";
import { isRefused, problemReply, type Refused, type Reply, refuse } from "./reply.ts";
import { bearerOf, type Common, claimsOf, type HttpEvent, idempotencyKeyOf, queryOf } from "./request.ts";
import type { OperationRoute } from "./route.ts";

export async function runOperation(route: OperationRoute, invocation: Invocation): Promise<Reply> {
  const { log, event } = invocation;
  log.add({ operation: route.operation.id });
  const common = await commonOf(invocation);
  const forged = isForged(route.operation, invocation, common);
  const who = forged ? refuse("another-site") : await whoCalls(route.operation, invocation, common);
  const body = isRefused(who) ? undefined : bodyOf(route, event);
  const request = firstRefused(who, body) ?? (await askedFor(route, invocation, { ...common, ...who }, body));
  const reply = isRefused(request) ? request : await route.handle(request as never);
  if (!isRefused(reply)) return reply;
  const problem = await problemFor(reply, common.language, invocation);
  return problemReply(problem, await invocation.options.refusals());
}

function bodyOf({ operation }: OperationRoute, event: HttpEvent): unknown {
  const body = operation.body ? readBody(event, ["json"], operation.bodyKilobytes) : undefined;
  return body === undefined || isRefused(body) || body.type === "form" ? body : body.value;
}

const firstRefused = (...checked: readonly unknown[]): Refused | undefined => checked.find(isRefused);

/**
 * Whether a cookie authorises this write but another site may have sent it. Programs send their session in a
 * header instead.
 */
function isForged(
  { method, audience }: OperationSpec,
  { event, options }: Invocation,
  common: Common,
): boolean {
  if (method === "GET" || audience === "staff" || audience === "partner") return false;
  const byCookie = bearerOf(event) === undefined && common.cookies[sessionCookie] !== undefined;
  return byCookie && fromElsewhere(event.headers, options.pages && new URL(options.pages.publicUrl).origin);
}

/**
 * Finds the caller. For a member of staff, also checks by the policy table whether the caller may do the
 * operation, if the operation is about no case (P1).
 */
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
  // The policy table is loaded only here, since most APIs have no operation for staff.
  const { isDeskAction, mayAtDesk } = await import("../auth/may-i.ts");
  if (isDeskAction(operation.action) && !mayAtDesk(operation.action, staff)) return refuse("forbidden");
  return { staff };
}

/**
 * The partner named in a webhook; refused unless the partner's key signed the message (N7). The message is
 * not parsed before this check.
 */
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

const keyHeader = ({ audience }: OperationSpec): string =>
  audience === "partner" ? "webhook-id" : "idempotency-key";

async function askedFor(
  { operation, parse }: OperationRoute,
  { event }: Invocation,
  common: object & Common,
  body: unknown,
): Promise<object | Refused> {
  const idempotencyKey = idempotencyKeyOf(event.headers[keyHeader(operation)]);
  if (operation.idempotent && idempotencyKey === undefined) return refuse("no-idempotency-key");
  const version = versionOf(event.headers["if-match"]);
  if (operation.ifMatch && version === undefined) return refuse("no-version");
  const query = queryOf(event);
  if (!query) return refuse("malformed");
  const parsed = await parse({ params: paramsOf(event), query, body }, common.language);
  if (isRefused(parsed)) return parsed;
  correlate(requestNamedIn(parsed.params, parsed.body));
  return { ...common, ...parsed, idempotencyKey, version };
}
