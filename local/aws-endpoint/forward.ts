/** Requests to the servers behind the gateway, over kept loopback connections. */
import { Agent, type OutgoingHttpHeaders, request } from "node:http";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

export interface Target {
  readonly port: number;
  /** The owner of the tables, in a DynamoDB Local that several stacks use. */
  readonly owner?: string;
  readonly signal?: AbortSignal;
}

/**
 * DynamoDB Local queues fifty connections. Further ones get lost without an error, and their calls may hang
 * for minutes. Several stacks share one, each with this many connections.
 */
const fewConnections = new Agent({ keepAlive: true, maxSockets: 8 });

/** Each long poll for messages occupies a connection. */
const connections = new Agent({ keepAlive: true });

const agentFor = (target: string): Agent => (target.startsWith("DynamoDB") ? fewConnections : connections);

/**
 * An AWS JSON call (`x-amz-target`) as the SDK would make it. Replaces a kept connection that the server
 * closed while idle.
 */
export function awsJson(to: Target, target: string, body: string | Buffer): Promise<HttpAnswer> {
  const headers = {
    "content-type": "application/x-amz-json-1.0",
    "x-amz-target": target,
    authorization: `AWS4-HMAC-SHA256 Credential=${to.owner ?? "local"}/20200101/local/local/aws4_request, SignedHeaders=host, Signature=0`,
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port: to.port, method: "POST", agent: agentFor(target), headers };
    const sent = request(to.signal ? { ...options, signal: to.signal } : options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 500,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on("error", (error: NodeJS.ErrnoException) =>
      sent.reusedSocket && error.code === "ECONNRESET" ? resolve(awsJson(to, target, body)) : reject(error),
    );
    sent.end(body);
  });
}

/**
 * As `awsJson`, with the response parsed.
 * @throws an error with AWS's error name for an error response
 */
export async function awsCall<Output>(to: Target, target: string, input: object): Promise<Output> {
  const { status, body } = await awsJson(to, target, JSON.stringify(input));
  const output = JSON.parse(body.toString() || "{}");
  if (status < 300) return output as Output;
  const error = new Error(`${target}: ${output.message ?? output.Message ?? body}`);
  error.name = String(output.__type).replace(/^.*#/, "");
  throw error;
}
