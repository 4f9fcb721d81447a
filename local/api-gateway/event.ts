/**
 * Makes the event that an HTTP API passes to a function for a request (payload format 2.0).
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
import { randomUUID } from "node:crypto";
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { account } from "../template/names.ts";
import { decode } from "./routes.ts";

export interface ApiRequest {
  readonly method: string;
  /** The path and query as the client sent them, still encoded. */
  readonly url: string;
  /** Headers by lower-case name. Several values of one header are joined by a comma, except cookies. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly sourceIp: string;
}

export interface Authorized {
  /** The claims of the access token; every value is text. */
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
    // In spite of its name, `rawPath` is decoded by an HTTP API.
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

/**
 * Whether API Gateway passes a body of this type as text. It passes other types, such as forms, in base64.
 */
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

/** Returns a time in the form `12/Mar/2026:19:03:58 +0000`. */
function commonLogTime(date: Date): string {
  const [, day, month, year, time] = date.toUTCString().split(" ");
  return `${day}/${month}/${year}:${time} +0000`;
}
