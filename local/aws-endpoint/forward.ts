/**
 * Sends the gateway's calls to DynamoDB Local and fauxqs (the local SQS), over connections on loopback that
 * stay open.
 */
import { Agent, type OutgoingHttpHeaders, request } from "node:http";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

export interface Target {
  readonly port: number;
  /** The owner of the tables, in a DynamoDB Local that several stacks share. */
  readonly owner?: string;
  readonly signal?: AbortSignal;
}

/**
 * DynamoDB Local queues fifty connections. It loses further ones without an error, and their calls may hang
 * for minutes. Several stacks share one DynamoDB Local, each with at most this many connections.
 */
const fewConnections = new Agent({ keepAlive: true, maxSockets: 8 });

/** The connections to SQS. Each long poll for messages occupies a connection, so their number is not limited. */
const connections = new Agent({ keepAlive: true });

const agentFor = (target: string): Agent => (target.startsWith("DynamoDB") ? fewConnections : connections);

/**
 * Makes an AWS JSON call (`x-amz-target`) as the SDK would. Retries on a new connection when the server had
 * closed an idle one.
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
 * Makes an AWS JSON call and returns the parsed response.
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
