/**
 * Fakes for tests of Lambda handlers: events in the form that API Gateway sends, a context, and a log that
 * the test can read.
 */

import type { Context } from "aws-lambda";
import { defined } from "../defined.ts";
import type { ServiceSecret } from "../documents/documents.ts";
import { fixedKeyRing, type KeyRing } from "../secrets/key-ring.ts";
import type { HttpEvent } from "./http/request.ts";

export const testEnvironment = { SERVICE: "test", LAMBDA: "api", RELEASE: "test-release" } as const;

export const testKeys: KeyRing = fixedKeyRing(new Uint8Array(32).fill(7));

export const testSecret: ServiceSecret = { get: async () => new Uint8Array(32).fill(7) };

export const testContext = (): Context => ({ awsRequestId: "invocation-1", functionVersion: "8" }) as Context;

/** Collects the lines of a log as parsed objects. */
export function readableLog() {
  const lines: Record<string, unknown>[] = [];
  return { lines, write: (line: string) => void lines.push(JSON.parse(line)) };
}

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: string;
  readonly base64?: boolean;
  readonly claims?: Readonly<Record<string, string>>;
  /** The path of the request; when absent, the path of the route. */
  readonly path?: string;
}

/** An HTTP API event, payload version 2.0, as Amazon documents it. */
export function httpEvent(routeKey: string, sent: Sent = {}): HttpEvent {
  const [method = "GET", template = "/"] = routeKey.split(" ");
  const path =
    sent.path ?? template.replaceAll(/\{(\w+)\+?\}/g, (_, name: string) => sent.params?.[name] ?? "");
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: sent.query ?? "",
    headers: { ...sent.headers },
    ...(sent.cookies && { cookies: [...sent.cookies] }),
    ...defined({ pathParameters: sent.params, body: sent.body }),
    isBase64Encoded: sent.base64 ?? false,
    requestContext: {
      accountId: "000000000000",
      apiId: "test",
      domainName: "test.invalid",
      domainPrefix: "test",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "test" },
      requestId: "request-1",
      routeKey,
      stage: "$default",
      time: "24/Nov/2026:08:30:00 +0000",
      timeEpoch: 1_795_509_000_000,
      ...(sent.claims && {
        authorizer: { principalId: "", integrationLatency: 0, jwt: { claims: sent.claims, scopes: [] } },
      }),
    },
  } as HttpEvent;
}

export const asJson = (body: unknown, headers: Readonly<Record<string, string>> = {}): Sent => ({
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

export const asForm = (fields: Readonly<Record<string, string>>, sent: Sent = {}): Sent => ({
  ...sent,
  headers: { "content-type": "application/x-www-form-urlencoded", ...sent.headers },
  body: new URLSearchParams(fields).toString(),
});

/**
 * A form with files as a browser sends it: the parts in order; the body in base64, as API Gateway passes
 * binary bodies.
 */
export async function asFileForm(
  parts: Readonly<Record<string, string | Blob>>,
  sent: Sent = {},
): Promise<Sent> {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  const whole = new Response(form);
  const body = Buffer.from(await whole.arrayBuffer()).toString("base64");
  const headers = { "content-type": whole.headers.get("content-type") ?? "", ...sent.headers };
  return { ...sent, headers, body, base64: true };
}
