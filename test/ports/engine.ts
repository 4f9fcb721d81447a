/**
 * Starts the AWS services that the tests of our ports call (EventBridge, SQS, Lambda, SNS, SES, S3), with exactly the
 * resources of `template`: the local stack's own services, or moto.
 */
import { createServer } from "node:http";
import { join } from "node:path";
import { eventsService } from "../../local/aws-endpoint/events.ts";
import { type Caller, gateway } from "../../local/aws-endpoint/gateway.ts";
import { lambdaService } from "../../local/aws-endpoint/lambda.ts";
import { sesService, snsService } from "../../local/aws-endpoint/messages.ts";
import { sqsService } from "../../local/aws-endpoint/sqs.ts";
import { openBus } from "../../local/eventbridge/bus.ts";
import { functionsOf } from "../../local/lambda/environment.ts";
import { runFunctions } from "../../local/lambda/functions.ts";
import { openObjects } from "../../local/s3/objects.ts";
import { s3 } from "../../local/s3/s3.ts";
import { startSqs } from "../../local/sqs/queues.ts";
import { openClock } from "../../local/stack/clock.ts";
import { listen } from "../../local/stack/ports.ts";
import { close } from "../../local/stack/servers.ts";
import { openState } from "../../local/stack/state.ts";
import { region } from "../../local/template/names.ts";
import { readTemplate, type Synthesized } from "../../local/template/template.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import type { Signer } from "../../shared/aws/sign-url.ts";
import { createStack } from "../conformance/deploy.ts";
import { openDoor } from "../conformance/door.ts";
import { startMoto } from "../conformance/moto.ts";
import { awsAt, onMoto } from "../support/engine.ts";

export interface Ports {
  readonly aws: Aws;
  /** The address of the bucket `ports-files`. */
  readonly bucket: string;
  readonly signer: Signer;
  stop(): Promise<void>;
}

export const sender = "peygir@example.org";

const policy = (Statement: object) => ({ Version: "2012-10-17", Statement: [Statement] });
const fn = { Runtime: "nodejs24.x", Handler: "index.handler", Role: { "Fn::GetAtt": ["Role", "Arn"] } };

/** A bus with one rule and its queue, a queue with a dead-letter queue, a function that returns its input, and a bucket. */
export const template = {
  Resources: {
    Bus: { Type: "AWS::Events::EventBus", Properties: { Name: "ports" } },
    Heard: { Type: "AWS::SQS::Queue", Properties: { QueueName: "ports-heard" } },
    HeardPolicy: {
      Type: "AWS::SQS::QueuePolicy",
      Properties: {
        Queues: [{ Ref: "Heard" }],
        PolicyDocument: policy({
          Effect: "Allow",
          Action: "sqs:SendMessage",
          Principal: { Service: "events.amazonaws.com" },
          Resource: { "Fn::GetAtt": ["Heard", "Arn"] },
        }),
      },
    },
    Rule: {
      Type: "AWS::Events::Rule",
      Properties: {
        EventBusName: "ports",
        EventPattern: { source: ["peygir.intake"], "detail-type": ["intake.request-registered.v1"] },
        State: "ENABLED",
        Targets: [{ Id: "heard", Arn: { "Fn::GetAtt": ["Heard", "Arn"] } }],
      },
    },
    Role: {
      Type: "AWS::IAM::Role",
      Properties: {
        RoleName: "ports-echo",
        AssumeRolePolicyDocument: policy({
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Principal: { Service: "lambda.amazonaws.com" },
        }),
      },
    },
    Echo: {
      Type: "AWS::Lambda::Function",
      Properties: { ...fn, FunctionName: "ports-echo", Code: { S3Bucket: "code", S3Key: "echo.zip" } },
    },
    Files: { Type: "AWS::S3::Bucket", Properties: { BucketName: "ports-files" } },
    Sender: { Type: "AWS::SES::EmailIdentity", Properties: { EmailIdentity: "example.org" } },
  },
} satisfies Synthesized;

export const startPorts = (): Promise<Ports> => (onMoto ? portsOfMoto() : portsOfLocalStack());

async function portsOfMoto(): Promise<Ports> {
  // The files get a second moto, since moto fails on presigned URLs while it checks signatures.
  const [moto, files] = await Promise.all([startMoto(), startMoto({ checksSignatures: false })]);
  const [door, fileDoor] = await Promise.all([openDoor(moto), openDoor(files)]);
  await createStack(door, "ports", template);
  await createStack(fileDoor, "ports", template);
  await door.query("ses", { Action: "VerifyDomainIdentity", Domain: "example.org" });
  return {
    aws: awsAt(moto.port, moto.credentials),
    bucket: `http://127.0.0.1:${files.port}/ports-files`,
    signer: { region, credentials: files.credentials },
    stop: async () => void (await Promise.all([door, fileDoor, moto, files].map((each) => each.stop()))),
  };
}

const everything: Caller = {
  name: "test",
  roleName: "test",
  statements: [{ Effect: "Allow", Action: "*", Resource: "*" }],
};

async function portsOfLocalStack(): Promise<Ports> {
  const echo = join(import.meta.dirname, "echo");
  const resolved = readTemplate("ports", template, new Map([["echo.zip", echo]]));
  const state = openState(":memory:");
  const clock = openClock(state);
  const sqs = await startSqs(undefined);
  await sqs.declare(resolved);
  const bus = openBus(resolved, clock, sqs.send);
  const asking = {
    caller: () => everything,
    invocation: () => undefined,
    record: () => undefined,
    faults: new Set<never>(),
  };
  const server = createServer();
  const port = await listen(server);
  const functions = runFunctions({
    functions: functionsOf(resolved),
    gateway: `http://127.0.0.1:${port}`,
  });
  const services = {
    events: eventsService(bus),
    lambda: lambdaService(functions),
    ses: sesService(resolved, state, clock),
    sns: snsService(state, clock, () => true),
    sqs: sqsService(sqs),
  };
  server.on("request", gateway({ ...asking, services }));
  const files = createServer(
    s3({ ...asking, template: resolved, objects: openObjects(undefined), bus, clock }),
  );
  const filesPort = await listen(files);
  const credentials = { accessKeyId: "test", secretAccessKey: "local" };
  return {
    aws: awsAt(port, credentials),
    bucket: `http://127.0.0.1:${filesPort}/ports-files`,
    signer: { region, credentials },
    async stop() {
      functions.kill();
      await Promise.all([close(server), close(files), sqs.stop()]);
      state.close();
    },
  };
}
