/** What the partner system that a request came from is to hear of it (C8): as facts, and what they fold into. */

import type { DocumentId } from "../../../shared/documents/documents.ts";

/** Somebody entered the nth result there; or the partner took it by webhook. */
export interface ResultFact {
  readonly type: "result-entered" | "result-taken";
  /** From 1. */
  readonly result: number;
}

/** Number `n` of the case is the nth, from 1; only the last one counts there. Times are ISO 8601 in UTC. */
export interface Result {
  readonly what: "answered" | "final" | "withdrawn";
  readonly at: string;
  /** Of an answer. */
  readonly answer?: DocumentId;
  readonly outcome?: string;
  /** Since when its system has it without anybody's doing. */
  readonly known?: string;
  readonly entered?: { readonly at: string; readonly by: string };
}
