import type { Aws } from "../aws/aws.ts";
import { query } from "../table/dynamodb.ts";
import type { Item } from "../table/item.ts";
import { type Having, momentOf, newestFirst, type WordIndex } from "./word-index.ts";

/**
 * Searches the word index. This is a file of its own, so that Lambdas that only search load no code for
 * writing.
 */
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

/** The sort key of a case under a word; sorts the newest case first. */
export const orderOf = (thing: string, at: string): string => `${newestFirst(at)}#${thing}`;

/** Reads the case and its time from a sort key. */
export function placeOf(order: string): Pick<Having, "thing" | "at"> {
  const [moment = "", thing = ""] = order.split("#");
  return { thing, at: momentOf(moment) };
}

export const havingOf = ({ order, size }: Item): Having => ({
  ...placeOf((order as { readonly S: string }).S),
  size: Number((size as { readonly N: string }).N),
});
