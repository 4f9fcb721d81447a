/** A proxy to moto for calls of AWS's own services and of operators: takes unsigned calls on a port, signs and forwards them. */
import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { SignatureV4 } from "@smithy/signature-v4";
import { listen } from "../../local/stack/ports.ts";
import { close } from "../../local/stack/servers.ts";
import { region } from "../../local/template/names.ts";
import type { Moto } from "./moto.ts";

export interface Door {
  readonly port: number;
  /** Calls an operation of a service that takes a form and answers with XML. @throws Error with moto's answer when it refuses */
  query(service: "cloudformation" | "ses" | "sts", form: Readonly<Record<string, string>>): Promise<string>;
  /** Creates the S3 bucket or object with this path. @throws Error with moto's answer when it refuses */
  put(path: string, body: string): Promise<void>;
  stop(): Promise<void>;
}

export async function openDoor(moto: Moto): Promise<Door> {
  const server = createServer((incoming, response) => {
    passOn(incoming, moto).then(
      (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 500, answer.headers)),
      (error: Error) => response.writeHead(502).end(error.message),
    );
  });
  const port = await listen(server);
  return {
    port,
    query: (service, form) =>
      ask(port, service, { method: "POST", path: "/", body: new URLSearchParams(form) }),
    put: async (path, body) => void (await ask(port, "s3", { method: "PUT", path, body })),
    stop: () => close(server),
  };
}

interface Asked {
  readonly method: "POST" | "PUT";
  readonly path: string;
  readonly body: URLSearchParams | string;
}

async function ask(port: number, service: string, { method, path, body }: Asked): Promise<string> {
  const headers = { "x-service": service };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`Moto refused ${service} ${path}: ${text}`);
  return text;
}

const services: Readonly<Record<string, string>> = {
  AmazonSQS: "sqs",
  AmazonSSM: "ssm",
  AWSEvents: "events",
  DynamoDBStreams_20120810: "dynamodb",
  DynamoDB_20120810: "dynamodb",
};

async function passOn(incoming: IncomingMessage, moto: Moto): Promise<IncomingMessage> {
  const { method = "POST", url: path = "/" } = incoming;
  const target = String(incoming.headers["x-amz-target"] ?? "");
  const service = services[target.split(".")[0] ?? ""] ?? String(incoming.headers["x-service"]);
  const body = await buffer(incoming);
  const headers: Record<string, string> = {
    host: `127.0.0.1:${moto.port}`,
    "content-type": incoming.headers["content-type"] ?? "application/json",
    ...(target && { "x-amz-target": target }),
  };
  const credentials = moto.credentials;
  const signer = new SignatureV4({ credentials, region, service, sha256: Sha256 });
  const asked = { method, protocol: "http:", hostname: "127.0.0.1", path, query: {}, headers, body };
  const signed = await signer.sign(asked);
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port: moto.port, method, path, headers: signed.headers };
    request(options, resolve).on("error", reject).end(body);
  });
}

/** Node's SHA-256 and HMAC, in the interface that the AWS signer requires. */
class Sha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }

  reset(): void {
    throw new Error("Each text is hashed by a new one");
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === "string") return Buffer.from(data);
  return data instanceof ArrayBuffer
    ? Buffer.from(data)
    : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
