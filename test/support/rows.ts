/** Reads journal rows on a running stack with the rights of a function. */

import { functionsOf, type LambdaFunction } from "../../local/lambda/environment.ts";
import { patience } from "../../local/stack/patience.ts";
import { templateFolder } from "../../local/stack/settings.ts";
import { loadTemplate } from "../../local/template/template.ts";
import { awsClient } from "../../shared/aws/client.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import type { JournalStore, StoredRow } from "../../shared/journal/journal.ts";

/**
 * Returns the reader of an aggregate's rows.
 * @param gateway the address of the stack's AWS calls
 * @param as the function whose journal and rights are used
 */
export const rowsOf = (gateway: string, as: string): ((id: string) => Promise<readonly StoredRow[]>) =>
  storeOf(gateway, as).all;

/** The functions of the template, read once, since tests read many rows. */
let functions: readonly LambdaFunction[] | undefined;

/** Returns the store of the function's journal, with the function's rights. */
export function storeOf(gateway: string, as: string): JournalStore {
  const { aws, variable } = asFunction(gateway, as);
  return dynamodbJournalStore(variable("JOURNAL_TABLE"), aws);
}

/** Returns a client with the function's rights, and the reader of the function's environment variables. */
export function asFunction(gateway: string, as: string) {
  functions ??= functionsOf(loadTemplate(templateFolder));
  const fn = functions.find(({ name }) => name === as);
  if (!fn) throw new Error(`There is no function ${as}`);
  const aws = awsClient({
    patience,
    region: "eu-central-1",
    endpoint: gateway,
    credentials: { accessKeyId: fn.logicalId, secretAccessKey: "local" },
  });
  const variable = (name: string): string => {
    const value = fn.variables[name];
    if (value === undefined) throw new Error(`The function ${as} has no ${name}`);
    return value;
  };
  return { aws, variable };
}
