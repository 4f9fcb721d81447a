/**
 * The event of payload format 2.0 that an HTTP API makes from a request.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
import { randomUUID } from "node:crypto";
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { account } from "../template/names.ts";
import { decode } from "./routes.ts";

export interface ApiRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  /** Lower-case names; several values of one header joined by a comma, except cookies. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly sourceIp: string;
}

export interface Authorized {
  /** Every claim as text. */
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: string[] | null;
}

export interface EventContext {
  readonly apiId: string;
  readonly host: string;
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly authorized: Authorized | undefined;
  readonly now: Date;
}

export function eventOf(request: ApiRequest, context: EventContext): APIGatewayProxyEventV2 {
  const [path = "/", query = ""] = request.url.split(/\?(.*)/s);
  const { cookie, ...headers } = request.headers;
  const isBase64Encoded = request.body.length > 0 && !isText(request.headers["content-type"]);
  return {
    version: "2.0",
    routeKey: context.routeKey,
    // In spite of its name, an HTTP API decodes it.
    rawPath: decode(path),
    rawQueryString: query,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers: { ...headers, host: context.host },
    ...(query === "" ? {} : { queryStringParameters: joined(query) }),
    requestContext: requestContext(request, path, context),
    ...(Object.keys(context.parameters).length === 0 ? {} : { pathParameters: context.parameters }),
    ...(request.body.length === 0
      ? {}
      : { body: request.body.toString(isBase64Encoded ? "base64" : "utf8") }),
    isBase64Encoded,
  };
}

function requestContext(request: ApiRequest, path: string, context: EventContext) {
  const { authorized, now } = context;
  const general: APIGatewayProxyEventV2["requestContext"] = {
    accountId: account,
    apiId: context.apiId,
    domainName: context.host,
    domainPrefix: context.apiId,
    http: {
      method: request.method,
      path: decode(path),
      protocol: "HTTP/1.1",
      sourceIp: request.sourceIp,
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId: randomUUID(),
    routeKey: context.routeKey,
    stage: "$default",
    time: commonLogTime(now),
    timeEpoch: now.getTime(),
  };
  if (!authorized) return general;
  const authorizer = { principalId: "", integrationLatency: 0, jwt: authorized };
  return { ...general, authorizer } as APIGatewayProxyEventV2WithJWTAuthorizer["requestContext"];
}

/** Bodies of other types come in base64, forms among them. */
function isText(contentType = "text/plain"): boolean {
  return /^(text\/|application\/(json|xml|javascript)|[^;]+\+(json|xml))/i.test(contentType.trim());
}

function joined(query: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    values[name] = name in values ? `${values[name]},${value}` : value;
  }
  return values;
}

/** `12/Mar/2026:19:03:58 +0000` */
function commonLogTime(date: Date): string {
  const [, day, month, year, time] = date.toUTCString().split(" ");
  return `${day}/${month}/${year}:${time} +0000`;
}
