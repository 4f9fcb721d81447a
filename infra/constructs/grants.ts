/**
 * The meaning of each `need` in `triggers.ts`: the environment variables that the Lambda gets, and the exact statements
 * of its role. Apart from a trigger's own rights (`triggered.ts`), no other file of `infra` gives our functions a right
 * to data.
 */
import { ArnFormat, Lazy, Stack } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Bucket, IBucket } from "aws-cdk-lib/aws-s3";
import type { IEmailIdentity } from "aws-cdk-lib/aws-ses";
import { type Purpose, ringId } from "../../shared/secrets/purposes.ts";
import type { Need, VendorSecret } from "../../shared/triggers.ts";
import type { Files } from "./files.ts";
import type { History } from "./history.ts";
import {
  allow,
  type Grant,
  listIndex,
  notUnder,
  onFiles,
  onTable,
  secondIndex,
  smsStatements,
  there,
  under,
  withKey,
} from "./statements.ts";
import type { SharedStores } from "./tables.ts";

/**
 * The resources that the needs of one service may reach. The synthesis fails when a need names an absent
 * resource.
 */
export interface Reach {
  readonly service: string;
  readonly journal: TableV2 | undefined;
  readonly views: TableV2 | undefined;
  readonly vault: TableV2 | undefined;
  readonly anchors: TableV2 | undefined;
  readonly sheets: TableV2 | undefined;
  readonly wordIndex: TableV2 | undefined;
  readonly directoryViews: TableV2 | undefined;
  readonly stores: SharedStores;
  readonly files: Files;
  readonly history: History;
  readonly bus: EventBus;
  readonly mail: Mail | undefined;
  /** The names of vendors' secrets in Secrets Manager, by our name of the secret. */
  readonly secrets: Readonly<Record<VendorSecret, string>>;
  /** The functions that the service's functions may invoke directly. */
  readonly callees: () => readonly Callee[];
}

export interface Callee {
  /** The name of the function, such as `identity-for-intake`. */
  readonly name: string;
  readonly fn: LambdaFunction;
}

export interface Mail {
  readonly identity: IEmailIdentity;
  readonly from: string;
}

type Give = (reach: Reach, argument: string) => Grant;

/** The right to read lists of view rows, by the table's index of lists; the condition says which lists. */
function lists(reach: Reach, sid: string, condition: ReturnType<typeof under | typeof notUnder>): Grant {
  const table = there(reach.views, "views");
  const statement = allow(sid, ["dynamodb:Query"], [listIndex(table)], condition);
  return { environment: { VIEWS_TABLE: table.tableName }, statements: [statement] };
}

function secondLists(reach: Reach): Grant {
  const table = there(reach.views, "views");
  const statement = allow("ViewsSecond", ["dynamodb:Query"], [secondIndex(table)]);
  return { environment: { VIEWS_TABLE: table.tableName }, statements: [statement] };
}

const give: Readonly<Record<string, Give>> = {
  "journal.read": (reach) => onTable("JOURNAL_TABLE", reach.journal, "JournalRead", ["Query"]),
  "journal.append": (reach) => onTable("JOURNAL_TABLE", reach.journal, "JournalAppend", ["Query", "PutItem"]),
  "journal.begun": (reach) => onTable("JOURNAL_TABLE", reach.journal, "JournalBegun", ["BatchGetItem"]),
  "views.list": (reach) => lists(reach, "ViewsList", notUnder("looking/*", "due/*")),
  "views.second": secondLists,
  "views.due": (reach) => lists(reach, "ViewsDue", under("due/*")),
  "views.write": (reach) => onTable("VIEWS_TABLE", reach.views, "ViewsWrite", ["PutItem"]),
  "word-index.find": ({ wordIndex }) =>
    onTable("WORD_INDEX_TABLE", wordIndex, "WordIndexFind", ["Query"], "word/*"),
  "word-index.write": ({ wordIndex }) =>
    together(
      onTable("WORD_INDEX_TABLE", wordIndex, "WordIndexSeen", ["GetItem"]),
      onTable("WORD_INDEX_TABLE", wordIndex, "WordIndexKeep", ["PutItem"], "of/*"),
      onTable("WORD_INDEX_TABLE", wordIndex, "WordIndexPut", ["BatchWriteItem"], "word/*"),
    ),
  "word-index.forget": ({ wordIndex }) =>
    together(
      onTable("WORD_INDEX_TABLE", wordIndex, "WordIndexClose", ["GetItem", "PutItem"], "of/*"),
      onTable("WORD_INDEX_TABLE", wordIndex, "WordIndexForget", ["BatchWriteItem"], "word/*"),
    ),
  presence: (reach) => {
    const table = there(reach.views, "views");
    return {
      environment: { VIEWS_TABLE: table.tableName },
      statements: [
        allow("PresenceWrite", ["dynamodb:PutItem"], [table.tableArn], under("looking/*")),
        allow("PresenceRead", ["dynamodb:Query"], [listIndex(table)], under("looking/*")),
      ],
    };
  },
  "documents.read": ({ stores }, writer) =>
    onTable(
      "DOCUMENTS_TABLE",
      stores.documents,
      `DocumentsRead${pascal(writer)}`,
      ["GetItem"],
      `${writer}/*`,
    ),
  "documents.write": ({ stores, service }) =>
    onTable("DOCUMENTS_TABLE", stores.documents, "DocumentsWrite", ["PutItem"], `${service}/*`),
  // The release of 26 November 2026 reads a key by GetItem, and in a trial its functions run with these rights. Remove the
  // action once a later release is recorded in `test/journal/released.json`.
  "keys.read": ({ stores }) => withKey(stores, "KeysRead", ["BatchGetItem", "GetItem"], "person/*"),
  "keys.write": ({ stores }) => withKey(stores, "KeysWrite", ["BatchGetItem", "PutItem"], "person/*"),
  "keys.destroy": ({ stores }) => withKey(stores, "KeysDestroy", ["DeleteItem"], "person/*"),
  secret: ({ stores, service }) => withKey(stores, "Secret", ["GetItem", "PutItem"], `secret/${service}`),
  "key-ring": ({ stores }, purpose) =>
    withKey(stores, `KeyRing${pascal(purpose)}`, ["GetItem", "PutItem"], ringId(purpose as Purpose)),
  limits: ({ stores, service }) =>
    onTable("LIMITS_TABLE", stores.limits, "Limits", ["UpdateItem"], `${service}/*`),
  "limits.count": ({ stores, service }) =>
    onTable("LIMITS_TABLE", stores.limits, "LimitsCount", ["GetItem"], `${service}/*`),
  drafts: ({ stores, service }) =>
    onTable(
      "LIMITS_TABLE",
      stores.limits,
      "Drafts",
      ["GetItem", "UpdateItem", "DeleteItem"],
      `draft/${service}/*`,
    ),
  "sessions.check": ({ stores, service }) =>
    onTable("LIMITS_TABLE", stores.limits, "SessionsCheck", ["GetItem"], `${service}/ended/*`),
  "sessions.end": ({ stores, service }) =>
    onTable("LIMITS_TABLE", stores.limits, "SessionsEnd", ["UpdateItem"], `${service}/ended/*`),
  "quarantine.fill": ({ files, service }) => ({
    ...onFiles(files, files.quarantine, "QuarantineFill", ["PutObject"], service),
    environment: {
      QUARANTINE_URL: addressOf(files.quarantine),
      QUARANTINE_BUCKET: files.quarantine.bucketName,
    },
  }),
  "quarantine.empty": ({ files, service }) => ({
    ...onFiles(files, files.quarantine, "QuarantineEmpty", ["GetObject", "DeleteObject"], service),
    environment: { QUARANTINE_URL: addressOf(files.quarantine) },
  }),
  "files.write": ({ files, service }) => ({
    ...onFiles(files, files.store, "FilesWrite", ["PutObject"], service),
    environment: { FILES_URL: addressOf(files.store) },
  }),
  "files.take-back": ({ files, service }) => ({
    statements: [destroyed("FilesTakeBack", files.store, service)],
    environment: { FILES_URL: addressOf(files.store) },
  }),
  "files.destroy": ({ files, service }) => ({
    statements: [
      allow("FilesList", ["s3:ListBucket"], [files.store.bucketArn], {
        StringLike: { "s3:prefix": `${service}/*` },
      }),
      destroyed("FilesDestroy", files.store, service),
    ],
    environment: { FILES_URL: addressOf(files.store) },
  }),
  "quarantine.destroy": ({ files, service }) => ({
    statements: [destroyed("QuarantineDestroy", files.quarantine, service)],
    environment: { QUARANTINE_URL: addressOf(files.quarantine) },
  }),
  "files.read": ({ files }, writer) => ({
    ...onFiles(files, files.store, `FilesRead${pascal(writer)}`, ["GetObject"], writer),
    environment: { FILES_URL: addressOf(files.store) },
  }),
  "directory.read": ({ directoryViews }) =>
    onTable("DIRECTORY_TABLE", directoryViews, "DirectoryRead", ["GetItem"]),
  "vault.read": ({ vault }) => onTable("VAULT_TABLE", vault, "VaultRead", ["GetItem"]),
  "vault.write": ({ vault }) => onTable("VAULT_TABLE", vault, "VaultWrite", ["PutItem"]),
  "anchors.keep": ({ anchors }) => ({
    ...onTable("ANCHORS_TABLE", anchors, "AnchorsKeep", ["PutItem"]),
    beside: true,
  }),
  "anchors.read": ({ anchors }) => onTable("ANCHORS_TABLE", anchors, "AnchorsRead", ["Query"], "day/*"),
  "history.seal": ({ history }) => ofHistory(history, "HistorySeal", ["GetObject", "PutObject"]),
  "history.read": ({ history }) => ofHistory(history, "HistoryRead", ["GetObject"]),
  "sheets.count": ({ sheets }) =>
    onTable("SHEETS_TABLE", sheets, "SheetsCount", ["BatchGetItem", "PutItem", "UpdateItem"]),
  "sheets.read": ({ sheets }) => {
    const { tableName, tableArn } = there(sheets, "sheets");
    return {
      environment: { SHEETS_TABLE: tableName },
      statements: [allow("SheetsRead", ["dynamodb:Query"], [tableArn], notUnder("of#*"))],
    };
  },
  "bus.publish": ({ bus, service }) => ({
    environment: { BUS_NAME: bus.eventBusName },
    statements: [
      allow("BusPublish", ["events:PutEvents"], [bus.eventBusArn], {
        StringEquals: { "events:source": `peygir.${service}` },
      }),
    ],
  }),
  "vendor-secret": ({ bus, secrets }, which) => {
    const name = there(secrets[which as VendorSecret], `the secret ${which}`);
    // Secrets Manager adds six random letters to the end of a secret's ARN.
    const arn = Stack.of(bus).formatArn({
      service: "secretsmanager",
      resource: "secret",
      resourceName: `${name}-??????`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return {
      environment: {},
      statements: [allow(`VendorSecret${pascal(which)}`, ["secretsmanager:GetSecretValue"], [arn])],
    };
  },
  "sms.send": ({ bus }) => ({ environment: {}, statements: smsStatements(Stack.of(bus)) }),
  "email.send": ({ mail }) => {
    const { identity, from } = there(mail, "mail");
    return {
      environment: {},
      statements: [
        allow("EmailSend", ["ses:SendEmail"], [identity.emailIdentityArn], {
          StringEquals: { "ses:FromAddress": from },
        }),
      ],
    };
  },
  invoke: ({ callees }, target) => {
    const name = target.replace("/", "-");
    const fn = () =>
      there(
        callees().find((callee) => callee.name === name),
        name,
      ).fn;
    const arn = Lazy.string({ produce: () => fn().functionArn });
    return {
      environment: { [invokeVariable(name)]: Lazy.string({ produce: () => fn().functionName }) },
      statements: [allow(`Invoke${pascal(name)}`, ["lambda:InvokeFunction"], [arn])],
    };
  },
};

/** The right to actions on the bucket with the published log of days and the signed heads of that log. */
const ofHistory = ({ bucket }: History, sid: string, actions: readonly string[]): Grant => ({
  environment: { HISTORY_URL: addressOf(bucket) },
  statements: [
    allow(
      sid,
      actions.map((action) => `s3:${action}`),
      historyPrefixes.map((prefix) => bucket.arnForObjects(`${prefix}/*`)),
    ),
    allow(`${sid}Heads`, ["s3:ListBucket"], [bucket.bucketArn], { StringLike: { "s3:prefix": "heads/*" } }),
  ],
});

export const historyPrefixes = ["days", "heads"] as const;

const together = (...grants: readonly Grant[]): Grant => ({
  environment: Object.assign({}, ...grants.map(({ environment }) => environment)),
  statements: grants.flatMap(({ statements }) => statements),
});

/**
 * The right to delete a service's files. The buckets keep no versions, so deletion is final. Deletion needs no right to
 * the KMS key.
 */
const destroyed = (sid: string, bucket: Bucket, service: string) =>
  allow(sid, ["s3:DeleteObject"], [bucket.arnForObjects(`${service}/*`)]);

/** The address of a bucket, the same for browsers and for our functions. */
const addressOf = (bucket: Pick<IBucket, "bucketRegionalDomainName">): string =>
  `https://${bucket.bucketRegionalDomainName}`;

/**
 * Returns the grant for one need: `documents.read:intake` is the need `documents.read` with the argument
 * `intake`.
 */
export function grantFor(need: Need, reach: Reach): Grant {
  const [name = "", argument = ""] = need.split(":");
  return there(give[name], `a grant for ${name}`)(reach, argument);
}

/**
 * Returns the environment variable with the name of a function to invoke: `identity-for-intake` →
 * `INVOKE_IDENTITY_FOR_INTAKE`.
 */
const invokeVariable = (name: string): string => `INVOKE_${name.replaceAll("-", "_").toUpperCase()}`;

const pascal = (text: string): string =>
  text.replaceAll(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
