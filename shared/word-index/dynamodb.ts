import { DeleteItemCommand, PutItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { defined } from "../defined.ts";
import { Outage } from "../outage.ts";
import { dynamo, ifCondition, query, readItem } from "../table/dynamodb.ts";
import { fromItem, toItem } from "../table/item.ts";
import { type Having, type Kept, newestFirst, tombstoneOf, type WordIndex } from "./word-index.ts";

/** So many rows are taken away at once. */
const atOnce = 25;
/** Whoever puts something there meanwhile does so a few times at most. */
const mostTries = 8;

/** As rows under `word/` of the service's views table: `word/<word>/<thing>`, and `word/of/<thing>` with what is kept of it. */
export function dynamodbWordIndex(viewsTable: string, aws: Aws): WordIndex {
  const get = async <Row>(id: string): Promise<Row | undefined> => {
    const read = { TableName: viewsTable, Key: { id: { S: id } }, ConsistentRead: true };
    const item = await readItem(aws, read);
    return item && (fromItem(item) as Row);
  };
  const kept = async (thing: string) => keptOf(await get<Kept>(keptId(thing)));
  const replace = (thing: string, next: Kept) =>
    ifCondition(dynamo(aws, new PutItemCommand(keeping(viewsTable, thing, next))));
  /** @returns what is to go: nothing is put there from now on, and all that was is among its words. */
  const close = async (thing: string): Promise<Kept> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await kept(thing);
      if (before?.forgotten) return before;
      const tombstone = tombstoneOf(before);
      if (await replace(thing, tombstone)) return tombstone;
    }
    throw new Outage("A case is put into the index again and again");
  };
  return {
    kept,
    put: async (words, having, next) => {
      const Put = keeping(viewsTable, having.thing, next);
      const puts = words.map((word) => ({
        Put: { TableName: viewsTable, Item: toItem(rowOf(word, having, next)) },
      }));
      const write = { TransactItems: [{ Put }, ...puts] };
      return (await ifCondition(dynamo(aws, new TransactWriteItemsCommand(write)))) ? "kept" : "changed";
    },
    row: async (word, thing) => {
      const row = await get<Having>(rowId(word, thing));
      return row && havingOf(row);
    },
    forget: async (thing) => {
      const closed = await close(thing);
      const { words } = closed;
      await removeWords(viewsTable, aws, thing, words);
      // Who forgets it at the same time has done the same.
      if (words.length > 0) await replace(thing, tombstoneOf(closed, []));
    },
    having: async (word, { limit, since }) => {
      const { Items } = await query(aws, {
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
      return Items.map((item) => havingOf(fromItem(item) as unknown as Having));
    },
  };
}

/** Takes a thing away under these words. */
export async function removeWords(
  table: string,
  aws: Aws,
  thing: string,
  words: readonly string[],
): Promise<void> {
  const remove = (word: string) =>
    dynamo(aws, new DeleteItemCommand({ TableName: table, Key: { id: { S: rowId(word, thing) } } }));
  for (let from = 0; from < words.length; from += atOnce)
    await Promise.all(words.slice(from, from + atOnce).map(remove));
}

const listOf = (word: string): string => `word/${word}`;
export const rowId = (word: string, thing: string): string => `word/${word}/${thing}`;
export const keptId = (thing: string): string => `word/of/${thing}`;

/** The version it was put there with tells who takes it away whether it was put there since. */
const rowOf = (word: string, { thing, at, size }: Having, { version }: Kept) => ({
  id: rowId(word, thing),
  list: listOf(word),
  order: `${newestFirst(at)}#${thing}`,
  version,
  thing,
  at,
  size,
});

function keeping(TableName: string, thing: string, { version, of, words, forgotten }: Kept) {
  const condition =
    version === 1
      ? { ConditionExpression: "attribute_not_exists(version)" }
      : {
          ConditionExpression: "version = :before",
          ExpressionAttributeValues: { ":before": { N: String(version - 1) } },
        };
  const row = { id: keptId(thing), version, of, words, ...defined({ forgotten }) };
  return { TableName, Item: toItem(row), ...condition };
}

const havingOf = ({ thing, at, size }: Having): Having => ({ thing, at, size });

const keptOf = (row: Kept | undefined): Kept | undefined =>
  row && {
    // One from before it was counted how often it was written.
    version: row.version ?? 0,
    of: row.of,
    words: row.words,
    ...defined({ forgotten: row.forgotten }),
  };
