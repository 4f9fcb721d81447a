/** Requests and answers as they go over the wire, and the interface of a running system. */

import type { Snapshot } from "../../shared/directory/snapshot.ts";

export interface WireRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Kinds of staff tokens that must be refused. */
export const badTokens = [
  "forged",
  "expired",
  "unsigned",
  "id-token",
  "other-audience",
  "other-issuer",
] as const;
export type BadToken = (typeof badTokens)[number];

/** A running system. */
export interface Target {
  readonly snapshot: Snapshot;
  /** @param sender the network address, by which limits count. */
  send(request: WireRequest, sender: number): Promise<WireAnswer>;
  staffToken(username: string): Promise<string>;
  /** A valid token for a user missing from the directory; undefined where none can be made. */
  strangersToken(): Promise<string | undefined>;
  /** Undefined where such a token cannot be made. */
  badToken(kind: BadToken, username: string): Promise<string | undefined>;
  /** The code in the SMS of this challenge. */
  oneTimeCode(about: {
    readonly code: string;
    readonly mobile: string;
    readonly challenge: string;
  }): Promise<string>;
  /** Waits until the consequences (cases, views, timelines) have happened. */
  settle(): Promise<void>;
  /** How many rows, documents, keys and applicants were stored for good; limit counters do not count. */
  stored(): number;
  /** The log lines since the last call; empty where the log is out of reach. */
  logged(): readonly string[];
  /** P2: erases the request's person; false where this system cannot. */
  erase(code: string): Promise<boolean>;
  now(): Date;
  /** Moves the clock; false where this system cannot. */
  pass(seconds: number): boolean;
}

/** The body of an answer, in the shape that the caller expects. */
export const json = <Shape>({ body }: WireAnswer): Shape => JSON.parse(body) as Shape;
