/** A request as it goes over the wire, the answer that comes back, and what can be asked of whoever answers. */

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

/** Tokens of staff that open no door. */
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
  /** @param sender whose address it comes from: limits count by it. */
  send(request: WireRequest, sender: number): Promise<WireAnswer>;
  staffToken(username: string): Promise<string>;
  /** A good token for somebody whom the directory does not know; nothing where none can be had. */
  strangersToken(): Promise<string | undefined>;
  /** Nothing where such a one cannot be made. */
  badToken(kind: BadToken, username: string): Promise<string | undefined>;
  /** What the SMS with this challenge's one-time code says. */
  oneTimeCode(about: {
    readonly code: string;
    readonly mobile: string;
    readonly challenge: string;
  }): Promise<string>;
  /** What follows by itself (cases, views, timelines) has happened. */
  settle(): Promise<void>;
  /** How many things were stored for good: rows, documents, keys, applicants. Counters of limits are not. */
  stored(): number;
  /** What was logged since it was asked last; nothing where the log is out of sight. */
  logged(): readonly string[];
  /** P2: the person of a request is no longer known here; false where it cannot be made so. */
  erase(code: string): Promise<boolean>;
  now(): Date;
  /** Lets time go by; false where it cannot be made to. */
  pass(seconds: number): boolean;
}

/** The body of an answer, of the shape the caller says. */
export const json = <Shape>({ body }: WireAnswer): Shape => JSON.parse(body) as Shape;
