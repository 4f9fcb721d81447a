/** A request in parts, before it goes over the wire, so that a spoil can change one part. */

import type { Operation } from "./document.ts";
import type { Known } from "./known.ts";
import type { WireRequest } from "./wire.ts";

/** The caller and the thing that the request is about. */
export interface Subject {
  readonly known?: Known;
  /** The member of staff who acts. */
  readonly actor?: string;
  /** The path parameter, where it is no request's code. */
  readonly param?: string;
  readonly version?: number;
  /** Query parameters that the operation needs and the document does not require. */
  readonly query?: Readonly<Record<string, string>>;
}

export interface Draft {
  readonly method: string;
  /** The operation's path with its placeholders: `/api/requests/{code}`. */
  readonly path: string;
  /** Fills the placeholder; encoded when sent. */
  readonly param: string | undefined;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value; absent where the operation takes none. */
  readonly body?: unknown;
  /** Replaces the body, byte for byte. */
  readonly raw?: Buffer | string;
  readonly sender: number;
}

export const newKey = (): string => crypto.randomUUID();

/** Query parameters with a fixed value. */
const asked: Readonly<Record<string, string>> = { month: "1405-09" };

/** @returns a request that the operation must take. */
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

/** Fills the first placeholder with `param`; a second is a commitment's number, and each case has a first. */
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
