/** Defines a fault: a request that must be accepted, and the change by which the request must be refused. */
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
  /**
   * Makes the request without the fault. Several faults use the same request, so no fault may change what the request needs.
   */
  good(world: World): Ask | Promise<Ask>;
  /** Puts the fault into the good request. */
  bad(good: Ask, world: World): Ask | Promise<Ask>;
  /** The HTTP status that the good request gets. */
  readonly taken: number;
  readonly code: RefusalCode;
  readonly details?: Details;
  /** The field that the problem names, and what is wrong with the field. */
  readonly field?: { readonly pointer: string; readonly code: FieldProblem; readonly details?: Details };
}

/** Makes the objects on the running stack that a faulty request needs. */
export interface World {
  /** Registers a request. */
  request(): Promise<Known>;
  /** Sends a one-time code for the request. */
  challenge(known: Known): Promise<{ readonly challenge: string; readonly oneTimeCode: string }>;
  /** Opens a session of the applicant by a one-time code. */
  session(known: Known): Promise<string>;
  /** Returns the access token of a member of staff. */
  token(username: string): Promise<string>;
  /** Registers a case that waits in the unit `consumer-rights`, and returns its code. */
  waitingCase(): Promise<string>;
  /** Returns the cookie and the form field that protect against CSRF, as the page at this path gives them to the visitor. */
  csrf(
    path: string,
    cookies?: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<"cookie" | "csrf", string>>>;
}

export interface Known {
  readonly code: string;
  readonly mobile: string;
}

/** Returns the same request with changed headers; a header set to `undefined` is removed. */
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

/** Returns the same request with another body. */
export const withBody = ({ path, sent: { headers } }: Ask, body: string, type = "application/json"): Ask => ({
  path,
  sent: { headers: { ...headers, "content-type": type }, body },
});
