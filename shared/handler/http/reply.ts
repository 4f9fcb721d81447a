/** The type of a handler's reply, and its conversion to API Gateway's response. */

import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { FieldError } from "../../contracts/fields/field-errors.ts";
import { problemType } from "../../contracts/refusals/problem-type.ts";
import type { RefusalTexts } from "../../contracts/refusals/refusal-text.ts";
import { defined } from "../../defined.ts";
import type { Refusal } from "../../journal/journal.ts";
import type { Cookie, CookieJar } from "./cookies.ts";
import type { Problem } from "./problem.ts";

export type Headers = Readonly<Record<string, string>>;

/** The reply of a handler, before it is converted to text. */
export interface Reply {
  readonly status: number;
  /** The body, which is sent as JSON. */
  readonly body?: unknown;
  /** A whole HTML page, in place of `body`. */
  readonly html?: string;
  /** A file, in place of `body`: a text whose type is not HTML or JSON, or bytes in base64. */
  readonly file?: { readonly type: string; readonly text: string; readonly base64?: boolean };
  readonly headers?: Headers;
  readonly cookies?: readonly Cookie[];
}

/** A refusal with a code of `shared/contracts/refusals/refusals.ts`. */
export interface Refused {
  readonly refused: Refusal;
  /** The fields that have an error. */
  readonly errors?: readonly FieldError[];
  /** Present when the chosen meeting time is taken: the nearest free times (M5). */
  readonly alternatives?: Problem["alternatives"];
}

export const isRefused = (value: unknown): value is Refused =>
  typeof value === "object" && value !== null && "refused" in value;

/**
 * Makes the refusal that a command or handler returns. The code chooses the HTTP status and the sentence in
 * both languages; `details` are the values of the sentence's placeholders.
 * @example
 * if (webhooks.length >= rules.mostWebhooks) return refuse("too-many-webhooks", { most: rules.mostWebhooks
 * });
 */
export const refuse = (code: string, details?: Refusal["details"]): Refused => ({
  refused: details ? { code, details } : { code },
});

/**
 * Makes a JSON reply. The type of the status stays a literal, so that the contract's types can match it to
 * the body.
 * @example
 * return json(201, { code }, { headers: { Location: `/api/requests/${code}` } });
 */
export function json<const Status extends number, Body>(
  status: Status,
  body: Body,
  extras: Omit<Extras, "status"> = {},
) {
  return { ...extras, status, body };
}

type Extras = Pick<Reply, "headers" | "cookies"> & { readonly status?: number };

export const html = (page: string, extras: Extras = {}): Reply => ({ status: 200, ...extras, html: page });

/** Makes a reply that is a file for a program, such as a calendar. With `base64`, `text` has the bytes of a picture. */
export const file = (
  type: string,
  text: string,
  { base64 = false, ...extras }: Extras & { readonly base64?: boolean } = {},
): Reply => ({
  status: 200,
  ...extras,
  file: base64 ? { type, text, base64 } : { type: `${type}; charset=utf-8`, text },
});

/**
 * Makes a 303 reply: after posting a form the browser loads another page, so that the browser's back button
 * does not post the form a second time.
 */
export const redirect = (to: string, extras: Extras = {}): Reply => ({
  status: 303,
  ...extras,
  headers: { ...extras.headers, Location: to },
});

/** The refusal code in a problem document. */
export const codeOf = ({ type }: Problem): string => type.slice(problemType("").length);

/** The seconds after which a retry makes sense; undefined when the refusal has no such time. */
const retryAfter = (texts: RefusalTexts, code: string): number | undefined =>
  Object.hasOwn(texts, code) ? texts[code]?.retryAfter : undefined;

/**
 * Makes the reply for a problem document.
 * @param texts the list of texts that has the refusal's code
 */
export function problemReply(problem: Problem, texts: RefusalTexts): Reply {
  const seconds = retryAfter(texts, codeOf(problem));
  return {
    status: problem.status,
    body: problem,
    headers: {
      "Content-Type": "application/problem+json",
      ...(seconds !== undefined && { "Retry-After": String(seconds) }),
    },
  };
}

/** Converts a reply to API Gateway's response. No response may be cached unless the reply says so. */
export function write(reply: Reply, jar: CookieJar): APIGatewayProxyStructuredResultV2 {
  const { status, headers, cookies = [] } = reply;
  const content = contentOf(reply);
  return {
    statusCode: status,
    headers: {
      "Cache-Control": "no-store",
      ...defined({ "Content-Type": content?.type }),
      ...headers,
    },
    ...(cookies.length > 0 && { cookies: cookies.map(jar.write) }),
    ...defined({ body: content?.text }),
    ...(content?.base64 && { isBase64Encoded: true }),
  };
}

function contentOf({ body, html: page, file: other }: Reply): Reply["file"] | undefined {
  if (page !== undefined) return { type: "text/html; charset=utf-8", text: page };
  if (other || body === undefined) return other;
  return { type: "application/json; charset=utf-8", text: JSON.stringify(body) };
}
