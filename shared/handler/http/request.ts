/** Reads an HTTP API event (payload 2.0) into the input of a handler. */

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

/** The fields that every handler gets. */
export interface Common {
  readonly path: string;
  /** The headers, by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The cookies, by name without prefix. */
  readonly cookies: Readonly<Record<string, string>>;
  readonly language: Language;
  /** The caller's address, to be used only for limits; hash it before storing it. */
  readonly address: string;
  /** The applicant's valid session; undefined when there is none. */
  readonly session: ApplicantSession | undefined;
  readonly log: Log;
}

/** The input of an operation's handler, parsed by the contract. */
export interface OperationRequest<O extends OperationSpec> extends Common {
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  /** The idempotency key of the call (P4); for partners the `webhook-id`. */
  readonly idempotencyKey: O["idempotent"] extends true ? string : undefined;
  /** The version in `If-Match` (R16); -1 for a tag that Peygir did not make. */
  readonly version: O["ifMatch"] extends true ? number : undefined;
  /** The member of staff who calls, with the unit and roles that the current directory gives. */
  readonly staff: O["audience"] extends "staff" ? Staff : undefined;
}

/**
 * The input of a page's handler. Form fields are unchecked texts: the page checks the fields, and shows the
 * form with these texts when a field is wrong.
 */
export interface PageRequest extends Common {
  readonly params: Fields;
  readonly query: Fields;
  /** The fields of a posted form, without `csrf` and `key`; empty for GET. */
  readonly form: Fields;
  /** The files of a posted form; only for a form that may have files (`file-form.ts`). */
  readonly files?: Files;
  /** The CSRF token for every form of the page. The token of a posted form was already checked. */
  readonly csrf: string;
  /**
   * Present when our own page sent the form but its cookie was lost: the handler then only shows the form
   * with its fields filled in (`formPage`).
   */
  readonly unproven?: true;
  /** The address of the pages (`PUBLIC_URL`), without a final slash. */
  readonly publicUrl?: string | undefined;
  /** The idempotency key in the form's field `key`; undefined when it is malformed. */
  readonly idempotencyKey: string | undefined;
}

/** Separates a form's own fields from the fields `csrf` and `key`, which every form has. */
export function splitForm(fields: Fields): Pick<PageRequest, "form" | "idempotencyKey"> {
  const { csrf: _, key, ...form } = fields;
  return { form, idempotencyKey: idempotencyKeyOf(key) };
}

const keyShape = /^[A-Za-z0-9_-]{8,100}$/;

/**
 * The idempotency key in a text: 8 to 100 letters, digits, hyphens and underscores, such as a UUID. Undefined
 * for other texts.
 */
export const idempotencyKeyOf = (text: string | undefined): string | undefined =>
  text !== undefined && keyShape.test(text) ? text : undefined;

/** The header with a secret that CloudFront adds to each call, in place of any header of this name from the client. */
const doorHeader = "x-peygir-door";

/**
 * The address of the caller. Behind CloudFront and API Gateway, `X-Forwarded-For` ends with the viewer's address (added
 * by CloudFront) and CloudFront's address (added by API Gateway); entries that the client sent come before these two.
 * The connection's own address is used when there are fewer than two entries, or when the header lacks CloudFront's
 * secret `door`, since a direct caller of the API could write any list.
 */
export function addressOf(event: HttpEvent, door?: string): string {
  const own = event.requestContext.http.sourceIp;
  if (door !== undefined && event.headers[doorHeader] !== door) return networkOf(own);
  const forwarded = (event.headers["x-forwarded-for"] ?? "").split(",").map((one) => one.trim());
  return networkOf(forwarded.at(-2) || own);
}

export const cookiesOf = (event: HttpEvent, jar: CookieJar): Readonly<Record<string, string>> =>
  jar.read(event.cookies ?? []);

/**
 * The language of the response. `?language=` is ignored, since a link must not change the language that the
 * person chose.
 */
export function languageOf(
  event: HttpEvent,
  cookies: Readonly<Record<string, string>>,
  asPage: boolean,
): Language {
  const chosen = cookies[languageCookie];
  return asPage ? pageLanguage(chosen) : apiLanguage(event.headers["accept-language"], chosen);
}

/**
 * The claims that API Gateway's JWT authorizer found in a valid access token; undefined on routes without an
 * authorizer.
 */
export function claimsOf(event: HttpEvent): Readonly<Record<string, unknown>> | undefined {
  const context = event.requestContext as Partial<APIGatewayProxyEventV2WithJWTAuthorizer["requestContext"]>;
  return context.authorizer?.jwt?.claims;
}

/** The bearer token of the header: `Authorization: Bearer x` → `x`. */
export const bearerOf = (event: HttpEvent): string | undefined =>
  /^Bearer ([\w.~+/-]+=*)$/i.exec(event.headers["authorization"] ?? "")?.[1];

/** The query as texts by name; undefined when a name is repeated. */
export function queryOf(event: HttpEvent): Fields | undefined {
  const pairs = [...new URLSearchParams(event.rawQueryString)];
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) return undefined;
  return Object.fromEntries(pairs);
}
