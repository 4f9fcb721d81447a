/** A client that adds up what DynamoDB says each request consumed. */
import type { Aws, AwsAnswer, AwsRequest } from "../../shared/aws/aws.ts";

export interface Counted {
  readonly aws: Aws;
  /** The capacity units of everything that `run` asks for and that counts. */
  during(run: () => Promise<unknown>): Promise<number>;
}

/** What finds nothing is read all the same, which DynamoDB Local forgets. */
const leastOf = (request: AwsRequest, { ConsistentRead }: { readonly ConsistentRead?: boolean }): number =>
  /\.(Query|GetItem)$/.test(request.headers["x-amz-target"] ?? "") ? (ConsistentRead ? 1 : 0.5) : 0;

const operationOf = (request: AwsRequest): string =>
  (request.headers["x-amz-target"] ?? "").split(".").at(-1) ?? "";

/** Whether an operation only reads. */
export const isRead = (operation: string): boolean => /^(Query|GetItem|BatchGetItem|Scan)$/.test(operation);

/** @param counts which operations; all, reads and writes together, unless told otherwise. */
export function counted(aws: Aws, counts: (operation: string) => boolean = () => true): Counted {
  let units = 0;
  const call = async (request: AwsRequest): Promise<AwsAnswer> => {
    const input = JSON.parse(request.body);
    const body = JSON.stringify({ ...input, ReturnConsumedCapacity: "TOTAL" });
    const answer = await aws.call({ ...request, body });
    const consumed = JSON.parse(answer.body).ConsumedCapacity?.CapacityUnits ?? 0;
    if (counts(operationOf(request))) units += Math.max(consumed, leastOf(request, input));
    return answer;
  };
  return {
    aws: { ...aws, call },
    during: async (run) => {
      const before = units;
      await run();
      return units - before;
    },
  };
}
