/** One thing wrong with a request, and the twin without it, which is taken. */
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
  /** What is taken. Made once for all faults that have the same: none of them may use it up. */
  good(world: World): Ask | Promise<Ask>;
  /** The same with the fault in it. */
  bad(good: Ask, world: World): Ask | Promise<Ask>;
  /** The status of what is taken. */
  readonly taken: number;
  readonly code: RefusalCode;
  readonly details?: Details;
  /** The field that is named, with what is wrong with it. */
  readonly field?: { readonly pointer: string; readonly code: FieldProblem; readonly details?: Details };
}

/** What faults are made of. */
export interface World {
  /** A request that was registered. */
  request(): Promise<Known>;
  /** A one-time code that is on its way for it. */
  challenge(known: Known): Promise<{ readonly challenge: string; readonly oneTimeCode: string }>;
  /** A session that its applicant got with a one-time code. */
  session(known: Known): Promise<string>;
  /** The access token of a member of staff. */
  token(username: string): Promise<string>;
  /** A case that waits at `consumer-rights`. */
  waitingCase(): Promise<string>;
  /** The cookie and the field that a form of this visitor's carries, from the page at a path. */
  csrf(
    path: string,
    cookies?: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<"cookie" | "csrf", string>>>;
}

export interface Known {
  readonly code: string;
  readonly mobile: string;
}

/** The same ask with other headers; `undefined` leaves one out. */
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

/** Another body of the same type. */
export const withBody = ({ path, sent: { headers } }: Ask, body: string, type = "application/json"): Ask => ({
  path,
  sent: { headers: { ...headers, "content-type": type }, body },
});
