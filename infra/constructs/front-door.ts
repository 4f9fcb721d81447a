import { Stack } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { FilterPattern, LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { AnyRouteKey, RouteKey } from "../../shared/triggers.ts";
import { accessLogFields, accessLogGroup } from "../access-log.ts";
import type { Config, StaffLogin } from "../config.ts";
import type { Operators } from "../operators.ts";
import { throttle } from "../throttle.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Canary } from "./canary.ts";
import type { HouseFunction } from "./house-function.ts";
import { removal } from "./tables.ts";

/**
 * The HTTP API behind the distribution. A route is either open, and its function checks the citizen's
 * session, or for staff. For a staff route the JWT authorizer checks issuer, client, expiry and scope before
 * the function runs.
 */
export class FrontDoor extends Construct {
  readonly api: HttpApi;
  readonly #routes: HttpRoute[] = [];

  constructor(scope: Construct, config: Config, operators: Operators) {
    super(scope, "front-door");
    this.api = new HttpApi(this, "api", {
      apiName: "peygir",
      description: "Peygir: citizens' pages, public API, staff API",
      createDefaultStage: false,
    });
    this.#stage(config);
    operators.alarm({
      kind: "api-errors",
      name: "front-door",
      meaning: "Citizens and staff see error pages.",
      seen: "The API answered with server errors in the last five minutes.",
      // The errors are counted from log lines: AWS's own metric is named by the API's random id, which the operators'
      // stack does not know.
      metric: operators.lines({
        name: "front-door",
        log: accessLogGroup,
        tells: "server-error",
        pattern: serverErrors,
      }),
      above: 0,
    });
  }

  /** The API's own host, to which the distribution forwards calls. */
  get host(): string {
    const { region, urlSuffix } = Stack.of(this);
    return `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
  }

  /**
   * Returns a function that adds the routes of one Lambda to the API, after the routes of earlier calls. Routes of a
   * Lambda with a canary release lead to its alias.
   */
  serve(staff: StaffLogin, canary: Canary): Serve {
    const authorizer = new HttpJwtAuthorizer("staff", staff.issuer, { jwtAudience: [staff.clientId] });
    return (house) => {
      const called = house.triggers.canary ? canary.tryOut(house) : house.fn;
      const integration = new HttpLambdaIntegration("integration", called, {
        scopePermissionToRoute: false,
        timeout: house.timeout,
      });
      const { routes = [], through, staffRoutes = [], staffThrough } = house.triggers;
      const open = byPath(through ?? gathered(routes)).flatMap((route) =>
        this.api.addRoutes({ ...parsed(route), integration }),
      );
      for (const route of open) acknowledge.openRoute(route);
      const guarded = byPath(staffThrough ?? gathered(staffRoutes)).flatMap((route) =>
        this.api.addRoutes({ ...parsed(route), integration, authorizer, authorizationScopes: [staff.scope] }),
      );
      this.#inTurn([...open, ...guarded]);
    };
  }

  /**
   * Lets each route wait for an earlier one, so that CloudFormation creates only `atOnce` in parallel. API
   * Gateway accepts about ten changes a second from an account, and refuses more.
   */
  #inTurn(routes: readonly HttpRoute[]): void {
    for (const route of routes) {
      const before = this.#routes.at(-atOnce);
      if (before) route.node.addDependency(before);
      this.#routes.push(route);
    }
  }

  #stage({ stage }: Config): void {
    const log = new LogGroup(this, "log", {
      logGroupName: accessLogGroup,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: removal(stage),
    });
    new HttpStage(this, "stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle,
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLog },
    });
  }
}

/** The number of routes that CloudFormation may make in parallel. */
const atOnce = 5;

const serverErrors = FilterPattern.stringValue("$.status", "=", "5*");

export type Serve = (house: HouseFunction) => void;

const accessLog = AccessLogFormat.custom(JSON.stringify(accessLogFields));

const methods = {
  ANY: HttpMethod.ANY,
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  PUT: HttpMethod.PUT,
  DELETE: HttpMethod.DELETE,
};

const step = /^(?<thing>[A-Z]+ \/.*\/\{[a-z]+\})\/[a-z-]+$/;

/**
 * Combines the routes of all operations on the same thing into one route: those on a case become
 * `POST /api/staff/cases/{case}/{step}`;
 * the function finds the operation itself (`shared/handler/http/api.ts`). A CloudFormation stack may have 500
 * resources, and each route is one.
 */
function gathered(routes: readonly RouteKey[]): readonly RouteKey[] {
  const thingOf = (route: RouteKey) => step.exec(route)?.groups?.["thing"];
  const several = new Set(routes.map(thingOf).filter((thing, at, all) => all.indexOf(thing) !== at));
  const key = (route: RouteKey): RouteKey => {
    const thing = thingOf(route);
    return thing !== undefined && several.has(thing) ? (`${thing}/{step}` as RouteKey) : route;
  };
  return [...new Set(routes.map(key))];
}

/**
 * Combines the routes of one path with several methods into one route. The function answers 404 to a method
 * that it does not serve.
 */
function byPath(routes: readonly (RouteKey | AnyRouteKey)[]): readonly (RouteKey | AnyRouteKey)[] {
  const paths = Map.groupBy(routes, (route) => route.slice(route.indexOf("/")));
  return [...paths].flatMap(([path, same]) => (same.length > 1 ? [`ANY ${path}` as AnyRouteKey] : same));
}

function parsed(route: RouteKey | AnyRouteKey): { path: string; methods: HttpMethod[] } {
  const [method, path = ""] = route.split(" ");
  return { path, methods: [methods[method as keyof typeof methods]] };
}
