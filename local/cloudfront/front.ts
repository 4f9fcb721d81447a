/**
 * Stands in for the CloudFront distribution: one public address, which sends each path to S3 or to the API.
 * It uses plain HTTP and has no cache, so each request reaches its origin.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { ApiAnswer } from "../api-gateway/answer.ts";
import type { ApiRequest } from "../api-gateway/event.ts";
import type { HttpApi } from "../api-gateway/http-api.ts";
import { like } from "../iam/wildcard.ts";
import type { Clock } from "../stack/clock.ts";
import { returnValue } from "../template/names.ts";
import type { Template } from "../template/template.ts";
import { openBuckets } from "./assets.ts";
import { type EdgeFunctions, edgeFunctions } from "./edge-functions.ts";
import { headersPolicies, type PolicyHeader } from "./headers-policy.ts";

interface BehaviorProperties {
  readonly PathPattern?: string;
  readonly TargetOriginId: string;
  readonly AllowedMethods?: readonly string[];
  readonly ResponseHeadersPolicyId?: string;
  readonly FunctionAssociations?: readonly { readonly EventType: string; readonly FunctionARN: string }[];
}

interface DistributionProperties {
  readonly DistributionConfig: {
    readonly DefaultCacheBehavior: BehaviorProperties;
    readonly CacheBehaviors?: readonly BehaviorProperties[];
    readonly Origins: readonly OriginProperties[];
  };
}

interface OriginProperties {
  readonly Id: string;
  readonly DomainName: string;
  readonly OriginCustomHeaders?: readonly { readonly HeaderName: string; readonly HeaderValue: string }[];
}

type Origin = (request: ApiRequest) => Promise<ApiAnswer> | ApiAnswer;

interface Behavior {
  readonly pattern: string;
  readonly methods: readonly string[];
  readonly headers: readonly PolicyHeader[];
  readonly atEdge: EdgeFunctions;
  readonly origin: Origin;
}

/** The IP address of CloudFront that the API sees; an address that RFC 5737 reserves for documentation. */
const edge = "192.0.2.1";

/**
 * Makes the request handler of the distribution.
 * @param clock dates the replies, as CloudFront and API Gateway do
 */
export function front(template: Template, api: HttpApi, clock: Pick<Clock, "now">): RequestListener {
  const behaviors = behaviorsOf(template, api);
  return (incoming, response) => {
    response.setHeader("date", clock.now().toUTCString());
    serve(incoming, behaviors).then(
      (answer) => send(response, answer, incoming.method === "HEAD"),
      (error) => {
        console.error(error);
        send(response, { status: 502, headers: [], body: Buffer.from("Bad Gateway") }, false);
      },
    );
  };
}

async function serve(incoming: IncomingMessage, behaviors: readonly Behavior[]): Promise<ApiAnswer> {
  const request = await requestOf(incoming);
  const [path = "/", ...query] = request.url.split("?");
  const behavior = behaviors.find(({ pattern }) => like(pattern, path));
  if (!behavior?.methods.includes(request.method)) return { status: 403, headers: [], body: Buffer.alloc(0) };
  const { uriOf, headersOf } = behavior.atEdge;
  const url = [uriOf({ ...request, url: path }), ...query].join("?");
  const answer = await behavior.origin({ ...request, url });
  return { ...answer, headers: withPolicy(headersOf(answer), behavior.headers) };
}

function behaviorsOf(template: Template, api: HttpApi): readonly Behavior[] {
  const [distribution, ...more] = template.ofType<DistributionProperties>("AWS::CloudFront::Distribution");
  if (!distribution || more.length > 0) throw new Error("The local stack runs one CloudFront distribution");
  const { CacheBehaviors = [], DefaultCacheBehavior, Origins } = distribution.properties.DistributionConfig;
  const policies = headersPolicies(template);
  const origin = originsOf(template, api);
  const atEdge = edgeFunctions(template);
  return [...CacheBehaviors, { ...DefaultCacheBehavior, PathPattern: "*" }].map((behavior) => {
    const { DomainName = "", OriginCustomHeaders = [] } =
      Origins.find(({ Id }) => Id === behavior.TargetOriginId) ?? {};
    const own = Object.fromEntries(
      OriginCustomHeaders.map((each) => [each.HeaderName.toLowerCase(), each.HeaderValue]),
    );
    const pass = origin(DomainName);
    return {
      pattern: behavior.PathPattern?.replace(/^(?![/*])/, "/") ?? "*",
      methods: behavior.AllowedMethods ?? ["GET", "HEAD"],
      headers: policies.get(behavior.ResponseHeadersPolicyId ?? "") ?? [],
      atEdge: atEdge(behavior.FunctionAssociations ?? []),
      origin: (request) => pass({ ...request, headers: { ...request.headers, ...own } }),
    };
  });
}

function originsOf(template: Template, api: HttpApi): (domain: string) => Origin {
  const object = openBuckets(template);
  const buckets = template.ofType("AWS::S3::Bucket");
  return (domain) => {
    if (domain === api.host) return (request) => api.handle(request);
    const bucket = buckets.find((each) => returnValue(each, "RegionalDomainName") === domain);
    if (!bucket)
      throw new Error(`The distribution names the origin ${domain}, which the template does not have`);
    const name = returnValue(bucket, "Ref");
    return ({ url, headers }) => {
      const found = object(name, decodeURIComponent(url.split("?")[0] ?? "").slice(1));
      // S3 answers 403 to callers that may read but not list, when the object is missing.
      if (!found)
        return {
          status: 403,
          headers: [["content-type", "application/xml"]],
          body: Buffer.from("<Error><Code>AccessDenied</Code></Error>"),
        };
      const fresh = headers["if-none-match"] === found.etag;
      const cache = found.cacheControl ? [["cache-control", found.cacheControl] as const] : [];
      return {
        status: fresh ? 304 : 200,
        headers: [["content-type", found.contentType], ["etag", found.etag], ...cache],
        body: fresh ? Buffer.alloc(0) : found.body,
      };
    };
  };
}

function withPolicy(own: ApiAnswer["headers"], policy: readonly PolicyHeader[]): ApiAnswer["headers"] {
  const added = policy.filter(({ name, override }) => override || !own.some(([each]) => each === name));
  const kept = own.filter(([name]) => !added.some((each) => each.name === name));
  return [...kept, ...added.map(({ name, value }) => [name, value] as const)];
}

async function requestOf(incoming: IncomingMessage): Promise<ApiRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { connection, ...headers } = incoming.headers as Record<string, string>;
  const viewer = incoming.socket.remoteAddress ?? "127.0.0.1";
  const forwarded = [headers["x-forwarded-for"], viewer, edge].filter(Boolean).join(", ");
  return {
    method: incoming.method ?? "GET",
    url: incoming.url ?? "/",
    headers: {
      ...headers,
      "x-forwarded-for": forwarded,
      "x-forwarded-proto": "https",
      "x-forwarded-port": "443",
    },
    body: Buffer.concat(chunks),
    sourceIp: edge,
  };
}

function send(response: ServerResponse, { status, headers, body }: ApiAnswer, headOnly: boolean): void {
  for (const [name, value] of headers) {
    if (name === "set-cookie") response.appendHeader(name, value);
    else response.setHeader(name, value);
  }
  response.setHeader("content-length", body.length);
  response.writeHead(status);
  response.end(headOnly ? undefined : body);
}
