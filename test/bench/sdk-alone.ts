/** A function that has nothing but the AWS SDK's client of DynamoDB, bundled as all are: what the others are measured by. */
import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { aws } from "../../shared/aws/environment.ts";
import { dynamo } from "../../shared/table/dynamodb.ts";

export const handler = () => dynamo(aws(), new GetItemCommand({ TableName: "t", Key: { id: { S: "1" } } }));
