/**
 * The IAM permissions that a function gets for its triggers and `needs` in `triggers.ts`, written by hand. A law compares the
 * template with this list. A line is `action resource [condition values]`.
 */
import type { LambdaTriggers } from "../../../shared/triggers.ts";

export function rightsOf(service: string, lambda: string, triggers: LambdaTriggers): readonly string[] {
  return [
    ...["CreateLogStream", "PutLogEvents"].map((action) => `logs:${action} ${service}/${lambda}/log`),
    ...["PutTraceSegments", "PutTelemetryRecords"].map((action) => `xray:${action} *`),
    ...triggers.needs.flatMap((need) => ofNeed(need, service)),
    ...((triggers.events ?? triggers.scans) ? ofEvents(`${service}/${lambda}`) : []),
    ...(triggers.stream ? ofStream(`${service}/journal`) : []),
    // Lambda uses the function's role to put a failed scheduled invocation into the dead-letter queue.
    ...(triggers.everyMinute ? [`sqs:SendMessage ${service}/${lambda}/dead-letters`] : []),
  ];
}

function ofNeed(need: string, service: string): readonly string[] {
  const [name = "", argument = ""] = need.split(":");
  const table = (resource: string, actions: readonly string[], ...prefixes: readonly string[]) =>
    actions.map(
      (action) => `dynamodb:${action} ${resource}${prefixes.map((prefix) => ` [${prefix}]`).join("")}`,
    );
  const views = `${service}/views-table`;
  const words = `${service}/word-index-table`;
  const keys = (actions: readonly string[], prefix: string) => [
    ...table("stores/keys-table", actions, prefix),
    ...["Decrypt", ...(/PutItem|UpdateItem/.test(actions.join()) ? ["Encrypt", "GenerateDataKey"] : [])].map(
      (action) => `kms:${action} stores/keys-key [dynamodb.AWS::Region.amazonaws.com]`,
    ),
  ];
  const files = (bucket: string, actions: readonly string[], kms: string, prefix: string) => [
    ...actions.map((action) => `s3:${action} files/${bucket}/${prefix}/*`),
    `kms:${kms} stores/keys-key [s3.AWS::Region.amazonaws.com]`,
  ];
  const history = (actions: readonly string[]) => [
    ...actions.flatMap((action) => ["days", "heads"].map((prefix) => `s3:${action} history/log/${prefix}/*`)),
    "s3:ListBucket history/log [heads/*]",
  ];
  const rights: Readonly<Record<string, readonly string[]>> = {
    "journal.read": table(`${service}/journal/table`, ["Query"]),
    "journal.append": table(`${service}/journal/table`, ["Query", "PutItem"]),
    "journal.begun": table(`${service}/journal/table`, ["BatchGetItem"]),
    "views.list": table(`${views}/index/list`, ["Query"], "not looking/*", "not due/*"),
    "views.second": table(`${views}/index/second`, ["Query"]),
    "word-index.find": table(words, ["Query"], "word/*"),
    "word-index.write": [
      ...table(words, ["GetItem"]),
      ...table(words, ["PutItem"], "of/*"),
      ...table(words, ["BatchWriteItem"], "word/*"),
    ],
    "word-index.forget": [
      ...table(words, ["GetItem", "PutItem"], "of/*"),
      ...table(words, ["BatchWriteItem"], "word/*"),
    ],
    "views.due": table(`${views}/index/list`, ["Query"], "due/*"),
    "views.write": table(views, ["PutItem"]),
    presence: [
      ...table(views, ["PutItem"], "looking/*"),
      ...table(`${views}/index/list`, ["Query"], "looking/*"),
    ],
    "documents.read": table("stores/documents-table", ["GetItem"], `${argument}/*`),
    "documents.write": table("stores/documents-table", ["PutItem"], `${service}/*`),
    "keys.read": keys(["BatchGetItem", "GetItem"], "person/*"),
    "keys.write": keys(["BatchGetItem", "PutItem"], "person/*"),
    "keys.destroy": keys(["DeleteItem"], "person/*"),
    secret: keys(["GetItem", "PutItem"], `secret/${service}`),
    "key-ring": keys(
      ["GetItem", "PutItem"],
      argument === "partner-keys" ? "secret/partner-keys" : `secret/${service}/${argument}`,
    ),
    limits: table("stores/limits-table", ["UpdateItem"], `${service}/*`),
    "limits.count": table("stores/limits-table", ["GetItem"], `${service}/*`),
    drafts: table("stores/limits-table", ["GetItem", "UpdateItem", "DeleteItem"], `draft/${service}/*`),
    "sessions.check": table("stores/limits-table", ["GetItem"], `${service}/ended/*`),
    "sessions.end": table("stores/limits-table", ["UpdateItem"], `${service}/ended/*`),
    "quarantine.fill": files("quarantine", ["PutObject"], "GenerateDataKey", service),
    "quarantine.empty": files("quarantine", ["GetObject", "DeleteObject"], "Decrypt", service),
    "files.write": files("store", ["PutObject"], "GenerateDataKey", service),
    "files.take-back": [`s3:DeleteObject files/store/${service}/*`],
    "files.destroy": [`s3:ListBucket files/store [${service}/*]`, `s3:DeleteObject files/store/${service}/*`],
    "quarantine.destroy": [`s3:DeleteObject files/quarantine/${service}/*`],
    "files.read": files("store", ["GetObject"], "Decrypt", argument),
    "directory.read": table("directory/views-table", ["GetItem"]),
    "vault.read": table(`${service}/vault-table`, ["GetItem"]),
    "vault.write": table(`${service}/vault-table`, ["PutItem"]),
    "anchors.keep": table(`${service}/anchors/anchors-table`, ["PutItem"]),
    "anchors.read": table(`${service}/anchors/anchors-table`, ["Query"], "day/*"),
    "history.seal": history(["GetObject", "PutObject"]),
    "history.read": history(["GetObject"]),
    "sheets.count": table(`${service}/sheets-table`, ["BatchGetItem", "PutItem", "UpdateItem"]),
    "sheets.read": table(`${service}/sheets-table`, ["Query"], "not of#*"),
    "bus.publish": [`events:PutEvents bus [peygir.${service}]`],
    "vendor-secret": [
      `secretsmanager:GetSecretValue arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:peygir/${argument}-??????`,
    ],
    "sms.send": ["sns:Publish *", "deny sns:Publish arn:AWS::Partition:sns:*:*:*"],
    "email.send": [
      "ses:SendEmail arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:identity/sender [peygir@example.org]",
    ],
    invoke: [`lambda:InvokeFunction ${argument}/function`],
  };
  return rights[name] ?? [`an unknown need: ${need}`];
}

/** The permissions of a queue consumer: for Lambda's poller, and to delay messages or move them to the dead-letter queue. */
const ofEvents = (path: string): readonly string[] => [
  ...["ReceiveMessage", "DeleteMessage", "GetQueueAttributes", "ChangeMessageVisibility"].map(
    (action) => `sqs:${action} ${path}/queue`,
  ),
  `sqs:SendMessage ${path}/dead-letters`,
];

const ofStream = (journal: string): readonly string[] => [
  ...["DescribeStream", "GetRecords", "GetShardIterator"].map(
    (action) => `dynamodb:${action} ${journal}/table/stream`,
  ),
  `dynamodb:ListStreams ${journal}/table/stream/*`,
  `sqs:SendMessage ${journal}/stuck-rows`,
];
