/** An HTTP API event (payload 2.0) as a handler sees it. */

import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import type { Language } from "../../contracts/fields/language.ts";
import type { BodyOf, OperationSpec, ParamsOf, QueryOf } from "../../contracts/operation.ts";
import type { ApplicantSession } from "../auth/session.ts";
import type { Staff } from "../auth/staff.ts";
import type { Log } from "../log.ts";
import type { Fields, Files } from "./body.ts";
import type { CookieJar } from "./cookies.ts";
import { apiLanguage, languageCookie, pageLanguage } from "./language.ts";
import { networkOf } from "./network-of.ts";

export type HttpEvent = APIGatewayProxyEventV2;

/** What every handler gets. */
export interface Common {
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** By plain name, without a prefix. */
  readonly cookies: Readonly<Record<string, string>>;
  readonly language: Language;
  /** Where it came from, for limits only; hash it before it is kept. */
  readonly address: string;
  /** The applicant's session, when there is one that still holds. */
  readonly session: ApplicantSession | undefined;
  readonly log: Log;
}

/** What the handler of an operation gets: parsed by the contract. */
export interface OperationRequest<O extends OperationSpec> extends Common {
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  /** P4; of a partner its `webhook-id`. */
  readonly idempotencyKey: O["idempotent"] extends true ? string : undefined;
  /** R16: what `If-Match` named; -1 when it was no tag of ours. */
  readonly version: O["ifMatch"] extends true ? number : undefined;
  /** Who calls, by the directory in force. */
  readonly staff: O["audience"] extends "staff" ? Staff : undefined;
}

/** What the handler of a page gets. Forms come as texts: the page checks them and shows them again when wrong. */
export interface PageRequest extends Common {
  readonly params: Fields;
  readonly query: Fields;
  /** The fields of a posted form, without `csrf` and `key`; empty on GET. */
  readonly form: Fields;
  /** The files of a posted form that may have some (`file-form.ts`). */
  readonly files?: Files;
  /** `csrf` for every form of the page; checked already when a form was posted. */
  readonly csrf: string;
  /** Sent by a page of ours whose cookie is lost: it is kept and shown again, and nothing is done by it (`formPage`). */
  readonly unproven?: true;
  /** Where the pages are (`PUBLIC_URL`), without a slash at the end. */
  readonly publicUrl?: string | undefined;
  /** The form's `key`, when it is a good one. */
  readonly idempotencyKey: string | undefined;
}

/** Takes apart what every form of ours carries besides its own fields. */
export function splitForm(fields: Fields): Pick<PageRequest, "form" | "idempotencyKey"> {
  const { csrf: _, key, ...form } = fields;
  return { form, idempotencyKey: idempotencyKeyOf(key) };
}

const keyShape = /^[A-Za-z0-9_-]{8,100}$/;

/** An idempotency key: 8 to 100 letters, digits, hyphens, underscores (a UUID is one); anything else is none. */
export const idempotencyKeyOf = (text: string | undefined): string | undefined =>
  text !== undefined && keyShape.test(text) ? text : undefined;

/** The header that CloudFront sets on what it passes on, over whatever a client wrote there. */
const doorHeader = "x-peygir-door";

/**
 * Where a request came from. Behind CloudFront and API Gateway the list in `X-Forwarded-For` ends with the viewer's
 * address (added by CloudFront) and CloudFront's (added by API Gateway); what a client wrote itself stands before them.
 * Without a second entry nothing stands between: the connection's own address counts. So it does for a request that did
 * not come through the `door`: whoever calls the API's own address could write any list.
 */
export function addressOf(event: HttpEvent, door?: string): string {
  const own = event.requestContext.http.sourceIp;
  if (door !== undefined && event.headers[doorHeader] !== door) return networkOf(own);
  const forwarded = (event.headers["x-forwarded-for"] ?? "").split(",").map((one) => one.trim());
  return networkOf(forwarded.at(-2) || own);
}

export const cookiesOf = (event: HttpEvent, jar: CookieJar): Readonly<Record<string, string>> =>
  jar.read(event.cookies ?? []);

/** `?language=` never counts: links must not switch what a person chose. */
export function languageOf(
  event: HttpEvent,
  cookies: Readonly<Record<string, string>>,
  asPage: boolean,
): Language {
  const chosen = cookies[languageCookie];
  return asPage ? pageLanguage(chosen) : apiLanguage(event.headers["accept-language"], chosen);
}

/** The claims that the JWT authorizer found in a good access token; nothing on routes without one. */
export function claimsOf(event: HttpEvent): Readonly<Record<string, unknown>> | undefined {
  const context = event.requestContext as Partial<APIGatewayProxyEventV2WithJWTAuthorizer["requestContext"]>;
  return context.authorizer?.jwt?.claims;
}

/** `Authorization: Bearer x` → `x`. */
export const bearerOf = (event: HttpEvent): string | undefined =>
  /^Bearer ([\w.~+/-]+=*)$/i.exec(event.headers["authorization"] ?? "")?.[1];

/** The query as flat texts; a name given twice counts as nothing readable. */
export function queryOf(event: HttpEvent): Fields | undefined {
  const pairs = [...new URLSearchParams(event.rawQueryString)];
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) return undefined;
  return Object.fromEntries(pairs);
}
