/** Runs `npm run preflight`, which checks an AWS account before a deployment, as an operator does; moto is the account. */
import { execFile } from "node:child_process";
import { ACMClient, RequestCertificateCommand } from "@aws-sdk/client-acm";
import { CloudFormationClient, CreateStackCommand } from "@aws-sdk/client-cloudformation";
import { CloudWatchLogsClient, CreateLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { CreateWebACLCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import { afterEach, beforeEach, expect, it } from "vitest";
import { root } from "../../local/stack/settings.ts";
import { account, region } from "../../local/template/names.ts";
import { type RunningMoto, startMoto } from "./moto.ts";

let moto: RunningMoto;
beforeEach(async () => {
  moto = await startMoto();
});
afterEach(() => moto.stop());

const client = (at = region) => ({
  region: at,
  endpoint: `http://127.0.0.1:${moto.port}`,
  credentials: moto.credentials,
});

const nowhere = "00000000-0000-4000-8000-000000000000";
const missing = {
  certificateArn: `arn:aws:acm:us-east-1:${account}:certificate/${nowhere}`,
  webAclArn: `arn:aws:wafv2:us-east-1:${account}:global/webacl/peygir/${nowhere}`,
};
const chosen = {
  protection: "off",
  operatorEmail: "operators@example.ir",
  publicUrl: "https://peygir.example.ir",
  smsProviders: "kavenegar",
  kavenegarKey: "kavenegar",
};

interface Printed {
  readonly code: number;
  /** The state and finding of each printed row, by the checked thing. */
  readonly rows: Readonly<Record<string, string>>;
  readonly end: string;
}

/** Runs the command for a production stage with these settings. */
function preflight(choices: Readonly<Record<string, string>>): Promise<Printed> {
  const pairs = Object.entries({ ...chosen, ...choices }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const env = {
    PATH: process.env["PATH"],
    AWS_REGION: region,
    AWS_ENDPOINT_URL: `http://127.0.0.1:${moto.port}`,
    AWS_ACCESS_KEY_ID: moto.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: moto.credentials.secretAccessKey,
    AWS_SESSION_TOKEN: moto.credentials.sessionToken,
  };
  const args = ["scripts/preflight.ts", "--stage", "production", ...pairs];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: root, env }, (_, out) => {
      const lines = out.trim().split("\n");
      const cells = lines.filter((line) => line.startsWith("|")).map((line) => line.split(" | "));
      const rows = cells
        .slice(2)
        .map(([state = "", what = "", found = ""]) => [...[what, `${state.replace("| ", "")}: ${found}`]]);
      resolve({ code: child.exitCode ?? -1, rows: Object.fromEntries(rows), end: lines.at(-1) ?? "" });
    });
  });
}

/** The finding of a check whose call moto does not know; moto answers such a call with an HTML page (`lacks.ts`). */
const unanswered = "unknown: no answer of AWS (404)";

/** The rows that are the same in every test. */
const always = {
  account: `ready: ${account}, ${region}`,
  services: `ready: all 16 are in ${region}`,
  operators: "ready: operators@example.ir receives alarms, once confirmed",
  concurrency: unanswered,
  SES: unanswered,
  sender: "look: the default, which sends nothing",
};

it("npm run preflight lists everything that a new AWS account lacks", async () => {
  const { rows, code, end } = await preflight(missing);
  expect(rows).toEqual({
    ...always,
    [`bootstrap of ${region}`]: "stop: none",
    "bootstrap of us-east-1": "stop: none",
    stack: "ready: none yet",
    names: "ready: none is taken by anything else",
    certificate: "stop: there is no such certificate",
    "web ACL": "stop: there is no such web ACL",
    "secret kavenegar": "stop: none of this name",
  });
  expect({ code, end }).toEqual({ code: 1, end: "Do not deploy yet." });
});

it("npm run preflight tells what is ready in an AWS account, and what blocks the deployment", async () => {
  const certificateArn = await askForCertificate("peygir.example.ir");
  const webAclArn = await makeWebAcl();
  for (const at of [region, "us-east-1"]) await bootstrap(at);
  await new SecretsManagerClient(client()).send(
    new CreateSecretCommand({ Name: "kavenegar", SecretString: "key" }),
  );
  await new SQSClient(client()).send(new CreateQueueCommand({ QueueName: "referral-on-events-dlq" }));
  await new CloudWatchLogsClient(client()).send(
    new CreateLogGroupCommand({ logGroupName: "/aws/lambda/intake-views" }),
  );
  await makeStackWithQueue("notification-on-events-dlq");
  expect((await preflight({ certificateArn, webAclArn })).rows).toEqual({
    ...always,
    [`bootstrap of ${region}`]: "ready: version 21",
    "bootstrap of us-east-1": "ready: version 21",
    stack: "ready: CREATE_COMPLETE",
    // Existing resources with these names block the deployment; a queue that belongs to the stack itself does not.
    names: "stop: 2 are taken: /aws/lambda/intake-views, referral-on-events-dlq",
    certificate: "stop: PENDING_VALIDATION",
    "web ACL": "ready: there",
    "secret kavenegar": "ready: there",
  });
});

async function askForCertificate(DomainName: string): Promise<string> {
  const ask = new RequestCertificateCommand({ DomainName, ValidationMethod: "DNS" });
  const { CertificateArn = "" } = await new ACMClient(client("us-east-1")).send(ask);
  return CertificateArn;
}

async function makeWebAcl(): Promise<string> {
  const metrics = { SampledRequestsEnabled: false, CloudWatchMetricsEnabled: false, MetricName: "peygir" };
  const { Summary } = await new WAFV2Client(client("us-east-1")).send(
    new CreateWebACLCommand({
      Name: "peygir",
      Scope: "CLOUDFRONT",
      DefaultAction: { Allow: {} },
      VisibilityConfig: metrics,
    }),
  );
  // Moto uses the region “global” in this ARN; AWS uses us-east-1.
  return `arn:aws:wafv2:us-east-1:${account}:global/webacl/peygir/${Summary?.Id}`;
}

const bootstrap = (at: string) =>
  new SSMClient(client(at)).send(
    new PutParameterCommand({ Name: "/cdk-bootstrap/hnb659fds/version", Value: "21", Type: "String" }),
  );

const makeStackWithQueue = (QueueName: string) =>
  new CloudFormationClient(client()).send(
    new CreateStackCommand({
      StackName: "peygir",
      TemplateBody: JSON.stringify({
        Resources: { Queue: { Type: "AWS::SQS::Queue", Properties: { QueueName } } },
      }),
    }),
  );
