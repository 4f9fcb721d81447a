/** Runs a local stack on moto's DynamoDB, SQS, EventBridge, SNS, SES and CloudFormation; moto also checks signatures. */
import { request } from "node:http";
import { buffer } from "node:stream/consumers";
import type { ApiCall, AwsService, HttpRequest } from "../../local/aws-endpoint/api-call.ts";
import { reads, written } from "../../local/aws-endpoint/dynamodb.ts";
import type { HttpAnswer } from "../../local/aws-endpoint/forward.ts";
import { functionsOf, type Keys } from "../../local/lambda/environment.ts";
import type { Engines, Services } from "../../local/stack/engines.ts";
import { templateFolder } from "../../local/stack/settings.ts";
import { account } from "../../local/template/names.ts";
import { loadTemplate, type Template } from "../../local/template/template.ts";
import { createStack, systemForMoto } from "./deploy.ts";
import { type Door, openDoor } from "./door.ts";
import { credentialsIn, type Moto, startMoto } from "./moto.ts";
import { motoSqs } from "./moto-sqs.ts";

/** Starts moto and creates the system's stack in it. Moto ends when the local stack stops its engines. */
export async function motoEngines(): Promise<Engines> {
  const moto = await startMoto();
  const door = await openDoor(moto);
  await createStack(door, "peygir", systemForMoto());
  const template = loadTemplate(templateFolder);
  for (const { properties } of template.ofType<{ EmailIdentity: string }>("AWS::SES::EmailIdentity"))
    await door.query("ses", { Action: "VerifyDomainIdentity", Domain: properties.EmailIdentity });
  const keys = await keysOfFunctions(door, template);
  const sqs = await motoSqs(door, template);
  return {
    dynamoDb: {
      port: door.port,
      crashed: new Promise(() => undefined),
      async stop() {
        await door.stop();
        await moto.stop();
      },
    },
    sqs,
    keysOf: ({ name }) => keys.get(name) ?? moto.credentials,
    services: (own, wrote) => {
      const functions = new Set([...keys.values()].map(({ accessKeyId }) => accessKeyId));
      return servicesOf(own, passing({ moto, door, functions }), { wrote, sent: sqs.ring });
    },
  };
}

/** The access keys of each function, by function. All belong to sessions of one role, which has all permissions. */
async function keysOfFunctions(door: Door, template: Template): Promise<ReadonlyMap<string, Keys>> {
  const role = { RoleArn: `arn:aws:iam::${account}:role/conformance`, Version: "2011-06-15" };
  const given = functionsOf(template).map(async ({ name }) => {
    const session = { Action: "AssumeRole", RoleSessionName: name };
    return [name, credentialsIn(await door.query("sts", { ...role, ...session }))] as const;
  });
  return new Map(await Promise.all(given));
}

interface Heard {
  readonly wrote: (table: string) => void;
  /** Is called after a call that may have put a message into a queue. */
  readonly sent: () => void;
}

type PassOn = (call: ApiCall) => Promise<HttpAnswer>;

function servicesOf(own: Services, passOn: PassOn, { wrote, sent }: Heard): Services {
  const passed = (service: AwsService, then: (call: ApiCall) => void): AwsService => ({
    ...service,
    async serve(call) {
      const answer = await passOn(call);
      then(call);
      return { answer };
    },
  });
  const here = (service: AwsService | undefined): AwsService => {
    if (!service) throw new Error("The local stack has no such service");
    return service;
  };
  /** Also handles some calls in this process: SMS and e-mails are stored for tests, and functions run without Docker. */
  const doneHere = (service: AwsService, whose: "moto's answer" | "own answer"): AwsService => ({
    ...service,
    async serve(call) {
      const answer = await passOn(call);
      if (answer.status >= 300) return { answer };
      const done = await service.serve(call);
      return whose === "own answer" ? done : { answer };
    },
  });
  return {
    dynamodb: passed(here(own["dynamodb"]), ({ action, input }) => {
      if (!reads.includes(action)) written(input).forEach(wrote);
    }),
    events: passed(here(own["events"]), sent),
    sqs: passed(here(own["sqs"]), sent),
    ses: doneHere(here(own["ses"]), "moto's answer"),
    sns: doneHere(here(own["sns"]), "moto's answer"),
    lambda: doneHere(here(own["lambda"]), "own answer"),
  };
}

interface Ways {
  readonly moto: Moto;
  /** Signs calls that tests make as a function with access keys that moto does not know. */
  readonly door: Door;
  /** The access keys with which functions sign. */
  readonly functions: ReadonlySet<string>;
}

/** Forwards a function's call to moto byte by byte, with the function's own signature. */
const passing =
  ({ moto, door, functions }: Ways): PassOn =>
  ({ request }) => {
    const key = /Credential=([^/]+)/.exec(request.headers["authorization"] ?? "")?.[1] ?? "";
    return send(functions.has(key) ? moto.port : door.port, request);
  };

function send(port: number, { method, path, headers, body }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, method, path, headers };
    const sent = request(options, async (response) =>
      resolve({
        status: response.statusCode ?? 500,
        headers: response.headers,
        body: await buffer(response),
      }),
    );
    sent.on("error", reject).end(body);
  });
}
