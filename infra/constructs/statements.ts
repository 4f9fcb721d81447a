/** Helpers that create the IAM statements of grants. */

import { Stack } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { defined } from "../../shared/defined.ts";
import type { SharedStores } from "./tables.ts";

export interface Grant {
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
  /**
   * True when a statement names the role itself as its resource: it is then in a separate policy, to avoid a
   * circular dependency.
   */
  readonly beside?: true;
}

export function allow(
  sid: string,
  actions: string[],
  resources: string[],
  conditions?: Record<string, Record<string, string | string[]>>,
): PolicyStatement {
  return new PolicyStatement({ sid, actions, resources, ...defined({ conditions }) });
}

export function onTable(
  variable: string,
  table: TableV2 | undefined,
  sid: string,
  actions: readonly string[],
  prefix?: string,
): Grant {
  const { tableName, tableArn } = there(table, variable);
  const dynamodb = actions.map((action) => `dynamodb:${action}`);
  return {
    environment: { [variable]: tableName },
    statements: [allow(sid, dynamodb, [tableArn], prefix === undefined ? undefined : under(prefix))],
  };
}

/**
 * Limits a statement to rows whose partition key has this prefix. In an index of lists, the partition key is the name
 * of a list.
 */
export const under = (prefix: string) => ({
  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [prefix] },
});

/** Limits a statement to rows whose partition key has none of these prefixes. */
export const notUnder = (...prefixes: string[]) => ({
  "ForAllValues:StringNotLike": { "dynamodb:LeadingKeys": prefixes },
});

export const listIndex = (table: TableV2): string => `${table.tableArn}/index/list`;
/** The index by which second lists are read: a view row can be in two lists, in each with the same sort key. */
export const secondIndex = (table: TableV2): string => `${table.tableArn}/index/second`;

/**
 * Grants actions on the keys table, which is encrypted with our own KMS key. The caller may use the KMS key
 * through DynamoDB only; a direct call to KMS is denied.
 */
export function withKey(stores: SharedStores, sid: string, actions: string[], prefix: string): Grant {
  const table = onTable("KEYS_TABLE", stores.keys, sid, actions, prefix);
  const isWriting = actions.some((action) => ["PutItem", "UpdateItem"].includes(action));
  const writes = isWriting ? ["kms:Encrypt", "kms:GenerateDataKey"] : [];
  const through = { StringEquals: { "kms:ViaService": `dynamodb.${Stack.of(stores).region}.amazonaws.com` } };
  const atRest = allow(`${sid}AtRest`, ["kms:Decrypt", ...writes], [stores.keysKey.keyArn], through);
  return { ...table, statements: [...table.statements, atRest] };
}

/**
 * Grants actions on files below a service's prefix, which are encrypted with our own KMS key. The caller may use that
 * key through S3 only: writing a file generates a data key, and reading a file decrypts one.
 */
export function onFiles(
  { key }: { readonly key: Key },
  bucket: Bucket,
  sid: string,
  actions: readonly string[],
  prefix: string,
): Pick<Grant, "statements"> {
  const s3 = actions.map((action) => `s3:${action}`);
  const kms = [
    ...(actions.includes("PutObject") ? ["kms:GenerateDataKey"] : []),
    ...(actions.includes("GetObject") ? ["kms:Decrypt"] : []),
  ];
  const through = { StringEquals: { "kms:ViaService": `s3.${Stack.of(bucket).region}.amazonaws.com` } };
  return {
    statements: [
      allow(sid, s3, [bucket.arnForObjects(`${prefix}/*`)]),
      allow(`${sid}AtRest`, kms, [key.keyArn], through),
    ],
  };
}

/**
 * Grants the sending of SMS. A phone number has no resource name, so IAM can allow SMS only for the resource `*`.
 * Topics and mobile apps, which have resource names, are denied.
 */
export function smsStatements(stack: Stack): PolicyStatement[] {
  const named = stack.formatArn({ service: "sns", region: "*", account: "*", resource: "*" });
  return [
    allow("SmsSend", ["sns:Publish"], ["*"]),
    new PolicyStatement({
      sid: "SmsSendOnlyToPhones",
      effect: Effect.DENY,
      actions: ["sns:Publish"],
      resources: [named],
    }),
  ];
}

export function there<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`triggers.ts asks for ${what}, which its service lacks`);
  return value;
}
