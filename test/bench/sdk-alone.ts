/** A function that has nothing but the AWS SDK's client of DynamoDB, bundled as all are: functions are measured by it. */
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { aws } from "../../shared/aws/environment.ts";
import { dynamo } from "../../shared/table/dynamodb.ts";

export interface Pair {
  readonly table: string;
  readonly id: string;
}

/** Puts one small item, and gets it. */
export async function handler({ table, id }: Pair) {
  await dynamo(aws(), new PutItemCommand({ TableName: table, Item: { id: { S: id } } }));
  const { Item } = await dynamo(aws(), new GetItemCommand({ TableName: table, Key: { id: { S: id } } }));
  if (Item?.["id"]?.S !== id) throw new Error("The item that was put is not there");
}
