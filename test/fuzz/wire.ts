/** The types of HTTP requests and answers, and the interface of a system that the fuzzer tests. */

import type { Snapshot } from "../../shared/directory/snapshot.ts";

export interface WireRequest {
  readonly method: string;
  /** The path and the query, percent-encoded. */
  readonly url: string;
  /** The headers, with names in lower case. */
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

/** A running system that the fuzzer tests. */
export interface Target {
  readonly snapshot: Snapshot;
  /**
   * Sends a request.
   * @param sender a number that stands for the caller's network address, since limits count by address
   */
  send(request: WireRequest, sender: number): Promise<WireAnswer>;
  staffToken(username: string): Promise<string>;
  /** A valid token for a user whom the directory lacks; undefined if this system cannot make one. */
  strangersToken(): Promise<string | undefined>;
  /** A token of the given invalid kind; undefined if this system cannot make one. */
  badToken(kind: BadToken, username: string): Promise<string | undefined>;
  /** The one-time code in the SMS of a challenge. */
  oneTimeCode(about: {
    readonly code: string;
    readonly mobile: string;
    readonly challenge: string;
  }): Promise<string>;
  /** Waits until all consequences of earlier requests, such as cases and views, are done. */
  settle(): Promise<void>;
  /** The number of rows, documents, keys and applicants stored so far, without limit counters. */
  stored(): number;
  /** The log lines since the last call; empty if the fuzzer cannot read this system's log. */
  logged(): readonly string[];
  /** Erases the request's applicant (P2); resolves with false if this system cannot. */
  erase(code: string): Promise<boolean>;
  now(): Date;
  /** Moves the system's clock; returns false if this system cannot. */
  pass(seconds: number): boolean;
}

/** The JSON body of an answer, without a check of its type. */
export const json = <Shape>({ body }: WireAnswer): Shape => JSON.parse(body) as Shape;
