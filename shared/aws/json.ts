import type { Aws } from "./aws.ts";

const protocols = {
  dynamodb: { version: "1.0", target: "DynamoDB_20120810" },
  sqs: { version: "1.0", target: "AmazonSQS" },
  events: { version: "1.1", target: "AWSEvents" },
  secretsmanager: { version: "1.1", target: "secretsmanager" },
} as const;

/** Calls an operation of a service that speaks AWS JSON. The caller says what the answer looks like. */
export async function awsJson<Answer>(
  aws: Aws,
  service: keyof typeof protocols,
  operation: string,
  input: object,
): Promise<Answer> {
  const { version, target } = protocols[service];
  const headers = {
    "content-type": `application/x-amz-json-${version}`,
    "x-amz-target": `${target}.${operation}`,
  };
  const { body } = await aws.call({ service, headers, body: JSON.stringify(input) });
  return JSON.parse(body || "{}") as Answer;
}
