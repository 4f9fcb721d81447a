import type { Aws } from "../aws/aws.ts";
import { dynamo, getItem } from "../table/dynamodb.ts";
import { fromItem, type Item, toItem } from "../table/item.ts";
import { type Having, type Kept, newestFirst, type WordIndex } from "./word-index.ts";

/** So many rows are written at once. */
const atOnce = 25;

/** As rows under `word/` of the service's views table: `word/<word>/<thing>`, and `word/of/<thing>` with what is kept of it. */
export function dynamodbWordIndex(viewsTable: string, aws: Aws): WordIndex {
  const kept = async (thing: string): Promise<Kept | undefined> => {
    const item = await getItem(aws, viewsTable, ofThing(thing));
    return item && (fromItem(item) as unknown as Kept);
  };
  const write = (row: object) => dynamo(aws, "PutItem", { TableName: viewsTable, Item: toItem(row) });
  const remove = (id: string) => dynamo(aws, "DeleteItem", { TableName: viewsTable, Key: { id: { S: id } } });
  return {
    kept,
    keep: async (thing, { of, words }) => void (await write({ id: ofThing(thing), of, words })),
    put: async (word, { thing, at, size }) =>
      void (await write({
        id: rowOf(word, thing),
        list: listOf(word),
        order: `${newestFirst(at)}#${thing}`,
        thing,
        at,
        size,
      })),
    forget: async (thing) => {
      const words = (await kept(thing))?.words ?? [];
      for (let from = 0; from < words.length; from += atOnce)
        await Promise.all(words.slice(from, from + atOnce).map((word) => remove(rowOf(word, thing))));
      await remove(ofThing(thing));
    },
    having: async (word, { limit, since }) => {
      const { Items } = await dynamo<{ readonly Items: readonly Item[] }>(aws, "Query", {
        TableName: viewsTable,
        IndexName: "list",
        KeyConditionExpression: since === undefined ? "#list = :list" : "#list = :list AND #order < :since",
        ExpressionAttributeNames: { "#list": "list", ...(since !== undefined && { "#order": "order" }) },
        ExpressionAttributeValues: {
          ":list": { S: listOf(word) },
          ...(since !== undefined && { ":since": { S: newestFirst(since) } }),
        },
        Limit: limit,
      });
      return Items.map(havingOf);
    },
  };
}

const listOf = (word: string): string => `word/${word}`;
const rowOf = (word: string, thing: string): string => `word/${word}/${thing}`;
const ofThing = (thing: string): string => `word/of/${thing}`;

function havingOf(item: Item): Having {
  const { thing, at, size } = fromItem(item) as unknown as Having;
  return { thing, at, size };
}
