import type { Client, Command, MetadataBearer } from "@smithy/types";
import type { Settings } from "./settings.ts";

/** A type of AWS SDK client, with the name of the AWS service that the client calls. */
export interface Named {
  /** The name that the SDK gives the service, such as `DynamoDB`. */
  readonly serviceId: string;
}

/** The class of an AWS SDK client, such as `DynamoDBClient`. */
export type Service<Input extends object, Output extends MetadataBearer, Config extends Named> = new (
  settings: Settings,
) => Client<Input, Output, Config>;

/**
 * Sends calls to AWS. The caller passes the class of the SDK client, so that a Lambda bundles only the
 * clients that it uses.
 */
export interface Aws {
  /**
   * Sends a call that may safely arrive twice, and retries with jitter while AWS throttles, fails or does not
   * answer.
   * @param patience milliseconds to wait for the answer; when absent, the client's default applies
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
   * @throws NoAnswer when no answer came, so that AWS may or may not have carried out the call
   */
  once<
    Ins extends object,
    Outs extends MetadataBearer,
    Config extends Named,
    In extends Ins,
    Out extends Outs,
  >(service: Service<Ins, Outs, Config>, command: Command<Ins, In, Outs, Out, Config>): Promise<Out>;
}

/**
 * A refusal by AWS. The error leaves out AWS's message, which may quote personal data of the request (law 4).
 */
export class AwsError extends Error {
  override readonly name = "AwsError";
  /** The error code from AWS, such as `ConditionalCheckFailedException`. */
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
