/** A request before it goes over the wire: in parts, so that one part can be spoilt. */

import type { Operation } from "./document.ts";
import type { Known } from "./known.ts";
import type { WireRequest } from "./wire.ts";

/** Who asks, and about what. */
export interface Subject {
  readonly known?: Known;
  /** The member of staff who acts. */
  readonly actor?: string;
  /** What fills the place in the path and what is named as looked at, where that is no request's. */
  readonly param?: string;
  readonly version?: number;
  /** What must be asked by the query, where the document does not say it. */
  readonly query?: Readonly<Record<string, string>>;
}

export interface Draft {
  readonly method: string;
  /** Of the operation, with places: `/api/requests/{code}`. */
  readonly path: string;
  /** Fills the places, encoded when sent. */
  readonly param: string | undefined;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value; absent where the operation takes none. */
  readonly body?: unknown;
  /** Goes instead of the body, as it is. */
  readonly raw?: Buffer | string;
  readonly sender: number;
}

export const newKey = (): string => crypto.randomUUID();

/** What must be asked by the query. */
const asked: Readonly<Record<string, string>> = { month: "1405-09" };

/** The request that is meant to be taken. */
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

/** The first place is the draft's; a second is a commitment, and the first of its case. */
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
