/** The rights of an operator, who runs this repository's scripts with the access key `operator`. */
import type { Caller } from "../../aws-endpoint/gateway.ts";
import { account, region } from "../../template/names.ts";

const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;

const histories = ["*journaltable*", "*anchorstable*", "*viewstable*"].map((name) =>
  arn("dynamodb", `table/${name}`),
);

const sheets = arn("dynamodb", "table/*sheetstable*");
const keys = arn("dynamodb", "table/*keystable*");
const under = (...rows: readonly string[]) => ({
  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": rows },
});
const wordIndex = arn("dynamodb", "table/*wordindextable*");

/**
 * The role of an operator. `docs/operate/operations.md` lists the same rights for AWS. There a name has the
 * stack's name before it and random characters after it, hence the stars.
 */
export const operator: Caller = {
  name: "operator",
  roleName: "operator",
  statements: [
    // For npm run import-directory
    {
      Effect: "Allow",
      Action: "lambda:InvokeFunction",
      Resource: arn("lambda", "function:directory-import"),
    },
    // For npm run import-cases
    {
      Effect: "Allow",
      Action: "lambda:InvokeFunction",
      Resource: arn("lambda", "function:intake-import"),
    },
    // For npm run ops -- retention
    {
      Effect: "Allow",
      Action: "lambda:InvokeFunction",
      Resource: arn("lambda", "function:intake-retention"),
    },
    // For npm run ops -- rebuild-views, redrive: invoke the function that may read applicants' texts and fills
    // the word index
    {
      Effect: "Allow",
      Action: "lambda:InvokeFunction",
      Resource: arn("lambda", "function:referral-views"),
    },
    // For npm run ops -- first-administrator, when staff sign in with Cognito
    {
      Effect: "Allow",
      Action: "cognito-idp:AdminCreateUser",
      Resource: arn("cognito-idp", "userpool/*"),
    },
    // For npm run ops -- end-sessions: marks that end sessions; Cognito's sessions of staff
    {
      Effect: "Allow",
      Action: "dynamodb:UpdateItem",
      Resource: arn("dynamodb", "table/*limitstable*"),
      Condition: under("intake/ended/*"),
    },
    {
      Effect: "Allow",
      Action: "cognito-idp:AdminUserGlobalSignOut",
      Resource: arn("cognito-idp", "userpool/*"),
    },
    // For npm run explain, and others that read the history of one aggregate: never the vault, a key or a
    // document
    {
      Effect: "Allow",
      Action: ["dynamodb:GetItem", "dynamodb:Query"],
      Resource: histories,
    },
    // For npm run verify-audit, npm run ops: find the names of tables and queues
    { Effect: "Allow", Action: "lambda:GetFunctionConfiguration", Resource: arn("lambda", "function:*") },
    // For npm run verify-audit, npm run ops -- replay: read all rows of journals, and of the anchors (hashes of journal
    // rows)
    {
      Effect: "Allow",
      Action: "dynamodb:Scan",
      Resource: histories,
    },
    // For npm run ops -- rebuild-views: write and delete views, and rows of no other table
    {
      Effect: "Allow",
      Action: ["dynamodb:PutItem", "dynamodb:DeleteItem"],
      Resource: arn("dynamodb", "table/*viewstable*"),
    },
    // For npm run ops -- rebuild-views: read and write the word index, which contains codes and keyed hashes
    {
      Effect: "Allow",
      Action: [
        "dynamodb:BatchWriteItem",
        "dynamodb:DeleteItem",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Scan",
      ],
      Resource: wordIndex,
    },
    // For npm run recount-figures, npm run ops -- rebuild-views: read and write the tables of figures, which contain
    // codes and counts
    {
      Effect: "Allow",
      Action: [
        "dynamodb:BatchGetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:Scan",
        "dynamodb:UpdateItem",
      ],
      Resource: sheets,
    },
    // For npm run ops -- rotate-secret: read signing keys and services' own secrets, and write signing keys. The
    // operator may not read or write a person's key.
    { Effect: "Allow", Action: "dynamodb:GetItem", Resource: keys, Condition: under("secret/*") },
    {
      Effect: "Allow",
      Action: "dynamodb:PutItem",
      Resource: keys,
      Condition: under("secret/*/*", "secret/partner-keys"),
    },
    {
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
      Resource: arn("kms", "key/*"),
      Condition: { StringEquals: { "kms:ViaService": `dynamodb.${region}.amazonaws.com` } },
    },
    // For npm run ops -- redrive
    {
      Effect: "Allow",
      Action: [
        "sqs:ReceiveMessage",
        "sqs:DeleteMessage",
        "sqs:ChangeMessageVisibility",
        "sqs:GetQueueAttributes",
      ],
      Resource: [
        arn("sqs", "*-on-events-dlq"),
        arn("sqs", "*-on-exports-dlq"),
        arn("sqs", "*-on-scans-dlq"),
        arn("sqs", "*-post-webhook-dlq"),
        arn("sqs", "*-stuck"),
      ],
    },
    {
      Effect: "Allow",
      Action: "sqs:SendMessage",
      Resource: [
        arn("sqs", "*-on-events"),
        arn("sqs", "*-on-exports"),
        arn("sqs", "*-on-scans"),
        arn("sqs", "*-post-webhook"),
      ],
    },
    // For npm run ops -- replay, and redrive: publish again the events of journal rows
    { Effect: "Allow", Action: "events:PutEvents", Resource: arn("events", "event-bus/peygir") },
    // For npm run ops -- restore-drill: ask whether a table can be restored (any table), and restore copies of
    // journals, anchors, views and figures
    { Effect: "Allow", Action: "dynamodb:DescribeContinuousBackups", Resource: arn("dynamodb", "table/*") },
    {
      Effect: "Allow",
      Action: ["dynamodb:DescribeTable", "dynamodb:RestoreTableToPointInTime"],
      Resource: [...histories, sheets],
    },
    // For npm run ops -- restore-drill: all rights to the drill's own tables, and to no others
    {
      Effect: "Allow",
      Action: [
        "dynamodb:BatchGetItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:CreateTable",
        "dynamodb:DeleteItem",
        "dynamodb:DeleteTable",
        "dynamodb:DescribeTable",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:Scan",
        "dynamodb:UpdateItem",
      ],
      Resource: arn("dynamodb", "table/peygir-drill-*"),
    },
  ],
};
