import { savedQueries } from "../../../infra/saved-queries.ts";
import { services } from "../services.ts";
import { mentions, metricsOf, type Properties, type Template, watchedBy } from "../template.ts";
import { type Law, victim } from "./law.ts";

const alarmType = "AWS::CloudWatch::Alarm";
const filterType = "AWS::Logs::MetricFilter";

/** CloudFormation's limit of resources per stack. */
const most = 500;
/** The number of resources that must stay free in a stack: enough for three more Lambdas of about ten resources each. */
const spare = 30;

/** The number of resources that may be added to each stack before the stack must be divided. */
export function roomIn(template: Template): ReadonlyMap<string, number> {
  const stacks = Map.groupBy(Object.keys(template.resources), (id) => template.stackOf(id));
  return new Map([...stacks].map(([stack, ids]) => [stack, most - ids.length]));
}

const propertiesOf = (template: Template, type: string): Properties[] =>
  template.all(type).map(([, { Properties }]) => Properties);
const namesOf = (template: Template, type: string, property: string): string[] =>
  propertiesOf(template, type).map((properties) => properties[property]);

/** The name of an alarm's metric; for an alarm of a canary release, the expression that makes the name from versions. */
const textOf = ({ MetricName }: Properties): string =>
  typeof MetricName === "string" ? MetricName : JSON.stringify(MetricName);

/** The names of the metrics that filters count from log lines. */
const counted = (template: Template): Set<string> =>
  new Set(
    propertiesOf(template, filterType).flatMap(({ MetricTransformations }) =>
      MetricTransformations.map(textOf),
    ),
  );

const boardType = "AWS::CloudWatch::Dashboard";

interface Body {
  readonly widgets: readonly Widget[];
  readonly variables?: readonly Properties[];
}

interface Widget {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: Properties;
}

/** The parsed JSON of a dashboard, in which CloudFormation's references are replaced by texts. */
const bodyOf = ({ DashboardBody: body }: Properties): Body =>
  JSON.parse(
    typeof body === "string"
      ? body
      : body["Fn::Join"][1].map((part: unknown) => (typeof part === "string" ? part : "region")).join(""),
  );

/** The largest number of log groups that one query of CloudWatch Logs Insights may have. */
const mostLogs = 50;
const askedLogs = ({ query }: Properties): string[] =>
  [...String(query).matchAll(/SOURCE '([^']+)'/g)].map(([, name = ""]) => name);

/** The largest number of alarms in one widget of a dashboard. */
const mostAlarms = 100;
/** Whether a query's result is a table, or groups in time, which a graph needs. */
const isView = ({ view, query }: Properties): boolean =>
  view === "table" || (view === "timeSeries" && String(query).includes("by bin("));

const nowBoard = "peygir-now";
const isNow = ({ DashboardName }: Properties): boolean => DashboardName === nowBoard;

/** The number of dashboards that are free in each account: https://aws.amazon.com/cloudwatch/pricing/ */
const freeBoards = 3;
const freeMetrics = 50;
const metricsIn = (board: Properties): number =>
  bodyOf(board).widgets.reduce((sum, { properties }) => sum + (properties["metrics"]?.length ?? 0), 0);

const ours = (template: Template): string[] => [...template.functions().keys()];
/** The names of the functions and queues in a widget's metrics. */
const namedIn = (metrics: readonly unknown[][]): string[] =>
  metrics.flatMap((metric) => {
    const at = metric.findIndex((each) => each === "FunctionName" || each === "QueueName");
    return at < 0 ? [] : [String(metric[at + 1])];
  });
/** The names of the functions that read a stream. */
const readersOf = (template: Template): string[] =>
  propertiesOf(template, "AWS::Lambda::EventSourceMapping")
    .filter(({ StartingPosition }) => StartingPosition)
    .flatMap(({ FunctionName }) => [...mentions(FunctionName)])
    .map((id) => template.resources[id]?.Properties["FunctionName"]);

const isClockOf =
  (name: string) =>
  ([, { Properties }]: [string, { readonly Properties: Properties }]): boolean =>
    Properties["Name"] === name && Properties["ScheduleExpression"] !== undefined;

/**
 * The violations of a dashboard widget's format:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
function faultsOf(widget: Widget): readonly string[] {
  const { type, x, width, properties } = widget;
  if (x < 0 || width < 1 || x + width > 24) return ["a widget out of place"];
  if (type === "metric") return faultsOfGraph(properties);
  return isWhole[type]?.(properties) ? [] : [`a widget ${type}`];
}

const isWhole: Readonly<Record<string, (properties: Properties) => boolean>> = {
  text: ({ markdown }) => Boolean(markdown),
  alarm: ({ alarms }) => alarms.length <= mostAlarms,
  log: (properties) =>
    Boolean(properties["region"] && properties["title"]) &&
    isView(properties) &&
    askedLogs(properties).length <= mostLogs,
};

function faultsOfGraph({ region, title, metrics = [] }: Properties): readonly string[] {
  const isGraph = region && title && metrics.length > 0;
  const wrong = metrics.filter((metric: readonly unknown[]) => {
    const [namespace, name, ...rest] = metric.filter((each) => typeof each === "string");
    const isAws = String(namespace).startsWith("AWS/") && name !== undefined;
    return !isAws || rest.length % 2 === 1 || metric.length - rest.length > 3;
  });
  return [...(isGraph ? [] : [title]), ...wrong.map((metric: readonly unknown[]) => metric.join())];
}

/** The faults of a tile of `peygir-now`, by its title and the widgets below it. */
function faultsOfTile(
  { x, y, height, properties: { title } }: Widget,
  widgets: readonly Widget[],
  alarms: ReadonlySet<string>,
): readonly string[] {
  const below = (type: string) =>
    widgets.find((each) => each.type === type && each.x === x && each.y >= y + height);
  const text = String(below("text")?.properties["markdown"] ?? "");
  const [, name = "", page] = /Alarm\*\* `([a-z….-]+)`: \[what to do\]\(\S*?([a-z-]+)\.md\)/.exec(text) ?? [];
  const named = [...alarms].filter((alarm) =>
    name.startsWith("…") ? alarm.endsWith(name.slice(1)) : alarm === name,
  );
  const states = below("alarm")?.properties["alarms"] ?? [];
  const isAnswered = page !== undefined && name.endsWith(`-${page}`) && states.length === named.length;
  return String(title).endsWith("?") && isAnswered && named.length > 0 ? [] : [`${title}: ${name}`];
}

const queryType = "AWS::Logs::QueryDefinition";
const isChosen = (name: string): boolean =>
  savedQueries.some((query) => query.name === name && query.reads === "chosen");

export const stackLaws: readonly Law[] = [
  {
    fact: "every stack has room for more resources",
    offences: (template) =>
      [...roomIn(template)]
        .filter(([, left]) => left < spare)
        .map(([stack, left]) => `${stack} has ${left} of ${most} resources left`),
    sabotage: (template) => {
      const [[id = "", resource] = []] = template.all(alarmType);
      for (let n = 0; n < most; n += 1)
        if (resource) Object.assign(template.resources, { [`${id}${n}`]: resource });
    },
  },
  {
    fact: "the operators' stack has all alarms but a canary's, all dashboards and saved queries, and no function",
    offences: (template) => {
      const watches = /^AWS::(?:CloudWatch|SNS)::|^AWS::Logs::(?:MetricFilter|QueryDefinition)$/;
      return Object.entries(template.resources)
        .filter(([id, { Type }]) => watches.test(Type) !== (template.stackOf(id) === "peygir-operators"))
        .filter(([id]) => !template.path(id).startsWith("peygir/canary/"))
        .map(([id]) => id);
    },
    sabotage: (template) => {
      const [[id = "", resource] = []] = template.all(alarmType);
      const metadata = { "aws:cdk:path": "peygir/front-door/alarm" };
      Object.assign(template.resources, { [id]: { ...resource, Metadata: metadata } });
    },
  },
  {
    fact: "every function, queue, log and metric named in an alarm or dashboard exists, and every log metric has an alarm",
    offences: (template) => {
      const things = new Set([
        ...namesOf(template, "AWS::Lambda::Function", "FunctionName"),
        ...namesOf(template, "AWS::SQS::Queue", "QueueName"),
      ]);
      const logs = new Set(namesOf(template, "AWS::Logs::LogGroup", "LogGroupName"));
      const alarms = propertiesOf(template, alarmType);
      const ours = alarms.flatMap(metricsOf).filter(({ Namespace }) => Namespace === "Peygir");
      return [
        ...template
          .alarms()
          .flatMap(watchedBy)
          .filter((name) => !things.has(name)),
        ...namesOf(template, filterType, "LogGroupName").filter((name) => !logs.has(name)),
        ...new Set(ours.map(textOf)).symmetricDifference(counted(template)),
      ];
    },
    sabotage: (template) => {
      victim(template, filterType)["LogGroupName"] = "/aws/lambda/nobody";
    },
  },
  {
    fact: "dashboards show what each function's failure means, its log, and the backlog of each queue, stream and schedule",
    offences: (template) => {
      const widgets = propertiesOf(template, boardType)
        .filter(({ DashboardName }) => DashboardName !== "peygir-one-request")
        .flatMap((board) => bodyOf(board).widgets);
      const texts = widgets.map(({ properties }) => String(properties["markdown"] ?? "")).join();
      const silent = services.flatMap(({ triggers }) =>
        Object.values(triggers).flatMap(({ whenItFails }) =>
          texts.includes(whenItFails) ? [] : [whenItFails],
        ),
      );
      const asked = new Set(widgets.flatMap(({ properties }) => askedLogs(properties)));
      const logs = namesOf(template, "AWS::Logs::LogGroup", "LogGroupName").filter(Boolean);
      const shown = widgets.flatMap(({ properties }) => namedIn(properties["metrics"] ?? []));
      const waits = [
        ...namesOf(template, "AWS::SQS::Queue", "QueueName"),
        ...readersOf(template),
        ...ours(template).filter((name) => template.all("AWS::Events::Rule").some(isClockOf(name))),
      ];
      return [
        ...silent,
        ...asked.symmetricDifference(new Set(logs)),
        ...new Set(shown).symmetricDifference(new Set(waits)),
      ];
    },
    sabotage: (template) => {
      victim(template, boardType, isNow)["DashboardBody"] = '{"widgets":[]}';
    },
  },
  {
    fact: "each tile of peygir-now asks a question; below it are an alarm that exists, its page of the runbook, and its state",
    offences: (template) => {
      const [board] = propertiesOf(template, boardType).filter(isNow);
      const widgets = board ? bodyOf(board).widgets : [];
      const alarms = new Set(template.alarms().map(({ AlarmName }) => AlarmName));
      const tiles = widgets.filter(({ type }) => type === "log" || type === "metric");
      return [
        ...(tiles.length < 10 ? ["too few tiles"] : []),
        ...tiles.flatMap((tile) => faultsOfTile(tile, widgets, alarms)),
      ];
    },
    sabotage: (template) => {
      const board = victim(template, boardType, isNow);
      board["DashboardBody"] = JSON.parse(
        JSON.stringify(board["DashboardBody"]).replace("no-requests", "none"),
      );
    },
  },
  {
    fact: "every saved query reads existing logs, at most fifty, or those that the operator selects",
    offences: (template) => {
      const queries = propertiesOf(template, queryType);
      const logs = new Set(namesOf(template, "AWS::Logs::LogGroup", "LogGroupName"));
      return [
        ...new Set(queries.map(({ Name }) => Name)).symmetricDifference(
          new Set(savedQueries.map(({ name }) => name)),
        ),
        ...queries.flatMap(({ LogGroupNames = [] }) =>
          LogGroupNames.filter((name: string) => !logs.has(name)),
        ),
        ...queries
          .filter(({ LogGroupNames = [] }) => LogGroupNames.length > mostLogs)
          .map(({ Name }) => Name),
        ...queries
          .filter(({ Name, LogGroupNames }) => LogGroupNames === undefined && !isChosen(Name))
          .map(({ Name }) => Name),
      ];
    },
    sabotage: (template) => {
      victim(template, queryType, ({ LogGroupNames }) => LogGroupNames)["LogGroupNames"] = [
        "/aws/lambda/nobody",
      ];
    },
  },
  {
    fact: "three dashboards name at most fifty metrics each, CloudWatch's free tier",
    offences: (template) => {
      const boards = propertiesOf(template, boardType);
      const large = boards.filter((board) => metricsIn(board) > freeMetrics);
      return [
        ...large.map(({ DashboardName }) => `${DashboardName} names too many`),
        ...(boards.length > freeBoards ? [`${boards.length} dashboards`] : []),
      ];
    },
    sabotage: (template) => {
      const board = victim(template, boardType, isNow);
      const metric = ["AWS/SQS", "NumberOfMessagesSent", "QueueName", "intake-on-events"];
      board["DashboardBody"] = JSON.stringify({
        widgets: [{ properties: { metrics: Array.from({ length: freeMetrics + 1 }, () => metric) } }],
      });
    },
  },
  {
    fact: "a dashboard's body follows CloudWatch's documentation",
    offences: (template) =>
      template.all(boardType).flatMap(([id, { Properties }]) => {
        const { widgets } = bodyOf(Properties);
        const shown = widgets.flatMap(faultsOf);
        const places = new Set(widgets.map(({ x, y }) => `${x} ${y}`));
        return [
          ...shown.map((fault) => `${id}: ${fault}`),
          ...(places.size === widgets.length && widgets.length <= 500 ? [] : [id]),
        ];
      }),
    sabotage: (template) => {
      const board = victim(template, boardType, isNow);
      board["DashboardBody"] = JSON.parse(
        JSON.stringify(board["DashboardBody"]).replaceAll("AWS/SQS", "Peygir"),
      );
    },
  },
  {
    fact: "the API has no metrics per route, which cost by the month and route",
    offences: (template) =>
      propertiesOf(template, "AWS::ApiGatewayV2::Stage")
        .filter(({ DefaultRouteSettings }) => DefaultRouteSettings?.DetailedMetricsEnabled)
        .map(({ StageName }) => StageName),
    sabotage: (template) => {
      victim(template, "AWS::ApiGatewayV2::Stage")["DefaultRouteSettings"] = { DetailedMetricsEnabled: true };
    },
  },
  {
    fact: "one dashboard follows a request: it queries every function's log for the correlation typed in",
    offences: (template) => {
      const [page] = propertiesOf(template, boardType).filter(
        ({ DashboardName }) => DashboardName === "peygir-one-request",
      );
      const { widgets = [], variables: [field] = [] } = page ? bodyOf(page) : {};
      const queries = widgets.filter(({ type }) => type === "log").map(({ properties }) => properties);
      const logs = namesOf(template, "AWS::Logs::LogGroup", "LogGroupName").filter((name) =>
        name?.startsWith("/aws/lambda/"),
      );
      const isTyped = field?.["type"] === "pattern" && field["inputType"] === "input";
      const deaf = queries.filter(
        ({ query }) => !query.includes(`filter correlation = "${field?.["pattern"]}"`),
      );
      return [
        ...(isTyped ? [] : ["no field for the tracking code"]),
        ...new Set(queries.flatMap(askedLogs)).symmetricDifference(new Set(logs)),
        ...deaf.map(({ title }) => title),
      ];
    },
    sabotage: (template) => {
      const page = victim(template, boardType, ({ DashboardName }) => DashboardName === "peygir-one-request");
      page["DashboardBody"] = JSON.parse(
        JSON.stringify(page["DashboardBody"]).replaceAll("SOURCE '/aws/lambda/audit-on-events' | ", ""),
      );
    },
  },
  {
    fact: "no resource depends on itself",
    offences: (template) => Object.keys(template.resources).filter((id) => template.madeBefore(id).has(id)),
    sabotage: (template) => {
      const [[alias = "", { Properties }] = ["", { Properties: {} as Properties }]] =
        template.all("AWS::Lambda::Alias");
      const [fn = ""] = mentions(Properties["FunctionName"]);
      victim(template, "AWS::Lambda::Function", (_, id) => id === fn)["Description"] = { Ref: alias };
    },
  },
  {
    fact: "no stack imports another's outputs",
    offences: (template) =>
      Object.entries(template.resources)
        .filter(([, resource]) => /Fn::(?:ImportValue|GetStackOutput)/.test(JSON.stringify(resource)))
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, alarmType)["Dimensions"] = [{ Value: { "Fn::ImportValue": "peygir:api" } }];
    },
  },
];
