/** A client that sums the capacity units that DynamoDB reports for each request. */
import type { Aws } from "../../shared/aws/aws.ts";

export interface Counted {
  readonly aws: Aws;
  /** The capacity units of all counted operations during `run`. */
  during(run: () => Promise<unknown>): Promise<number>;
}

interface Asked {
  ReturnConsumedCapacity?: "TOTAL";
  readonly ConsistentRead?: boolean;
}

/** The units of a read that finds nothing: DynamoDB bills such a read, but DynamoDB Local reports no units. */
const leastOf = (operation: string, { ConsistentRead }: Asked): number =>
  /^(Query|GetItem)$/.test(operation) ? (ConsistentRead ? 1 : 0.5) : 0;

const operationOf = (command: object): string => command.constructor.name.replace(/Command$/, "");

/** Whether a DynamoDB operation only reads. */
export const isRead = (operation: string): boolean => /^(Query|GetItem|BatchGetItem|Scan)$/.test(operation);

/** Wraps an AWS client with a counter. @param counts selects the operations to count; by default all reads and writes */
export function counted(aws: Aws, counts: (operation: string) => boolean = () => true): Counted {
  let units = 0;
  const call: Aws["call"] = async (service, command, patience) => {
    const operation = operationOf(command);
    const input = command.input as Asked;
    input.ReturnConsumedCapacity = "TOTAL";
    const answer = await aws.call(service, command, patience);
    const { ConsumedCapacity } = answer as {
      readonly ConsumedCapacity?: { readonly CapacityUnits?: number };
    };
    if (counts(operation)) units += Math.max(ConsumedCapacity?.CapacityUnits ?? 0, leastOf(operation, input));
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
