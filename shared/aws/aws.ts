/**
 * The few AWS calls we make, signed and sent. A small client of our own instead of the SDK: ADR 0004 says why and what
 * that leaves to us.
 */

/** Services by their signing names. */
export type AwsService = "dynamodb" | "sqs" | "events" | "lambda" | "sns" | "ses" | "secretsmanager";

export interface AwsRequest {
  readonly service: AwsService;
  /** `/` if absent; encoded. */
  readonly path?: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long to wait for the answer, in milliseconds, where that is longer than for other calls. */
  readonly patience?: number;
}

export interface AwsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Aws {
  /**
   * Sends, and sends again (with jitter) while AWS is throttling, failing or unreachable: for calls that may arrive twice.
   * Throws `AwsError` for what AWS refuses for good, and an `Outage` when the tries are used up or we lack access.
   */
  call(request: AwsRequest): Promise<AwsAnswer>;
  /**
   * Sends once, over a connection of its own: for effects that must not happen twice. Throws `AwsError` for every refusal,
   * and `NoAnswer` when nobody can tell whether it arrived.
   */
  once(request: AwsRequest): Promise<AwsAnswer>;
}

/** What AWS answered instead of doing it. Its own sentence stays out: it may quote what we sent (law 4). */
export class AwsError extends Error {
  override readonly name = "AwsError";
  /** `ConditionalCheckFailedException` … */
  readonly code: string;
  readonly status: number;
  /** The parsed answer, where it was JSON. */
  readonly answer: unknown;

  constructor(service: string, code: string, status: number, answer: unknown) {
    super(`${service}: ${code} (${status})`);
    this.code = code;
    this.status = status;
    this.answer = answer;
  }
}
