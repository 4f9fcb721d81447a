/** Runs the template's HTTP API: finds the route, checks the token, invokes the function. */

import { setTimeout as wait } from "node:timers/promises";
import { like } from "../iam/wildcard.ts";
import { callablesOf } from "../lambda/environment.ts";
import type { InvocationResult } from "../lambda/function-process.ts";
import type { Functions } from "../lambda/functions.ts";
import type { Clock } from "../stack/clock.ts";
import { allowed } from "../stack/patience.ts";
import { returnValue } from "../template/names.ts";
import type { Template } from "../template/template.ts";
import { type ApiAnswer, answerOf, ownAnswer } from "./answer.ts";
import { type ApiRequest, type Authorized, eventOf } from "./event.ts";
import { type Authorize, type AuthorizerProperties, jwtAuthorizer } from "./jwt-authorizer.ts";
import { routeTable } from "./routes.ts";

export interface HttpApi {
  /** The host `<id>.execute-api.…`, by which the distribution names this API as an origin. */
  readonly host: string;
  handle(request: ApiRequest): Promise<ApiAnswer>;
}

interface RouteProperties {
  readonly RouteKey: string;
  readonly Target: string;
  readonly AuthorizationType?: string;
  readonly AuthorizerId?: string;
  readonly AuthorizationScopes?: readonly string[];
}

interface IntegrationProperties {
  readonly IntegrationUri: string;
  readonly PayloadFormatVersion: string;
  readonly TimeoutInMillis?: number;
}

interface PermissionProperties {
  readonly FunctionName: string;
  readonly Principal: string;
  readonly SourceArn?: string;
}

interface Route {
  readonly key: string;
  readonly functionName: string;
  readonly version: string;
  readonly timeoutMs: number;
  readonly authorize: Authorize | undefined;
  readonly scopes: readonly string[];
}

const largestBody = 10 * 1024 * 1024;

export function openHttpApi(template: Template, functions: Functions, clock: Clock): HttpApi {
  const [api, ...more] = template.ofType("AWS::ApiGatewayV2::Api");
  if (!api || more.length > 0) throw new Error("The local stack runs one HTTP API");
  const apiId = returnValue(api, "ApiId");
  const host = new URL(returnValue(api, "ApiEndpoint")).host;
  const find = routeTable(routesOf(template, functions, clock, apiId));

  return {
    host,
    async handle(request) {
      const match = find(request.method, request.url.split("?")[0] ?? "/");
      if (!match) return ownAnswer(404, "Not Found");
      if (request.body.length > largestBody) return ownAnswer(413, "Request Entity Too Large");
      const { route, parameters } = match;
      let authorized: Authorized | undefined;
      if (route.authorize) {
        const result = await route.authorize(request.headers["authorization"], route.scopes);
        if ("refused" in result) return result.refused;
        authorized = result.authorized;
      }
      const event = eventOf(request, {
        apiId,
        host,
        routeKey: route.key,
        parameters,
        authorized,
        now: clock.now(),
      });
      const invocation = functions.invoke(route.functionName, event, route.version);
      const result = await withTimeout(invocation, route.timeoutMs);
      return result ? answerOf(result) : ownAnswer(503, "Service Unavailable");
    },
  };
}

function routesOf(template: Template, functions: Functions, clock: Clock, apiId: string): readonly Route[] {
  const authorizers = new Map(
    template
      .ofType<AuthorizerProperties>("AWS::ApiGatewayV2::Authorizer")
      .map(({ name, properties }) => [name, jwtAuthorizer(properties, clock)]),
  );
  const callables = callablesOf(template, functions.all);
  const integrations = template.ofType<IntegrationProperties>("AWS::ApiGatewayV2::Integration");
  return template.ofType<RouteProperties>("AWS::ApiGatewayV2::Route").map(({ properties }) => {
    const { RouteKey: key, Target, AuthorizationType, AuthorizerId, AuthorizationScopes } = properties;
    const integration = integrations.find(({ name }) => `integrations/${name}` === Target)?.properties;
    const called = callables.find(({ arn }) => arn === integration?.IntegrationUri);
    if (!called || integration?.PayloadFormatVersion !== "2.0")
      throw new Error(`The route ${key} leads to no function`);
    const { arn, functionName, version } = called;
    if (!mayInvoke(template, arn, apiId))
      throw new Error(`No permission lets the API invoke ${arn.replace(/^.*:function:/, "")}`);
    return {
      key,
      functionName,
      version,
      timeoutMs: allowed(integration.TimeoutInMillis ?? 30_000),
      authorize: AuthorizationType === "JWT" ? authorizers.get(AuthorizerId ?? "") : undefined,
      scopes: AuthorizationScopes ?? [],
    };
  });
}

/**
 * Whether a resource policy lets the API call this function or alias. AWS checks an alias by its own policy;
 * the function's policy does not count.
 */
function mayInvoke(template: Template, arn: string, apiId: string): boolean {
  const permissions = template.ofType<PermissionProperties>("AWS::Lambda::Permission");
  return permissions.some(
    ({ properties }) =>
      properties.FunctionName === arn &&
      properties.Principal === "apigateway.amazonaws.com" &&
      like(
        properties.SourceArn ?? "*",
        `arn:aws:execute-api:eu-central-1:000000000000:${apiId}/$default/GET/`,
      ),
  );
}

async function withTimeout(
  invocation: Promise<InvocationResult>,
  ms: number,
): Promise<InvocationResult | undefined> {
  const settled = new AbortController();
  const timeout = wait(ms, undefined, { signal: settled.signal }).catch(() => undefined);
  try {
    return await Promise.race([invocation, timeout]);
  } finally {
    settled.abort();
  }
}
