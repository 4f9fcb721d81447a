import type { Aws } from "../aws/aws.ts";
import { query } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import { type Having, momentOf, newestFirst, type WordIndex } from "./word-index.ts";

/** Finds by the index of words; in a file of its own, so that a function that only finds loads no more. */
export function dynamodbWordFinder(table: string, aws: Aws): Pick<WordIndex, "having"> {
  return {
    having: async (word, { limit, since }) => {
      const { Items } = await query(aws, {
        TableName: table,
        KeyConditionExpression: since === undefined ? "id = :id" : "id = :id AND #order < :since",
        ...(since !== undefined && { ExpressionAttributeNames: { "#order": "order" } }),
        ExpressionAttributeValues: {
          ":id": { S: wordId(word) },
          ...(since !== undefined && { ":since": { S: newestFirst(since) } }),
        },
        Limit: limit,
      });
      return Items.map(havingOf);
    },
  };
}

export const wordId = (word: string): string => `word/${word}`;

/** The sort key of a thing under a word: the newest first. */
export const orderOf = (thing: string, at: string): string => `${newestFirst(at)}#${thing}`;

/** The thing, and when it came to be. */
export function placeOf(order: string): Pick<Having, "thing" | "at"> {
  const [moment = "", thing = ""] = order.split("#");
  return { thing, at: momentOf(moment) };
}

export const havingOf = ({ order, size }: Item): Having => ({
  ...placeOf((order as { readonly S: string }).S),
  size: Number((size as { readonly N: string }).N),
});
