/** The person at the terminal, with the access key `operator`: the rights of this repository's scripts. */
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
 * `docs/operate/operations.md` has the same for AWS. Names there begin with the stack's and end with random
 * characters, hence the stars.
 */
export const operator: Caller = {
  name: "operator",
  roleName: "operator",
  statements: [
    // npm run import-directory
    {
      Effect: "Allow",
      Action: "lambda:InvokeFunction",
      Resource: arn("lambda", "function:directory-import"),
    },
    // npm run ops -- retention
    {
      Effect: "Allow",
      Action: "lambda:InvokeFunction",
      Resource: arn("lambda", "function:intake-retention"),
    },
    // npm run ops -- rebuild-views, redrive: the function with the right to read applicants' texts fills the
    // word index
    {
      Effect: "Allow",
      Action: "lambda:InvokeFunction",
      Resource: arn("lambda", "function:referral-views"),
    },
    // npm run ops -- first-administrator, where staff sign in with Cognito
    {
      Effect: "Allow",
      Action: "cognito-idp:AdminCreateUser",
      Resource: arn("cognito-idp", "userpool/*"),
    },
    // npm run explain, and others that read one history: never the vault, a key or a document
    {
      Effect: "Allow",
      Action: ["dynamodb:GetItem", "dynamodb:Query"],
      Resource: histories,
    },
    // npm run verify-audit, npm run ops: finds tables and queues
    { Effect: "Allow", Action: "lambda:GetFunctionConfiguration", Resource: arn("lambda", "function:*") },
    // npm run verify-audit, npm run ops -- replay: reads journals and anchors from end to end
    {
      Effect: "Allow",
      Action: "dynamodb:Scan",
      Resource: histories,
    },
    // npm run ops -- rebuild-views: views only
    {
      Effect: "Allow",
      Action: ["dynamodb:PutItem", "dynamodb:DeleteItem"],
      Resource: arn("dynamodb", "table/*viewstable*"),
    },
    // … and the word index, which contains codes and keyed hashes
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
    // npm run recount-figures; ops -- rebuild-views: figures, which contain codes and counts
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
    // npm run ops -- rotate-secret: signing keys, never a person's; services' own secrets are read, not
    // written
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
    // npm run ops -- redrive
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
    // npm run ops -- replay, and redrive of stuck rows
    { Effect: "Allow", Action: "events:PutEvents", Resource: arn("events", "event-bus/peygir") },
    // npm run ops -- restore-drill: whether a table can be restored, also people's data; copies of histories
    { Effect: "Allow", Action: "dynamodb:DescribeContinuousBackups", Resource: arn("dynamodb", "table/*") },
    {
      Effect: "Allow",
      Action: ["dynamodb:DescribeTable", "dynamodb:RestoreTableToPointInTime"],
      Resource: [...histories, sheets],
    },
    // … and all rights to a drill's own tables only
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
