/** Another implementation of AWS in place of this machine's own engines (`test/conformance`). */
import type { AwsService } from "../aws-endpoint/api-call.ts";
import type { DynamoDbLocal } from "../dynamodb/dynamodb-local.ts";
import type { Keys, LambdaFunction } from "../lambda/environment.ts";
import type { Sqs } from "../sqs/queues.ts";

/** AWS's services behind the gateway, by SigV4 service name. */
export type Services = Readonly<Record<string, AwsService>>;

export interface Engines {
  /** The DynamoDB for streams and the operator. */
  readonly dynamoDb: Pick<DynamoDbLocal, "port" | "crashed" | "stop">;
  readonly sqs: Sqs;
  /** A function's signing keys; each function has an access key of its own. */
  readonly keysOf: (fn: LambdaFunction) => Keys;
  /**
   * Replaces services of this machine.
   * @param wrote rings the bell of a table's readers after a possible write
   */
  readonly services: (own: Services, wrote: (table: string) => void) => Services;
}
