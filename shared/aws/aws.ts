import type { Client, Command, MetadataBearer } from "@smithy/types";
import type { Settings } from "./settings.ts";

/** The service that a client of the SDK calls. */
export interface Named {
  /** `DynamoDB` … */
  readonly serviceId: string;
}

/** A client of the AWS SDK, by its class: `DynamoDBClient`. */
export type Service<Input extends object, Output extends MetadataBearer, Config extends Named> = new (
  settings: Settings,
) => Client<Input, Output, Config>;

/**
 * Calls to AWS. The caller names the client of the service, so that a function loads only the clients it
 * uses.
 */
export interface Aws {
  /**
   * Sends a call that may safely arrive twice, and retries with jitter while AWS throttles, fails or does not
   * answer.
   * @param patience milliseconds to wait for the answer, where more than the default
   * @throws AwsError when AWS refuses the call for good
   * @throws Outage when the retries are used up, or a right or resource is missing
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
   * Sends a call once, over a new connection: for effects that must not happen twice.
   * @throws AwsError for every refusal
   * @throws NoAnswer when it is unknown whether the call arrived
   */
  once<
    Ins extends object,
    Outs extends MetadataBearer,
    Config extends Named,
    In extends Ins,
    Out extends Outs,
  >(service: Service<Ins, Outs, Config>, command: Command<Ins, In, Outs, Out, Config>): Promise<Out>;
}

/** A refusal by AWS. It leaves out AWS's message, which may quote the request (law 4). */
export class AwsError extends Error {
  override readonly name = "AwsError";
  /** `ConditionalCheckFailedException` … */
  readonly code: string;
  /** The HTTP status; 0 when the SDK itself failed. */
  readonly status: number;
  /** Why DynamoDB cancelled a transaction: one code per item, `None` for items that did not fail. */
  readonly cancellations: readonly string[];

  constructor(service: string, code: string, status: number, cancellations: readonly string[] = []) {
    super(`${service}: ${code} (${status})`);
    this.code = code;
    this.status = status;
    this.cancellations = cancellations;
  }
}
