/** Starts all servers. Each has bound its port before any of them answers. */
import { createServer, type RequestListener, type Server } from "node:http";
import { join } from "node:path";
import { type DynamoDbLocal, startDynamoDb } from "../dynamodb/dynamodb-local.ts";
import { type CitizenIssuer, startCitizenIssuer } from "../issuers/citizen/start-issuer.ts";
import { type StaffIssuer, startStaffIssuer } from "../issuers/staff/start-issuer.ts";
import { type Sqs, startSqs } from "../sqs/queues.ts";
import { ownershipServer } from "../vendors/ownership.ts";
import { openVendors, type Vendors } from "../vendors/vendors.ts";
import { type Receiver, webhookReceiver } from "../webhooks/receiver.ts";
import type { Engines } from "./engines.ts";
import { listen, PortTaken, portsFrom } from "./ports.ts";
import type { Addresses } from "./stand-ins.ts";

export interface Servers {
  readonly addresses: Addresses;
  /** Answers the pages and the API. A stack sets the request handler with `answerWith`. */
  readonly front: Server;
  readonly operator: Server;
  readonly gateway: Server;
  readonly s3: Server;
  readonly staffIssuer: StaffIssuer;
  readonly citizenIssuer: CitizenIssuer;
  readonly vendors: Vendors;
  readonly webhooks: Receiver;
  /** DynamoDB Local; parallel stacks may share one that runs in memory. */
  readonly dynamoDb: Pick<DynamoDbLocal, "port" | "crashed" | "stop">;
  readonly sqs: Sqs;
  stop(): Promise<void>;
}

export interface ServersOptions {
  /** The first of six ports in a row; 0 for any free ones. */
  readonly port: number;
  readonly dataDir: string | undefined;
  /** The port of a DynamoDB Local that already runs in memory; when absent, a new one is started. */
  readonly dynamoDb?: number | undefined;
  /** Another implementation of AWS that replaces DynamoDB Local and the local SQS. */
  readonly engines?: Engines | undefined;
  readonly complain: (line: string) => void;
}

/** @throws Error that names every port in use */
export async function startServers(options: ServersOptions): Promise<Servers> {
  const { port, dataDir } = options;
  const inData = (name: string) => (dataDir === undefined ? undefined : join(dataDir, name));
  // Only clients close idle connections: a server that closed one first would cut off a request in flight.
  const kept = { keepAliveTimeout: 0 };
  const [front, operator, s3, gateway] = [
    createServer(kept),
    createServer(kept),
    createServer(kept),
    createServer(kept),
  ];
  const ownership = ownershipServer();
  const vendors = openVendors();
  const webhooks = webhookReceiver();
  const servers = [
    front,
    operator,
    gateway,
    s3,
    ownership,
    vendors.kavenegar,
    vendors.smsIr,
    vendors.bale,
    webhooks.server,
  ];
  const [pages, page, signIn, citizenSignIn, files, receiver] = portsFrom(port);
  const stops: (() => Promise<void>)[] = servers.map((server) => () => close(server));
  const stop = async () => void (await Promise.all(stops.map((each) => each())));
  const stoppable = async <T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
    const started = await starting;
    stops.push(() => started.stop());
    return started;
  };
  try {
    const up = await allOf({
      pages: listen(front, pages),
      operator: listen(operator, page),
      staffIssuer: stoppable(startStaffIssuer(signIn)),
      citizenIssuer: stoppable(startCitizenIssuer(citizenSignIn)),
      files: listen(s3, files),
      webhooks: listen(webhooks.server, receiver),
      gateway: listen(gateway),
      ownership: listen(ownership),
      kavenegar: listen(vendors.kavenegar),
      smsIr: listen(vendors.smsIr),
      bale: listen(vendors.bale),
      dynamoDb: stoppable(dynamoDbFor(options, inData)),
      sqs: stoppable(options.engines ? Promise.resolve(options.engines.sqs) : startSqs(inData("sqs"))),
    });
    const { staffIssuer, citizenIssuer, dynamoDb, sqs } = up;
    const addresses: Addresses = {
      pages: `http://localhost:${up.pages}`,
      operator: `http://localhost:${up.operator}`,
      signIn: `http://localhost:${staffIssuer.port}`,
      citizenSignIn: `http://localhost:${citizenIssuer.port}`,
      ownership: `http://127.0.0.1:${up.ownership}/match`,
      kavenegar: `http://127.0.0.1:${up.kavenegar}`,
      smsIr: `http://127.0.0.1:${up.smsIr}`,
      bale: `http://127.0.0.1:${up.bale}`,
      files: `http://127.0.0.1:${up.files}`,
      webhooks: `https://127.0.0.1:${up.webhooks}`,
      gateway: `http://127.0.0.1:${up.gateway}`,
    };
    const waiting = { front, operator, gateway, s3, staffIssuer, citizenIssuer };
    return { addresses, ...waiting, vendors, webhooks, dynamoDb, sqs, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function dynamoDbFor(
  { dynamoDb, engines, complain }: ServersOptions,
  inData: (name: string) => string | undefined,
): Promise<Servers["dynamoDb"]> {
  if (engines) return engines.dynamoDb;
  return dynamoDb === undefined
    ? startDynamoDb({ folder: inData("dynamodb"), log: inData("dynamodb.log"), warn: complain })
    : { port: dynamoDb, crashed: new Promise(() => undefined), stop: async () => undefined };
}

type Up<T> = { readonly [Name in keyof T]: Awaited<T[Name]> };

/** Waits for all servers, also after an error, so that one error reports all ports in use. */
async function allOf<T extends Record<string, Promise<unknown>>>(starting: T): Promise<Up<T>> {
  const names = Object.keys(starting);
  const ended = await Promise.allSettled(Object.values(starting));
  const failures = ended.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  const taken = failures.flatMap((error) => (error instanceof PortTaken ? [error.port] : []));
  if (taken.length > 0) {
    const ports = taken.toSorted((a, b) => a - b).join(" and ");
    throw new Error(
      `Something else uses port ${ports}. Choose six other ports by the first one: PORT=9080 npm start`,
    );
  }
  if (failures.length > 0) throw failures[0];
  const values = ended.map((each) => (each.status === "fulfilled" ? each.value : undefined));
  return Object.fromEntries(names.map((name, n) => [name, values[n]])) as Up<T>;
}

/** Replaces the request handler of the server. */
export function answerWith(server: Server, handler: RequestListener): void {
  server.removeAllListeners("request");
  server.on("request", handler);
}

/** The request handler of a server while no stack runs: answers 503. */
export const away: RequestListener = (_, response) => void response.writeHead(503).end();

export function close(server: Server | Receiver["server"]): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}
