import { readdirSync } from "node:fs";
import { join } from "node:path";
import { services } from "../services.ts";
import { mentions, type Template } from "../template.ts";
import { type Law, victim } from "./law.ts";

const functionType = "AWS::Lambda::Function";
const alarmType = "AWS::CloudWatch::Alarm";
const ours = (template: Template) => [...template.functions()];
const kindsOfAlarm = (template: Template, id: string): string =>
  template
    .alarmsOn(id)
    .map(({ AlarmName }) => AlarmName)
    .sort()
    .join();

const pages = (): string[] =>
  readdirSync(join(import.meta.dirname, "../../../docs/operate/runbook"))
    .filter((file) => file.endsWith(".md") && file !== "README.md")
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
    fact: "every function has alarms for failures and for being held back, and one more where it outlives exceptions; they first say what it means",
    offences: (template) =>
      services.flatMap(({ name, triggers }) =>
        Object.entries(triggers).flatMap(([lambda, { whenItFails, routes, staffRoutes, needs }]) => {
          const [id = ""] = template.functions().get(`${name}-${lambda}`) ?? [];
          const unexpected = template
            .alarms()
            .filter(({ MetricName }) => MetricName === `${name}-${lambda}-unexpected`);
          const alarms = [...template.alarmsOn(id), ...unexpected];
          const told = alarms.every(({ AlarmDescription }) => AlarmDescription.startsWith(whenItFails));
          const kinds = kindsOfAlarm(template, id);
          const goesOn = (routes ?? staffRoutes) !== undefined || needs.includes("views.due");
          const sound = told && unexpected.length === Number(goesOn);
          return sound && kinds.includes("function-errors") && kinds.includes("function-throttles")
            ? []
            : [id];
        }),
      ),
    sabotage: (template) => {
      victim(template, alarmType, ({ Namespace }) => Namespace === "AWS/Lambda")["AlarmDescription"] =
        "Errors > 0";
    },
  },
  {
    fact: "no alarm but those of office hours is a sum of metrics, which is none while one of them never had a value",
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
    fact: "every alarm reaches the operators and names a page of the runbook that exists; every page has its alarm",
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
    fact: "every log group is kept for a set time",
    offences: (template) =>
      template
        .all("AWS::Logs::LogGroup")
        .flatMap(([id, { Properties }]) => (Properties["RetentionInDays"] ? [] : [id])),
    sabotage: (template) => {
      delete victim(template, "AWS::Logs::LogGroup")["RetentionInDays"];
    },
  },
  {
    fact: "every function runs on Node 24, on arm64, and is traced",
    offences: (template) =>
      ours(template)
        .filter(
          ([, [, { Runtime, Architectures, TracingConfig }]]) =>
            Runtime !== "nodejs24.x" || Architectures[0] !== "arm64" || TracingConfig?.Mode !== "Active",
        )
        .map(([name]) => name),
    sabotage: (template) => {
      victim(template, functionType, ({ FunctionName }) => FunctionName)["Runtime"] = "nodejs20.x";
    },
  },
  {
    fact: "whoever is asked gives up before the one who asks: a callee before its caller, a route before API Gateway",
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
    fact: "a function has the environment its needs and settings call for, and nothing else",
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
    "partner-keys": "KEYS_TABLE",
    limits: "LIMITS_TABLE",
    sessions: "LIMITS_TABLE",
    directory: "DIRECTORY_TABLE",
    vault: "VAULT_TABLE",
    anchors: "ANCHORS_TABLE",
    sheets: "SHEETS_TABLE",
    bus: "BUS_NAME",
    quarantine: "QUARANTINE_URL",
    files: "FILES_URL",
  }[name.split(".")[0] ?? ""];
}
