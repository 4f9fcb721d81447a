/**
 * What each `need` of `triggers.ts` stands for: the environment variables a Lambda finds its way by, and the exact
 * statements of its role. Nothing else in `infra` gives a function of ours a right over data.
 */
import { Stack } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { EmailIdentity } from "aws-cdk-lib/aws-ses";
import type { Need } from "../../shared/triggers.ts";
import type { SharedStores } from "./tables.ts";

export interface Grant {
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
}

/** What the needs of one service can reach. A need for something that is not there fails the synthesis. */
export interface Reach {
  readonly service: string;
  readonly journal: TableV2 | undefined;
  readonly views: TableV2 | undefined;
  readonly vault: TableV2 | undefined;
  readonly directoryViews: TableV2 | undefined;
  readonly stores: SharedStores;
  readonly bus: EventBus;
  readonly mail: Mail | undefined;
  /** The functions it may call directly. */
  readonly callees: readonly Callee[];
}

export interface Callee {
  /** `identity-for-intake`. */
  readonly name: string;
  readonly fn: LambdaFunction;
}

export interface Mail {
  readonly identity: EmailIdentity;
  readonly from: string;
}

type Give = (reach: Reach, argument: string) => Grant;

const give: Readonly<Record<string, Give>> = {
  "journal.read": (reach) => onTable("JOURNAL_TABLE", reach.journal, "JournalRead", ["Query"]),
  "journal.append": (reach) => onTable("JOURNAL_TABLE", reach.journal, "JournalAppend", ["Query", "PutItem"]),
  "views.read": (reach) => {
    const table = there(reach.views, "views");
    return {
      environment: { VIEWS_TABLE: table.tableName },
      statements: [
        allow("ViewsRead", ["dynamodb:GetItem"], [table.tableArn]),
        allow("ViewsList", ["dynamodb:Query"], [listIndex(table)]),
      ],
    };
  },
  "views.write": (reach) => onTable("VIEWS_TABLE", reach.views, "ViewsWrite", ["PutItem"]),
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
  "keys.read": ({ stores }) => withKey(stores, "KeysRead", ["GetItem"], "person/*"),
  "keys.write": ({ stores }) => withKey(stores, "KeysWrite", ["GetItem", "PutItem"], "person/*"),
  secret: ({ stores, service }) => withKey(stores, "Secret", ["GetItem", "PutItem"], `secret/${service}`),
  limits: ({ stores, service }) =>
    onTable("LIMITS_TABLE", stores.limits, "Limits", ["GetItem", "UpdateItem"], `${service}/*`),
  "directory.read": ({ directoryViews }) =>
    onTable("DIRECTORY_TABLE", directoryViews, "DirectoryRead", ["GetItem"]),
  "vault.read": ({ vault }) => onTable("VAULT_TABLE", vault, "VaultRead", ["GetItem"]),
  "vault.write": ({ vault }) => onTable("VAULT_TABLE", vault, "VaultWrite", ["PutItem"]),
  "bus.publish": ({ bus, service }) => ({
    environment: { BUS_NAME: bus.eventBusName },
    statements: [
      allow("BusPublish", ["events:PutEvents"], [bus.eventBusArn], {
        StringEquals: { "events:source": `peygir.${service}` },
      }),
    ],
  }),
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
    const { fn } = there(
      callees.find((callee) => callee.name === name),
      name,
    );
    return {
      environment: { [invokeVariable(name)]: fn.functionName },
      statements: [allow(`Invoke${pascal(name)}`, ["lambda:InvokeFunction"], [fn.functionArn])],
    };
  },
};

/** The grant for one need: `documents.read:intake` is `documents.read` with the argument `intake`. */
export function grantFor(need: Need, reach: Reach): Grant {
  const [name = "", argument = ""] = need.split(":");
  return there(give[name], `a grant for ${name}`)(reach, argument);
}

/** `identity-for-intake` → `INVOKE_IDENTITY_FOR_INTAKE`. */
const invokeVariable = (name: string): string => `INVOKE_${name.replaceAll("-", "_").toUpperCase()}`;

export function allow(
  sid: string,
  actions: string[],
  resources: string[],
  conditions?: Record<string, Record<string, string | string[]>>,
): PolicyStatement {
  return new PolicyStatement({ sid, actions, resources, ...(conditions ? { conditions } : {}) });
}

function onTable(
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

/** Only rows whose partition key is under this prefix (for the list index: whose list is). */
const under = (prefix: string) => ({ "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [prefix] } });

const listIndex = (table: TableV2): string => `${table.tableArn}/index/list`;

/**
 * The keys table is encrypted at rest under a key of ours, and KMS asks whether the caller may use it; this allows it
 * through DynamoDB only. A direct call to KMS is denied.
 */
function withKey(stores: SharedStores, sid: string, actions: string[], prefix: string): Grant {
  const table = onTable("KEYS_TABLE", stores.keys, sid, actions, prefix);
  const writes = actions.includes("PutItem") ? ["kms:Encrypt", "kms:GenerateDataKey"] : [];
  const through = { StringEquals: { "kms:ViaService": `dynamodb.${Stack.of(stores).region}.amazonaws.com` } };
  const atRest = allow(`${sid}AtRest`, ["kms:Decrypt", ...writes], [stores.keysKey.keyArn], through);
  return { ...table, statements: [...table.statements, atRest] };
}

/**
 * A text message has no resource name, so IAM can only allow it as `*`; what has a name (topics, mobile apps) is
 * denied, and phone numbers remain.
 */
function smsStatements(stack: Stack): PolicyStatement[] {
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

const pascal = (text: string): string =>
  text.replaceAll(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

function there<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`triggers.ts asks for ${what}, which its service does not have`);
  return value;
}
