/** A request in separate parts before it is sent, so that a spoil (a deliberate fault) can change one part. */

import type { Operation } from "./document.ts";
import type { Known } from "./known.ts";
import type { WireRequest } from "./wire.ts";

/** The caller of a request, and the case, meeting or other thing that the request concerns. */
export interface Subject {
  readonly known?: Known;
  /** The user name of the member of staff who sends the request. */
  readonly actor?: string;
  /** The path parameter, if it is not the tracking code of `known`. */
  readonly param?: string;
  readonly version?: number;
  /** Query parameters that the operation needs although the document does not mark them as required. */
  readonly query?: Readonly<Record<string, string>>;
}

export interface Draft {
  readonly method: string;
  /** The operation's path with its placeholders: `/api/requests/{code}`. */
  readonly path: string;
  /** The value of the path's placeholder, not yet percent-encoded. */
  readonly param: string | undefined;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body; undefined if the operation takes none. */
  readonly body?: unknown;
  /** The bytes or text to send instead of `body`. */
  readonly raw?: Buffer | string;
  readonly sender: number;
}

export const newKey = (): string => crypto.randomUUID();

/** The fixed values of some query parameters, by name. */
const asked: Readonly<Record<string, string>> = { month: "1405-09" };

/** @returns a valid request, which the operation must accept. */
export function draftOf(
  operation: Operation,
  subject: Subject & { readonly token?: string | undefined },
  body: unknown,
  sender: number,
): Draft {
  const { known, token, param = known?.code, version = known?.version } = subject;
  const bearer = operation.audience === "applicant" ? known?.session : token;
  return {
    method: operation.method,
    path: operation.path,
    param,
    query: operation.query
      .filter(({ required }) => required)
      .map(({ name }) => [name, { ...asked, ...subject.query }[name] ?? ""]),
    sender,
    headers: {
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...(operation.headers.includes("Idempotency-Key") && { "idempotency-key": newKey() }),
      ...(operation.headers.includes("If-Match") && { "if-match": `"${version}"` }),
      ...(operation.body && { "content-type": "application/json" }),
    },
    ...(operation.body && { body }),
  };
}

export const withHeader = (draft: Draft, name: string, value: string | undefined): Draft => {
  const { [name]: _, ...others } = draft.headers;
  return { ...draft, headers: value === undefined ? others : { ...others, [name]: value } };
};

/** Fills the path's first placeholder with `param`, and a second one, the number of a commitment or call, with 1. */
const filledPath = (path: string, param: string): string =>
  path.replace(/\{\w+\}/, () => encoded(param)).replace(/\{\w+\}/, "1");

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

export function wired({ method, path, param = "", query, headers, body, raw }: Draft): WireRequest {
  const asked = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&");
  const text = raw ?? (body === undefined ? "" : JSON.stringify(body));
  return {
    method,
    url: filledPath(path, param) + (asked === "" ? "" : `?${asked}`),
    headers,
    body: Buffer.from(text as string),
  };
}
