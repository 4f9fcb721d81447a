/** Another implementation of AWS that replaces DynamoDB Local and the local SQS (`test/conformance`). */
import type { AwsService } from "../aws-endpoint/api-call.ts";
import type { DynamoDbLocal } from "../dynamodb/dynamodb-local.ts";
import type { Keys, LambdaFunction } from "../lambda/environment.ts";
import type { Sqs } from "../sqs/queues.ts";

/** The stand-ins of AWS services behind the gateway, by SigV4 service name. */
export type Services = Readonly<Record<string, AwsService>>;

export interface Engines {
  /** The DynamoDB that streams and the operator's page use. */
  readonly dynamoDb: Pick<DynamoDbLocal, "port" | "crashed" | "stop">;
  readonly sqs: Sqs;
  /** Returns the AWS keys with which a function signs its calls; each function has a different access key. */
  readonly keysOf: (fn: LambdaFunction) => Keys;
  /**
   * Returns the services of the gateway, some of them replaced.
   * @param wrote wakes the readers of a table's stream; call it after a possible write to the table
   */
  readonly services: (own: Services, wrote: (table: string) => void) => Services;
}
