import { readdirSync } from "node:fs";
import { join } from "node:path";
import { filterOf } from "../../alarms/filters.ts";
import { services } from "../services.ts";
import { mentions, type Template, watchedBy } from "../template.ts";
import { type Law, victim } from "./law.ts";

const functionType = "AWS::Lambda::Function";
const alarmType = "AWS::CloudWatch::Alarm";
/** The most characters of an alarm's description: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
const longestDescription = 1_024;
const ours = (template: Template) => [...template.functions()];
/** The name of the metric that counts a function's failures, by the function's kind of trigger. */
function failuresOf({ routes, staffRoutes, events, scans, stream, everyMinute }: Triggers): string {
  if (routes ?? staffRoutes) return "api-function-errors";
  return (events ?? scans ?? stream ?? everyMinute) ? "background-function-errors" : "called-function-errors";
}

/** Log lines about failures. The filter of an alarm must count each of them: lines of our functions, and Lambda's own. */
const toldFailures = [
  { alarm: "unexpected" },
  { type: "platform.report", record: { status: "error" } },
  { type: "platform.report", record: { status: "timeout" } },
];
const countsFailures = (pattern: string): boolean => {
  const counts = filterOf(pattern);
  return toldFailures.every(counts) && !counts({ outcome: "ok" });
};

const behindTheApi = new Set(
  services.flatMap(({ name, triggers }) =>
    Object.entries(triggers).flatMap(([lambda, { routes, staffRoutes }]) =>
      (routes ?? staffRoutes) ? [`${name}-${lambda}`] : [],
    ),
  ),
);

/** Pages of the runbook that no alarm names: the index, and what people report. */
const withoutAlarm = ["README.md", "breach.md"];

const pages = (): string[] =>
  readdirSync(join(import.meta.dirname, "../../../docs/operate/runbook"))
    .filter((file) => file.endsWith(".md") && !withoutAlarm.includes(file))
    .map((file) => file.slice(0, -".md".length));

export const functionLaws: readonly Law[] = [
  {
    fact: "folder, construct, Lambda, log group and alarms have one name",
    offences: (template) => {
      const named = ours(template).map(([name, [id, { LoggingConfig }]]) => {
        const [, service, lambda] = template.path(id).split("/");
        const log = template.resources[LoggingConfig.LogGroup.Ref]?.Properties["LogGroupName"];
        const alarms = template.alarmsOn(id).every(({ AlarmName }) => AlarmName.startsWith(`${name}-`));
        return `${service}-${lambda}` === name && log === `/aws/lambda/${name}` && alarms ? name : `${name}?`;
      });
      const wanted = services.flatMap(({ name, triggers }) =>
        Object.keys(triggers).map((each) => `${name}-${each}`),
      );
      return [...new Set(wanted).symmetricDifference(new Set(named))];
    },
    sabotage: (template) => {
      victim(template, functionType, ({ FunctionName }) => FunctionName)["FunctionName"] = "handler";
    },
  },
  {
    fact: "every function's failures are counted, by its own log lines and by Lambda's, and have an alarm with those of its part",
    offences: (template) =>
      services.flatMap(({ name, triggers }) =>
        Object.entries(triggers).flatMap(([lambda, each]) => {
          const metric = failuresOf(each);
          const counted = template
            .all("AWS::Logs::MetricFilter")
            .some(
              ([, { Properties }]) =>
                Properties["LogGroupName"] === `/aws/lambda/${name}-${lambda}` &&
                Properties["MetricTransformations"][0].MetricName === metric &&
                countsFailures(Properties["FilterPattern"]),
            );
          const rings = template
            .alarms()
            .some(({ AlarmName, MetricName }) => AlarmName === metric && MetricName === metric);
          const [, fn] = template.functions().get(`${name}-${lambda}`) ?? [];
          const isRead = fn?.["LoggingConfig"].LogFormat === "JSON";
          return counted && rings && isRead ? [] : [`${name}-${lambda}`];
        }),
      ),
    sabotage: (template) => {
      victim(
        template,
        "AWS::Logs::MetricFilter",
        ({ LogGroupName }) => LogGroupName === "/aws/lambda/audit-on-events",
      )["FilterPattern"] = '{ $.alarm = "unexpected" }';
    },
  },
  {
    fact: "throttling of any function has an alarm",
    offences: (template) =>
      template
        .alarms()
        .some(
          ({ Namespace, MetricName, Dimensions = [], Threshold }) =>
            `${Namespace} ${MetricName}` === "AWS/Lambda Throttles" &&
            Dimensions.length === 0 &&
            Threshold === 0,
        )
        ? []
        : ["no alarm"],
    sabotage: (template) => {
      victim(template, alarmType, ({ MetricName }) => MetricName === "Throttles")["Dimensions"] = [
        { Name: "FunctionName", Value: "audit-on-events" },
      ];
    },
  },
  {
    fact: "an alarm on one function, queue or reader begins with the meaning of its failure",
    offences: (template) =>
      services.flatMap(({ name, triggers }) =>
        Object.entries(triggers).flatMap(([lambda, { whenItFails }]) => {
          const own = [`${name}-${lambda}`, `${name}-${lambda}-dlq`];
          return template
            .alarms()
            .filter((alarm) => watchedBy(alarm).some((watched) => own.includes(watched)))
            .filter(({ AlarmDescription }) => !AlarmDescription.startsWith(whenItFails))
            .map(({ AlarmName }) => AlarmName);
        }),
      ),
    sabotage: (template) => {
      victim(template, alarmType, ({ MetricName }) => MetricName === "IteratorAge")["AlarmDescription"] =
        "IteratorAge > 300000";
    },
  },
  {
    fact: "every alarm's description fits into CloudWatch's limit, and one for several sources says what each means",
    offences: (template) => {
      const texts = template.alarms().map(({ AlarmDescription }) => AlarmDescription as string);
      const shared = services.flatMap(({ triggers }) =>
        Object.values(triggers).flatMap(({ whenBudgetIsUsedUp }) => whenBudgetIsUsedUp ?? []),
      );
      return [
        ...texts.filter((text) => text.length > longestDescription),
        ...shared.filter((meaning) => !texts.some((text) => text.includes(meaning))),
      ];
    },
    sabotage: (template) => {
      victim(template, alarmType, ({ AlarmName }) => AlarmName === "all-budget-used-up")["AlarmDescription"] =
        "Something is used up.";
    },
  },
  {
    fact: "only office-hour alarms are sums of metrics, since a sum has no value while one metric has none",
    offences: (template) =>
      template
        .all(alarmType)
        .map(([, { Properties }]) => Properties)
        .filter(({ AlarmName, Metrics }) => Metrics && !/-(no-requests|nothing-told)$/.test(AlarmName))
        .map(({ AlarmName }) => AlarmName),
    sabotage: (template) => {
      victim(template, alarmType)["Metrics"] = [{ Expression: "FILL(a, 0) + FILL(b, 0)" }];
    },
  },
  {
    fact: "every alarm reaches the operators and names a page of the runbook that exists; every page but that for a leak has its alarm",
    offences: (template) => {
      const silent = template.alarms().filter(({ AlarmActions }) => mentions(AlarmActions).size === 0);
      const all = template.all(alarmType).map(([, { Properties }]) => Properties);
      const named = all.map(
        ({ AlarmDescription }) => /To do: \S*?([a-z-]+)\.md$/.exec(AlarmDescription)?.[1] ?? "no page",
      );
      return [
        ...silent.map(({ AlarmName }) => AlarmName),
        ...new Set(named).symmetricDifference(new Set(pages())),
      ];
    },
    sabotage: (template) => {
      victim(template, alarmType)["AlarmDescription"] = "Something is wrong.";
    },
  },
  {
    fact: "every log group has a retention period",
    offences: (template) =>
      template
        .all("AWS::Logs::LogGroup")
        .flatMap(([id, { Properties }]) => (Properties["RetentionInDays"] ? [] : [id])),
    sabotage: (template) => {
      delete victim(template, "AWS::Logs::LogGroup")["RetentionInDays"];
    },
  },
  {
    fact: "every function runs on Node 24 and arm64; those behind the API start traces, and the others continue them",
    offences: (template) =>
      ours(template)
        .filter(([name, [, { Runtime, Architectures, TracingConfig }]]) => {
          const mode = behindTheApi.has(name) ? "Active" : "PassThrough";
          return Runtime !== "nodejs24.x" || Architectures[0] !== "arm64" || TracingConfig?.Mode !== mode;
        })
        .map(([name]) => name),
    sabotage: (template) => {
      victim(template, functionType, ({ FunctionName }) => FunctionName)["Runtime"] = "nodejs20.x";
    },
  },
  {
    fact: "the callee times out before the caller: an invoked function before its invoker, a route before API Gateway",
    offences: (template) => {
      const seconds = (name: string): number => template.functions().get(name)?.[1]["Timeout"];
      return services.flatMap(({ name, triggers }) =>
        Object.entries(triggers).flatMap(([lambda, { needs, routes, staffRoutes }]) => {
          const own = seconds(`${name}-${lambda}`);
          const callees = needs.filter((need) => need.startsWith("invoke:"));
          const slower = callees.filter((need) => seconds(need.slice(7).replace("/", "-")) >= own);
          return [...slower, ...((routes ?? staffRoutes) && own > 29 ? [lambda] : [])];
        }),
      );
    },
    sabotage: (template) => {
      victim(template, functionType, ({ FunctionName }) => FunctionName === "identity-for-intake")[
        "Timeout"
      ] = 60;
    },
  },
  {
    fact: "a function has exactly the environment variables of its needs and settings",
    offences: (template) =>
      services.flatMap(({ name, triggers }) =>
        Object.entries(triggers).flatMap(([lambda, each]) => {
          const [, properties] = template.functions().get(`${name}-${lambda}`) ?? [];
          const has = new Set(Object.keys(properties?.["Environment"].Variables ?? {}));
          const wanted = new Set(environmentOf(each));
          return [...has.symmetricDifference(wanted)].map((variable) => `${name}-${lambda}: ${variable}`);
        }),
      ),
    sabotage: (template) => {
      victim(template, functionType, ({ FunctionName }) => FunctionName)["Environment"].Variables.LOCAL = "1";
    },
  },
];

type Triggers = (typeof services)[number]["triggers"][string];

function environmentOf({ needs, settings = [], events, scans, stream }: Triggers): string[] {
  return [
    ...["SERVICE", "LAMBDA", "RELEASE"],
    ...settings,
    ...((events ?? scans) ? ["QUEUE_URL", "DLQ_URL"] : []),
    ...(stream ? ["STUCK_QUEUE_URL"] : []),
    ...needs.flatMap((need) => variableOf(need) ?? []),
    ...(needs.includes("quarantine.fill") ? ["QUARANTINE_BUCKET"] : []),
  ];
}

function variableOf(need: string): string | undefined {
  const [name = "", target = ""] = need.split(":");
  if (name === "invoke") return `INVOKE_${target.replaceAll(/[/-]/g, "_").toUpperCase()}`;
  return {
    journal: "JOURNAL_TABLE",
    views: "VIEWS_TABLE",
    presence: "VIEWS_TABLE",
    "word-index": "WORD_INDEX_TABLE",
    documents: "DOCUMENTS_TABLE",
    keys: "KEYS_TABLE",
    secret: "KEYS_TABLE",
    "key-ring": "KEYS_TABLE",
    limits: "LIMITS_TABLE",
    sessions: "LIMITS_TABLE",
    directory: "DIRECTORY_TABLE",
    vault: "VAULT_TABLE",
    anchors: "ANCHORS_TABLE",
    history: "HISTORY_URL",
    sheets: "SHEETS_TABLE",
    bus: "BUS_NAME",
    quarantine: "QUARANTINE_URL",
    files: "FILES_URL",
  }[name.split(".")[0] ?? ""];
}
