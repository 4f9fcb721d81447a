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

/** The fields that every handler gets. */
export interface Common {
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** By plain name, without a prefix. */
  readonly cookies: Readonly<Record<string, string>>;
  readonly language: Language;
  /** The caller's address, for limits only; hash it before storing it. */
  readonly address: string;
  /** The applicant's valid session, if any. */
  readonly session: ApplicantSession | undefined;
  readonly log: Log;
}

/** The input of an operation's handler, parsed by the contract. */
export interface OperationRequest<O extends OperationSpec> extends Common {
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  /** P4; for partners the `webhook-id`. */
  readonly idempotencyKey: O["idempotent"] extends true ? string : undefined;
  /** R16: the version in `If-Match`; -1 for a tag that is not ours. */
  readonly version: O["ifMatch"] extends true ? number : undefined;
  /** The caller, by the directory in force. */
  readonly staff: O["audience"] extends "staff" ? Staff : undefined;
}

/**
 * The input of a page's handler. Form fields are texts: the page checks them and shows them again when wrong.
 */
export interface PageRequest extends Common {
  readonly params: Fields;
  readonly query: Fields;
  /** The fields of a posted form, without `csrf` and `key`; empty on GET. */
  readonly form: Fields;
  /** The files of a posted form that may have some (`file-form.ts`). */
  readonly files?: Files;
  /** `csrf` for every form of the page; checked already when a form was posted. */
  readonly csrf: string;
  /**
   * Set when our own page sent the form without its cookie: the handler keeps the fields and shows them
   * again, and does nothing else (`formPage`).
   */
  readonly unproven?: true;
  /** The address of the pages (`PUBLIC_URL`), without a final slash. */
  readonly publicUrl?: string | undefined;
  /** The form's `key`, when it is well-formed. */
  readonly idempotencyKey: string | undefined;
}

/** Separates a form's own fields from those that every form carries. */
export function splitForm(fields: Fields): Pick<PageRequest, "form" | "idempotencyKey"> {
  const { csrf: _, key, ...form } = fields;
  return { form, idempotencyKey: idempotencyKeyOf(key) };
}

const keyShape = /^[A-Za-z0-9_-]{8,100}$/;

/**
 * An idempotency key: 8 to 100 letters, digits, hyphens, underscores (a UUID is one); undefined for other
 * texts.
 */
export const idempotencyKeyOf = (text: string | undefined): string | undefined =>
  text !== undefined && keyShape.test(text) ? text : undefined;

/** CloudFront sets this header, and overwrites a client's own. */
const doorHeader = "x-peygir-door";

/**
 * The address of the caller. Behind CloudFront and API Gateway, the list in `X-Forwarded-For` ends with the
 * viewer's address (added by CloudFront) and CloudFront's (added by API Gateway); entries of the client stand
 * before them. With fewer than two entries, or without the `door` header, the connection's own address
 * counts, since a direct caller of the API could write any list.
 */
export function addressOf(event: HttpEvent, door?: string): string {
  const own = event.requestContext.http.sourceIp;
  if (door !== undefined && event.headers[doorHeader] !== door) return networkOf(own);
  const forwarded = (event.headers["x-forwarded-for"] ?? "").split(",").map((one) => one.trim());
  return networkOf(forwarded.at(-2) || own);
}

export const cookiesOf = (event: HttpEvent, jar: CookieJar): Readonly<Record<string, string>> =>
  jar.read(event.cookies ?? []);

/** `?language=` is ignored, since a link must not change the person's choice. */
export function languageOf(
  event: HttpEvent,
  cookies: Readonly<Record<string, string>>,
  asPage: boolean,
): Language {
  const chosen = cookies[languageCookie];
  return asPage ? pageLanguage(chosen) : apiLanguage(event.headers["accept-language"], chosen);
}

/** The claims that the JWT authorizer found in a valid access token; undefined on routes without one. */
export function claimsOf(event: HttpEvent): Readonly<Record<string, unknown>> | undefined {
  const context = event.requestContext as Partial<APIGatewayProxyEventV2WithJWTAuthorizer["requestContext"]>;
  return context.authorizer?.jwt?.claims;
}

/** `Authorization: Bearer x` → `x`. */
export const bearerOf = (event: HttpEvent): string | undefined =>
  /^Bearer ([\w.~+/-]+=*)$/i.exec(event.headers["authorization"] ?? "")?.[1];

/** The query as flat texts; undefined when a name is repeated. */
export function queryOf(event: HttpEvent): Fields | undefined {
  const pairs = [...new URLSearchParams(event.rawQueryString)];
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) return undefined;
  return Object.fromEntries(pairs);
}
