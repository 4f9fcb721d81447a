/** A fault of a request, beside the twin without it, which is taken. */
import type { FieldProblem } from "../../../shared/contracts/fields/field-errors.ts";
import type { Details } from "../../../shared/contracts/fields/language.ts";
import type { RefusalCode } from "../../../shared/contracts/refusals/refusals.ts";
import type { Sent } from "../../support/visitor.ts";

export interface Ask {
  readonly path: string;
  readonly sent: Sent;
}

export interface Fault {
  readonly name: string;
  /** The request that is taken. All faults of the same good request share one, so none may use it up. */
  good(world: World): Ask | Promise<Ask>;
  /** The good request with the fault put in. */
  bad(good: Ask, world: World): Ask | Promise<Ask>;
  /** The good request's status. */
  readonly taken: number;
  readonly code: RefusalCode;
  readonly details?: Details;
  /** The field that the problem names, with its fault. */
  readonly field?: { readonly pointer: string; readonly code: FieldProblem; readonly details?: Details };
}

/** The things that faults are made from. */
export interface World {
  /** Registers a request. */
  request(): Promise<Known>;
  /** Sends a one-time code for the request. */
  challenge(known: Known): Promise<{ readonly challenge: string; readonly oneTimeCode: string }>;
  /** Opens a session of the applicant by a one-time code. */
  session(known: Known): Promise<string>;
  /** The access token of a member of staff. */
  token(username: string): Promise<string>;
  /** A case that waits in the unit `consumer-rights`. */
  waitingCase(): Promise<string>;
  /** The cookie and form field against CSRF that the page at a path gives this visitor. */
  csrf(
    path: string,
    cookies?: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<"cookie" | "csrf", string>>>;
}

export interface Known {
  readonly code: string;
  readonly mobile: string;
}

/** The same request with other headers; `undefined` removes one. */
export function withHeaders({ path, sent }: Ask, headers: Readonly<Record<string, string | undefined>>): Ask {
  const all = Object.entries({ ...sent.headers, ...headers }).filter(([, value]) => value !== undefined);
  return { path, sent: { ...sent, headers: Object.fromEntries(all) as Record<string, string> } };
}

export const withJson = ({ path, sent }: Ask, changes: object): Ask => ({
  path,
  sent: { ...sent, json: { ...(sent.json as object), ...changes } },
});

export const withForm = ({ path, sent }: Ask, changes: Readonly<Record<string, string>>): Ask => ({
  path,
  sent: { ...sent, form: { ...sent.form, ...changes } },
});

/** The same request with another body. */
export const withBody = ({ path, sent: { headers } }: Ask, body: string, type = "application/json"): Ask => ({
  path,
  sent: { headers: { ...headers, "content-type": type }, body },
});
