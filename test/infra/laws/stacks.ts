import { services } from "../services.ts";
import { metricsOf, type Properties, type Template, watchedBy } from "../template.ts";
import { type Law, victim } from "./law.ts";

const alarmType = "AWS::CloudWatch::Alarm";
const filterType = "AWS::Logs::MetricFilter";

/** How many resources CloudFormation takes in one stack. */
const most = 500;
/** A new Lambda takes about ten: who has fewer left hears of it before the deployment does. */
const spare = 20;

/** How many more resources each stack has room for. */
export function roomIn(template: Template): ReadonlyMap<string, number> {
  const stacks = Map.groupBy(Object.keys(template.resources), (id) => template.stackOf(id));
  return new Map([...stacks].map(([stack, ids]) => [stack, most - ids.length]));
}

const propertiesOf = (template: Template, type: string): Properties[] =>
  template.all(type).map(([, { Properties }]) => Properties);
const namesOf = (template: Template, type: string, property: string): string[] =>
  propertiesOf(template, type).map((properties) => properties[property]);

/** The names of the metrics that filters make of lines of logs. */
const counted = (template: Template): Set<string> =>
  new Set(
    propertiesOf(template, filterType).flatMap(({ MetricTransformations }) =>
      MetricTransformations.map(({ MetricName }: Properties) => MetricName as string),
    ),
  );

export const stackLaws: readonly Law[] = [
  {
    fact: "every stack has room for more",
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
    fact: "what the operators watch is in a stack of its own, with all alarms but that of a trial, and nothing that runs",
    offences: (template) => {
      const watches = /^AWS::(?:CloudWatch|SNS)::|^AWS::Logs::MetricFilter$/;
      return Object.entries(template.resources)
        .filter(([id, { Type }]) => watches.test(Type) !== (template.stackOf(id) === "peygir-operators"))
        .filter(([id]) => template.path(id) !== "peygir/canary/alarm/Resource")
        .map(([id]) => id);
    },
    sabotage: (template) => {
      const [[id = "", resource] = []] = template.all(alarmType);
      const metadata = { "aws:cdk:path": "peygir/front-door/alarm" };
      Object.assign(template.resources, { [id]: { ...resource, Metadata: metadata } });
    },
  },
  {
    fact: "what is watched by its name is there: functions, queues, logs and what is counted in them",
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
        ...new Set(ours.map(({ MetricName }) => MetricName)).symmetricDifference(counted(template)),
      ];
    },
    sabotage: (template) => {
      victim(template, filterType)["LogGroupName"] = "/aws/lambda/nobody";
    },
  },
  {
    fact: "every function, queue and dead letter stands on its service's dashboard, with what it means to people, and nothing else does",
    offences: (template) => {
      const boards = propertiesOf(template, "AWS::CloudWatch::Dashboard");
      const shown = boards.map(({ DashboardBody }) => JSON.stringify(DashboardBody)).join();
      const named = shown.matchAll(/(?:FunctionName|QueueName)\\+",\\+"([a-z-]+)/g);
      const there = [
        ...namesOf(template, "AWS::Lambda::Function", "FunctionName").filter((name) => name),
        ...namesOf(template, "AWS::SQS::Queue", "QueueName"),
      ];
      const silent = services.flatMap(({ triggers }) =>
        Object.values(triggers).flatMap(({ whenItFails }) =>
          shown.includes(whenItFails) ? [] : [whenItFails],
        ),
      );
      return [...new Set([...named].map(([, name]) => name)).symmetricDifference(new Set(there)), ...silent];
    },
    sabotage: (template) => {
      victim(template, "AWS::CloudWatch::Dashboard")["DashboardBody"] = "{}";
    },
  },
  {
    fact: "no stack is given anything by another",
    offences: (template) =>
      Object.entries(template.resources)
        .filter(([, resource]) => /Fn::(?:ImportValue|GetStackOutput)/.test(JSON.stringify(resource)))
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, alarmType)["Dimensions"] = [{ Value: { "Fn::ImportValue": "peygir:api" } }];
    },
  },
];
