/**
 * Makes probes: calls of each action on each resource. A function's role must deny all probes that the function does not
 * need.
 */

import { secretAccessKey } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { region } from "../../local/template/names.ts";
import { signedUrl } from "../../shared/aws/sign-url.ts";
import type { Role } from "./rights.ts";

export interface Probe {
  readonly service: string;
  readonly action: string;
  /** The ARN of the resource that the call uses. */
  readonly resource: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** In a probe of S3, the method and the object of a presigned URL. */
  readonly object?: {
    readonly method: "GET" | "PUT" | "DELETE";
    readonly bucket: string;
    readonly key: string;
    readonly query?: Readonly<Record<string, string>>;
  };
  /** True if no role may allow the call. */
  readonly never?: true;
}

const awsJson = (
  service: string,
  target: string,
  action: string,
  resource: string,
  input: object,
): Probe => ({
  service,
  action: `${service}:${action}`,
  resource,
  path: "/",
  headers: { "x-amz-target": `${target}.${action}`, "content-type": "application/x-amz-json-1.0" },
  body: JSON.stringify(input),
});

const key = { id: { S: "probe/1" } };

/** An input for each action that is valid as far as IAM checks inputs. */
const tableInputs: Readonly<Record<string, object>> = {
  GetItem: { Key: key },
  PutItem: { Item: key },
  UpdateItem: { Key: key },
  DeleteItem: { Key: key },
  Query: {
    KeyConditionExpression: "id = :id",
    ExpressionAttributeValues: { ":id": key.id },
  },
  Scan: {},
};

const queueActions = [
  "SendMessage",
  "ReceiveMessage",
  "DeleteMessage",
  "ChangeMessageVisibility",
  "PurgeQueue",
];

function onTable({ name, arn }: { readonly name: string; readonly arn: string }): readonly Probe[] {
  const whole = Object.entries(tableInputs).map(([action, input]) =>
    awsJson("dynamodb", "DynamoDB_20120810", action, arn, { TableName: name, ...input }),
  );
  const list = awsJson("dynamodb", "DynamoDB_20120810", "Query", `${arn}/index/list`, {
    TableName: name,
    IndexName: "list",
    KeyConditionExpression: "list = :list",
    ExpressionAttributeValues: { ":list": key.id },
  });
  return [...whole, list];
}

const onQueue = ({ name, arn }: { readonly name: string; readonly arn: string }): readonly Probe[] =>
  queueActions.map((action) =>
    awsJson("sqs", "AmazonSQS", action, arn, {
      QueueUrl: `http://sqs/000000000000/${name}`,
      MessageBody: "probe",
    }),
  );

const onFunction = ({ name, arn }: { readonly name: string; readonly arn: string }): Probe => ({
  service: "lambda",
  action: "lambda:InvokeFunction",
  resource: arn,
  path: `/2015-03-31/functions/${name}/invocations`,
  headers: {},
  body: "{}",
});

const methods = { GetObject: "GET", PutObject: "PUT", DeleteObject: "DELETE" } as const;

/** A probe that lists objects under a prefix that no service uses. */
const listOf = ({ name, arn }: { readonly name: string; readonly arn: string }): Probe => ({
  ...{ service: "s3", action: "s3:ListBucket", resource: arn, path: "", headers: {}, body: "" },
  object: {
    ...{ method: "GET", bucket: name.toLowerCase(), key: "" },
    query: { "list-type": "2", prefix: "nobody/" },
  },
});

/** Probes that read, write and delete an object under intake's prefix, and one under a prefix that no service uses. */
const onBucket = ({ name, arn }: { readonly name: string; readonly arn: string }): readonly Probe[] =>
  ["intake/000000000000/1", "nobody/1"].flatMap((key) =>
    (Object.keys(methods) as (keyof typeof methods)[]).map((action) => ({
      ...{
        service: "s3",
        action: `s3:${action}`,
        resource: `${arn}/${key}`,
        path: "",
        headers: {},
        body: "",
      },
      object: { method: methods[action], bucket: name.toLowerCase(), key },
    })),
  );

const form = (fields: Readonly<Record<string, string>>, resource: string): Probe => ({
  service: "sns",
  action: "sns:Publish",
  resource,
  path: "/",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams({ Action: "Publish", Message: "probe", ...fields }).toString(),
});

const fromNobody: Probe = {
  service: "ses",
  action: "ses:SendEmail",
  resource: "an address that is not ours",
  path: "/v2/email/outbound-emails",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ FromEmailAddress: "somebody@else.example" }),
};

const topic = "arn:aws:sns:eu-central-1:000000000000:any-topic";
const asAnother = awsJson("events", "AWSEvents", "PutEvents", "the bus, as another service", {
  Entries: [{ EventBusName: "peygir", Source: "peygir.nobody", DetailType: "x", Detail: "{}" }],
});

/** Probes for every resource of the template, and for a few resources that do not exist. */
export function probesOf({ template }: Stack): readonly Probe[] {
  const tables = template.ofType("AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table");
  return [
    ...tables.flatMap(onTable),
    ...template.ofType("AWS::SQS::Queue").flatMap(onQueue),
    ...template.ofType("AWS::Lambda::Function").map(onFunction),
    ...template.ofType("AWS::S3::Bucket").flatMap(onBucket),
    ...template.ofType("AWS::S3::Bucket").map(listOf),
    ...[
      { ...form({ TopicArn: topic }, topic), never: true } as const,
      form({ PhoneNumber: "+989120000000" }, "a phone"),
    ],
    fromNobody,
    asAnother,
  ];
}

/** Makes the probe's call with the credentials of a function. @returns whether the call was denied */
export async function isDenied(stack: Stack, role: Role, probe: Probe): Promise<boolean> {
  const { addresses } = stack;
  if (probe.object) return isObjectDenied(stack, role, probe.object);
  const credential = `AWS4-HMAC-SHA256 Credential=${role.key}/20261124/eu-central-1/${probe.service}/aws4_request, Signature=0`;
  const answer = await fetch(addresses.gateway + probe.path, {
    method: "POST",
    headers: { ...probe.headers, authorization: credential },
    body: probe.body,
  });
  const text = (await answer.text()) + (answer.headers.get("x-amzn-errortype") ?? "");
  return answer.status >= 400 && /AccessDenied|AuthorizationError/.test(text);
}

async function isObjectDenied(
  { addresses, clock }: Stack,
  { key: accessKeyId }: Role,
  { method, bucket, key, query = {} }: NonNullable<Probe["object"]>,
): Promise<boolean> {
  const signer = { credentials: { accessKeyId, secretAccessKey }, region };
  const call = { method, bucket: `${addresses.files}/${bucket}`, key, seconds: 60, query };
  const answer = await fetch(await signedUrl(call, signer, clock.now()), { method });
  return answer.status === 403 && (await answer.text()).includes("AccessDenied");
}
