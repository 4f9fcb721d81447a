import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { dynamo, getItem, ifCondition, query } from "../table/dynamodb.ts";
import { fromItem, type Item, toItem } from "../table/item.ts";
import { boundOf, cursorOf, type Place, pageAfter } from "./page.ts";
import { indexOf, type ListOptions, type Page, type View, type ViewStore } from "./views.ts";

/**
 * Stores views in a DynamoDB table: partition key `id`, with the sparse indexes `list` on (`list`, `order`)
 * and `second` on (`second`, `order`).
 * @example
 * const views = dynamodbViews(env.VIEWS_TABLE, aws());
 */
export function dynamodbViews(table: string, aws: Aws): ViewStore {
  return {
    put: async (view) => ((await ifCondition(write(aws, table, view))) ? "written" : "older"),
    get: async (id) => {
      const item = await getItem(aws, table, id);
      return item && viewOf(item);
    },
    list: (list, options) => page(aws, table, list, options),
  };
}

function write(aws: Aws, table: string, view: View): Promise<unknown> {
  return dynamo(
    aws,
    new PutItemCommand({
      TableName: table,
      Item: toItem(view),
      ConditionExpression: "attribute_not_exists(id) OR version <= :version",
      ExpressionAttributeValues: { ":version": { N: String(view.version) } },
    }),
  );
}

const viewOf = (item: Item) => fromItem(item) as unknown as View;

async function page(aws: Aws, table: string, list: string, options: ListOptions = {}): Promise<Page<View>> {
  const { after, limit = 25 } = options;
  const place = pageAfter(after);
  const bound = boundOf(options);
  const index = indexOf(list);
  const { Items, LastEvaluatedKey } = await query(aws, {
    TableName: table,
    IndexName: index,
    KeyConditionExpression: bound ? `#list = :list AND #order ${bound.sign} :bound` : "#list = :list",
    ExpressionAttributeNames: { "#list": index, ...(bound && { "#order": "order" }) },
    ExpressionAttributeValues: {
      ":list": { S: list },
      ...(bound && { ":bound": { S: bound.order } }),
    },
    ExclusiveStartKey: place && { [index]: { S: list }, ...keyOf(place) },
    Limit: limit,
  });
  const items = Items.map(viewOf);
  const last = items.at(-1);
  return LastEvaluatedKey && last ? { items, next: cursorOf(last) } : { items };
}

const keyOf = ({ id, order }: Place): Item => ({ order: { S: order }, id: { S: id } });
