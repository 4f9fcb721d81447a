/**
 * A function that contains only the AWS SDK's DynamoDB client and is bundled like our functions. The costs of our functions
 * are compared with its costs.
 */
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { aws } from "../../shared/aws/environment.ts";
import { dynamo } from "../../shared/table/dynamodb.ts";

export interface Pair {
  readonly table: string;
  readonly id: string;
}

/** Writes a small item and reads the item again. */
export async function handler({ table, id }: Pair) {
  await dynamo(aws(), new PutItemCommand({ TableName: table, Item: { id: { S: id } } }));
  const { Item } = await dynamo(aws(), new GetItemCommand({ TableName: table, Key: { id: { S: id } } }));
  if (Item?.["id"]?.S !== id) throw new Error("The item that was put is not there");
}
