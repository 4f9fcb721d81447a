/** A Lambda function for `as-bundled.test.ts` that writes one transaction and is bundled like all other functions. */
import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { aws } from "../../shared/aws/environment.ts";
import { dynamo, ifCondition } from "../../shared/table/dynamodb.ts";

const put = { Put: { TableName: "t", Item: { id: { S: "1" } } } };

export const handler = (): Promise<boolean> =>
  ifCondition(dynamo(aws(), new TransactWriteItemsCommand({ TransactItems: [put] })));
