/** A client that sums the capacity units that DynamoDB reports for each request. */
import type { Aws } from "../../shared/aws/aws.ts";
import { sum } from "./numbers.ts";

export interface Counted {
  readonly aws: Aws;
  /** The capacity units of all counted operations during `run`. */
  during(run: () => Promise<unknown>): Promise<number>;
}

interface Consumed {
  readonly CapacityUnits?: number;
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
    // Batches and transactions report the units of each table.
    const { ConsumedCapacity = [] } = answer as {
      readonly ConsumedCapacity?: Consumed | readonly Consumed[];
    };
    const used = sum([ConsumedCapacity].flat().map(({ CapacityUnits = 0 }) => CapacityUnits));
    if (counts(operation)) units += Math.max(used, leastOf(operation, input));
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
