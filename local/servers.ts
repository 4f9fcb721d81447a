/** What the functions call, before there are functions: DynamoDB, SQS, the gateway's port, and the sign-in's. */
import type { Server } from "node:http";
import { join } from "node:path";
import { borrowDynamoDb, type DynamoDbLocal, startDynamoDb } from "./dynamodb/dynamodb-local.ts";
import { gatewayServer } from "./gateway/gateway.ts";
import { ownershipServer } from "./ownership.ts";
import { freePort, listen, type Ports, portsFrom } from "./ports.ts";
import { s3Server } from "./s3/s3.ts";
import { type Sqs, startSqs } from "./sqs/queues.ts";
import type { Addresses } from "./stand-ins.ts";
import { openVendors, type Vendors } from "./vendors/vendors.ts";
import { type Receiver, webhookReceiver } from "./webhooks/receiver.ts";

export interface Servers {
  readonly dynamoDb: DynamoDbLocal;
  readonly sqs: Sqs;
  readonly gateway: Server;
  readonly addresses: Addresses;
  readonly ownership: Server;
  readonly vendors: Vendors;
  readonly s3: Server;
  readonly webhooks: Receiver;
  readonly ports: Ports;
}

export interface ServersOptions {
  readonly port: number | undefined;
  readonly dataDir: string | undefined;
  /** The port of a DynamoDB Local in memory that runs already; one of its own when not given. */
  readonly dynamoDb?: number | undefined;
  readonly complain: (line: string) => void;
}

export async function startServers({
  port,
  dataDir,
  dynamoDb: running,
  complain,
}: ServersOptions): Promise<Servers> {
  const inData = (name: string) => (dataDir === undefined ? undefined : join(dataDir, name));
  const [gateway, ownership, s3] = [gatewayServer(), ownershipServer(), s3Server()];
  const vendors = openVendors();
  const [ports, own, dynamoDb, sqs] = await Promise.all([
    portsOf(port),
    Promise.all([gateway, ownership, vendors.kavenegar, vendors.smsIr].map((server) => listen(server))),
    running === undefined
      ? startDynamoDb({ folder: inData("dynamodb"), log: inData("dynamodb.log"), warn: complain })
      : borrowDynamoDb(running),
    startSqs(inData("sqs")),
  ]);
  const addresses = addressesOf(ports, own);
  return { dynamoDb, sqs, gateway, ownership, vendors, s3, webhooks: webhookReceiver(), ports, addresses };
}

async function portsOf(first: number | undefined): Promise<Ports> {
  if (first !== undefined) return portsFrom(first);
  const [pages, operator, signIn] = [await freePort(), await freePort(), await freePort()];
  return [pages, operator, signIn, await freePort(), await freePort(), await freePort()];
}

function addressesOf(
  [pages, operator, signIn, citizenSignIn, files, webhooks]: Ports,
  [gateway, ownership, kavenegar, smsIr]: readonly number[],
): Addresses {
  const at = (port: number) => `http://localhost:${port}`;
  return {
    pages: at(pages),
    operator: at(operator),
    signIn: at(signIn),
    citizenSignIn: at(citizenSignIn),
    ownership: `http://127.0.0.1:${ownership}/match`,
    kavenegar: `http://127.0.0.1:${kavenegar}`,
    smsIr: `http://127.0.0.1:${smsIr}`,
    files: `http://127.0.0.1:${files}`,
    webhooks: `https://127.0.0.1:${webhooks}`,
    gateway: `http://127.0.0.1:${gateway}`,
  };
}

export function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}
