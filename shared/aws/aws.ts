import type { Client, Command, MetadataBearer } from "@smithy/types";
import type { Settings } from "./settings.ts";

/** What a client of the SDK knows of its service. */
export interface Named {
  /** `DynamoDB` … */
  readonly serviceId: string;
}

/** A client of the AWS SDK, by its class: `DynamoDBClient`. */
export type Service<Input extends object, Output extends MetadataBearer, Config extends Named> = new (
  settings: Settings,
) => Client<Input, Output, Config>;

/** Calls to AWS, each by the client of its service and its command, so that a function loads the clients it uses and no other. */
export interface Aws {
  /**
   * Sends, and sends again (with jitter) while AWS is throttling, failing or unreachable: for calls that may arrive twice.
   * Throws `AwsError` for what AWS refuses for good, and an `Outage` when the tries are used up or we lack access.
   * @param patience how long to wait for the answer, in milliseconds, where that is longer than for other calls
   */
  call<
    Ins extends object,
    Outs extends MetadataBearer,
    Config extends Named,
    In extends Ins,
    Out extends Outs,
  >(
    service: Service<Ins, Outs, Config>,
    command: Command<Ins, In, Outs, Out, Config>,
    patience?: number,
  ): Promise<Out>;
  /**
   * Sends once, over a connection of its own: for effects that must not happen twice. Throws `AwsError` for every refusal,
   * and `NoAnswer` when nobody can tell whether it arrived.
   */
  once<
    Ins extends object,
    Outs extends MetadataBearer,
    Config extends Named,
    In extends Ins,
    Out extends Outs,
  >(service: Service<Ins, Outs, Config>, command: Command<Ins, In, Outs, Out, Config>): Promise<Out>;
}

/** What AWS answered instead of doing it. Its own sentence stays out: it may quote what we sent (law 4). */
export class AwsError extends Error {
  override readonly name = "AwsError";
  /** `ConditionalCheckFailedException` … */
  readonly code: string;
  /** Of HTTP; 0 if the SDK itself failed. */
  readonly status: number;
  /** Why DynamoDB cancelled a transaction: one code per item, `None` for the innocent. */
  readonly cancellations: readonly string[];

  constructor(service: string, code: string, status: number, cancellations: readonly string[] = []) {
    super(`${service}: ${code} (${status})`);
    this.code = code;
    this.status = status;
    this.cancellations = cancellations;
  }
}
