import { routeTable } from "../../../local/api-gateway/routes.ts";
import { events, services } from "../services.ts";
import { list, mentions, type Properties, type Template } from "../template.ts";
import { type Law, victim } from "./law.ts";
import { scheduleLaws } from "./schedules.ts";

const routeType = "AWS::ApiGatewayV2::Route";
const ruleType = "AWS::Events::Rule";
const mappingType = "AWS::Lambda::EventSourceMapping";

/** Follows a route to its function: route → integration → function, or alias → function. */
function functionOf(template: Template, { Target }: Properties): string {
  const [integration = ""] = mentions(Target);
  const [id = ""] = mentions(template.resources[integration]?.Properties["IntegrationUri"]);
  const name = template.resources[id]?.Properties["FunctionName"];
  const [behind] = mentions(name);
  return behind === undefined ? name : template.resources[behind]?.Properties["FunctionName"];
}

/** The routes in a template, as `GET /track → intake-citizen-api` or `GET /api/staff/inbox → referral-staff-api, staff`. */
const routesIn = (template: Template): string[] =>
  template.all(routeType).map(([, { Properties }]) => {
    const scopes = Properties["AuthorizationScopes"] ?? [];
    const guarded =
      Properties["AuthorizationType"] === "JWT" && Properties["AuthorizerId"] && scopes.length > 0;
    return `${Properties["RouteKey"]} → ${functionOf(template, Properties)}${guarded ? ", staff" : ""}`;
  });

/** The EventBridge rules for events; all other rules are schedules. */
const eventRules = (template: Template) =>
  template.all(ruleType).filter(([, { Properties }]) => Properties["EventPattern"]);
/**
 * The EventBridge rules of a consumer. If one pattern cannot hold all its event types, there are several rules, numbered from
 * the second.
 */
const rulesOf = (template: Template, name: string): readonly Properties[] =>
  eventRules(template)
    .map(([, { Properties }]) => Properties)
    .filter(({ Name }) => String(Name).replace(/-\d+$/, "") === name);
const takesEvents = ({ EventPattern }: Properties): boolean => EventPattern !== undefined;

/**
 * Joins the routes of several steps of one resource into `…/{step}`, as the stack does. The route of a single step stays as
 * it is.
 */
const byThing = (routes: readonly string[]): string[] =>
  [...Map.groupBy(routes, (route) => route.replace(/\}\/[a-z-]+$/, "}/{step}"))].flatMap(([thing, all]) =>
    all.length > 1 ? [thing] : all,
  );

/** Joins the routes of several methods of one path, as the stack does. */
const byPath = (routes: readonly string[]): string[] => {
  const pathOf = (route: string) => route.replace(/^[A-Z]+ /, "");
  const isShared = (route: string) => routes.some((each) => each !== route && pathOf(each) === pathOf(route));
  return routes.map((route) => (isShared(route) ? `ANY ${pathOf(route)}` : route));
};

const routesWanted = (): string[] =>
  services.flatMap(({ name, triggers }) =>
    Object.entries(triggers).flatMap(([lambda, { routes = [], through, staffRoutes = [], staffThrough }]) => [
      ...byPath(through ?? byThing(routes)).map((route) => `${route} → ${name}-${lambda}`),
      ...byPath(staffThrough ?? byThing(staffRoutes)).map((route) => `${route} → ${name}-${lambda}, staff`),
    ]),
  );

/** The expected target of each route in `triggers.ts`: `["GET /api/staff/owed", "referral-staff-api, staff"]`. */
const homes = (): (readonly [route: string, home: string])[] =>
  services.flatMap(({ name, triggers }) =>
    Object.entries(triggers).flatMap(([lambda, { routes = [], staffRoutes = [] }]) => [
      ...routes.map((route) => [route, `${name}-${lambda}`] as const),
      ...staffRoutes.map((route) => [route, `${name}-${lambda}, staff`] as const),
    ]),
  );

/** A path with values in place of parameters: `/api/staff/cases/{case}/refer` → `/api/staff/cases/1/refer`. */
const called = (path: string): string => path.replaceAll(/\{\w+\+?\}/g, "1");

const readersOf = (template: Template, source: string): Properties[] =>
  template
    .all(mappingType)
    .map(([, { Properties }]) => Properties)
    .filter(({ EventSourceArn }) => mentions(EventSourceArn).has(source));

/** The event source mappings of a function. */
const readersNamed = (template: Template, name: string): Properties[] =>
  template
    .all(mappingType)
    .map(([, { Properties }]) => Properties)
    .filter(({ FunctionName }) =>
      [...mentions(FunctionName)].some((id) => template.resources[id]?.Properties["FunctionName"] === name),
    );

const isBounded = (readers: readonly Properties[]): boolean =>
  readers.length > 0 && readers.every(({ ScalingConfig }) => ScalingConfig?.MaximumConcurrency === 3);

export const flowLaws: readonly Law[] = [
  ...scheduleLaws,
  {
    fact: "every route of triggers.ts leads to its function, staff routes through the JWT authorizer, and no other route exists",
    offences: (template) => [...new Set(routesIn(template)).symmetricDifference(new Set(routesWanted()))],
    sabotage: (template) => {
      victim(template, routeType, ({ RouteKey }) => RouteKey.includes("/api/staff"))["AuthorizationType"] =
        "NONE";
    },
  },
  {
    fact: "at most five routes are created at the same time, since API Gateway takes ten changes a second",
    offences: (template) => {
      const routes = template.all(routeType);
      const waitsFor = routes.map(([, { DependsOn = [] }]) =>
        list(DependsOn).filter((id) => template.resources[id]?.Type === routeType),
      );
      const [free, followed] = [waitsFor.filter((before) => before.length === 0), waitsFor.flat()];
      const twice = followed.filter((id, at) => followed.indexOf(id) !== at);
      return [...(free.length > 5 ? [`${free.length} routes wait for none`] : []), ...twice];
    },
    sabotage: (template) => {
      for (const [id, resource] of template.all(routeType))
        template.resources[id] = { ...resource, DependsOn: [] };
    },
  },
  {
    fact: "every path of triggers.ts reaches its own function, even if it also matches another function's route",
    offences: (template) => {
      const routes = routesIn(template).map((line) => line.split(" → ") as [string, string]);
      const find = routeTable(routes.map(([key, home]) => ({ key, home })));
      return homes()
        .filter(([route, home]) => {
          const [method = "", path = ""] = route.split(" ");
          return find(method, called(path))?.route.home !== home;
        })
        .map(([route]) => route);
    },
    sabotage: (template) => {
      victim(template, routeType, ({ RouteKey }) => RouteKey === "ANY /api/staff/{proxy+}")["RouteKey"] =
        "ANY /api/staff/cases/{proxy+}";
    },
  },
  {
    fact: "a consumer's rule takes exactly its events, and puts undeliverable ones into the dead-letter queue",
    offences: (template) =>
      services.flatMap(({ name, triggers }) =>
        Object.entries(triggers).flatMap(([lambda, { events: taken }]) => {
          if (!taken) return [];
          const rules = rulesOf(template, `${name}-${lambda}`);
          const types = new Set<string>(rules.flatMap(({ EventPattern }) => EventPattern["detail-type"]));
          const sources = new Set<string>(rules.flatMap(({ EventPattern }) => EventPattern.source));
          const isKept = rules.every(({ Targets }) => Targets[0].DeadLetterConfig);
          const wrong = types.symmetricDifference(new Set(taken.map(({ type }) => type)));
          const foreign = sources.symmetricDifference(
            new Set(taken.map(({ service }) => `peygir.${service}`)),
          );
          return [...wrong, ...foreign, ...(isKept ? [] : [`${name}-${lambda}`])];
        }),
      ),
    sabotage: (template) => {
      victim(template, ruleType, takesEvents)["EventPattern"]["detail-type"].push(
        "intake.request-registered.v2",
      );
    },
  },
  {
    fact: "every event is public or taken by a rule other than the auditor's",
    offences: (template) => {
      const taken = new Set(
        eventRules(template)
          .filter(([, { Properties }]) => !String(Properties["Name"]).startsWith("audit-on-events"))
          .flatMap(([, { Properties }]) => Properties["EventPattern"]["detail-type"] as string[]),
      );
      return events.filter((event) => !event.public && !taken.has(event.type)).map(({ type }) => type);
    },
    sabotage: (template) => {
      victim(template, ruleType, ({ Name }) => Name === "intake-on-events")["EventPattern"]["detail-type"] =
        [];
    },
  },
  {
    fact: "the auditor receives every event",
    offences: (template) => {
      const rules = rulesOf(template, "audit-on-events");
      const heard = new Set<string>(rules.flatMap(({ EventPattern }) => EventPattern["detail-type"]));
      return events.filter(({ type }) => !heard.has(type)).map(({ type }) => type);
    },
    sabotage: (template) => {
      victim(template, ruleType, ({ Name }) => Name === "audit-on-events")["EventPattern"][
        "detail-type"
      ].pop();
    },
  },
  {
    fact: "no rule's pattern exceeds EventBridge's default length",
    offences: (template) =>
      eventRules(template)
        .filter(([, { Properties }]) => JSON.stringify(Properties["EventPattern"]).length > 2_048)
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, ruleType, takesEvents)["EventPattern"].source.push("x".repeat(2_048));
    },
  },
  {
    fact: "every queue and stream is read with partial batch failures, and a stream's reader never drops a row silently",
    offences: (template) =>
      template
        .all(mappingType)
        .filter(([, { Properties }]) => {
          const partial = Properties["FunctionResponseTypes"]?.includes("ReportBatchItemFailures");
          const stream = Properties["StartingPosition"] !== undefined;
          const {
            BisectBatchOnFunctionError: bisects,
            DestinationConfig,
            MaximumRetryAttempts: tries,
          } = Properties;
          const careful = bisects && DestinationConfig?.OnFailure && tries === -1;
          return !partial || (stream && !careful);
        })
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, mappingType, ({ StartingPosition }) => StartingPosition)["MaximumRetryAttempts"] = 3;
    },
  },
  {
    fact: "a queue's batch of more than ten messages is collected for at most five minutes, as SQS permits",
    offences: (template) =>
      template
        .all(mappingType)
        .filter(([, { Properties }]) => Properties["StartingPosition"] === undefined)
        .filter(([, { Properties }]) => {
          const { BatchSize, MaximumBatchingWindowInSeconds: window = 0 } = Properties;
          return BatchSize > 10_000 || window > 300 || (BatchSize > 10 && window === 0);
        })
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, mappingType, ({ BatchSize }) => BatchSize === 10)["BatchSize"] = 11;
    },
  },
  {
    fact: "every stream is read with Lambda's largest `ParallelizationFactor`",
    offences: (template) =>
      template
        .all(mappingType)
        .filter(([, { Properties }]) => Properties["StartingPosition"] !== undefined)
        .filter(([, { Properties }]) => Properties["ParallelizationFactor"] !== 10)
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, mappingType, ({ StartingPosition }) => StartingPosition)["ParallelizationFactor"] = 1;
    },
  },
  {
    fact: "a consumer that adds to shared sums handles three batches at once",
    offences: (template) =>
      services.flatMap(({ name, triggers }) =>
        Object.entries(triggers)
          .filter(([, { needs, events: taken }]) => taken && needs.includes("sheets.count"))
          .map(([lambda]) => `${name}-${lambda}`)
          .filter((consumer) => !isBounded(readersNamed(template, consumer))),
      ),
    sabotage: (template) => {
      delete victim(template, mappingType, ({ ScalingConfig }) => ScalingConfig)["ScalingConfig"];
    },
  },
  {
    fact: "no stream has more than two readers, DynamoDB's recommended limit",
    offences: (template) =>
      template
        .all("AWS::DynamoDB::GlobalTable")
        .filter(([id]) => readersOf(template, id).length > 2)
        .map(([id]) => id),
    sabotage: (template) => {
      const copies = template.all(mappingType).filter(([, { Properties }]) => Properties["StartingPosition"]);
      copies.forEach(([, { Properties }], index) => {
        Properties["EventSourceArn"] = copies[0]?.[1].Properties["EventSourceArn"];
        if (index > 2) Properties["EventSourceArn"] = {};
      });
    },
  },
  {
    fact: "every finding of cdk-nag's AwsSolutions pack is acknowledged with a reason",
    offences: ({ report }) => {
      const pack = report.pluginReports.find(({ pluginName }) => pluginName === "AwsSolutions");
      const silent = pack?.suppressedViolations.filter(({ reason }) => reason.length < 20) ?? [];
      return [
        ...(pack?.conclusion === "success" ? [] : ["the pack did not pass"]),
        ...silent.map(({ acknowledgedId }) => acknowledgedId),
      ];
    },
    sabotage: ({ report }) => {
      (report as { pluginReports: unknown[] }).pluginReports = [];
    },
  },
];
