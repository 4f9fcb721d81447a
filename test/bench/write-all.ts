import { BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import { dynamo } from "../../shared/table/dynamodb.ts";
import type { Item } from "../../shared/table/item.ts";
import type { TestDynamo } from "../stores/dynamodb.ts";

/** Writes items into a table, a hundred items at the same time. */
export async function writeAll(
  { aws }: Pick<TestDynamo, "aws">,
  table: string,
  items: readonly Item[],
): Promise<void> {
  const put = async (batch: readonly Item[]) => {
    if (batch.length === 0) return;
    const requests = batch.map((Item) => ({ PutRequest: { Item } }));
    await dynamo(aws, new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  };
  for (let from = 0; from < items.length; from += 100)
    await Promise.all([0, 25, 50, 75].map((n) => put(items.slice(from + n, from + n + 25))));
}
