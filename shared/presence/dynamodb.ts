import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, query } from "../table/dynamodb.ts";
import { fromItem, type Item, toItem } from "../table/item.ts";
import { type Looker, minutesLooking, type Presence } from "./presence.ts";

const milliseconds = minutesLooking * 60_000;

/**
 * Stores presence as rows under `looking/` in the service's views table. DynamoDB removes expired rows late,
 * so `lookers` checks the time of each row.
 */
export function dynamodbPresence(viewsTable: string, aws: Aws): Presence {
  return {
    look: async (thing, username, at) => {
      const list = `looking/${thing}`;
      const expires = Math.ceil((at.getTime() + milliseconds) / 1_000);
      const look = { id: `${list}/${username}`, list, order: at.toISOString(), username, expires };
      await dynamo(aws, new PutItemCommand({ TableName: viewsTable, Item: toItem(look) }));
    },
    lookers: async (thing, at) => {
      const since = new Date(at.getTime() - milliseconds).toISOString();
      return (await looks(aws, viewsTable, `looking/${thing}`, since)).map(lookerOf);
    },
  };
}

async function looks(aws: Aws, table: string, list: string, since: string): Promise<readonly Item[]> {
  const { Items } = await query(aws, {
    TableName: table,
    IndexName: "list",
    KeyConditionExpression: "#list = :list AND #order > :since",
    ExpressionAttributeNames: { "#list": "list", "#order": "order" },
    ExpressionAttributeValues: { ":list": { S: list }, ":since": { S: since } },
    ScanIndexForward: false,
  });
  return Items;
}

function lookerOf(item: Item): Looker {
  const { username, order } = fromItem(item) as { readonly username: string; readonly order: string };
  return { username, at: order };
}
