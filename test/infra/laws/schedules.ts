import { filterOf } from "../../alarms/filters.ts";
import { services } from "../services.ts";
import { mentions, type Properties, type Template, watchedBy } from "../template.ts";
import { type Law, victim } from "./law.ts";

const ruleType = "AWS::Events::Rule";
const invokeType = "AWS::Lambda::EventInvokeConfig";
const permissionType = "AWS::Lambda::Permission";

const scheduled = services.flatMap(({ name, triggers }) =>
  Object.entries(triggers).flatMap(([lambda, { everyMinute }]) => (everyMinute ? [`${name}-${lambda}`] : [])),
);

const rulesIn = (template: Template) =>
  template.all(ruleType).filter(([, { Properties }]) => Properties["ScheduleExpression"]);

const ofFunction = (template: Template, type: string, id: string): Properties[] =>
  template
    .all(type)
    .map(([, { Properties }]) => Properties)
    .filter(({ FunctionName }) => mentions(FunctionName).has(id));

const alarmOf = (template: Template, name: string): Properties | undefined =>
  template
    .all("AWS::CloudWatch::Alarm")
    .map(([, { Properties }]) => Properties)
    .find(({ AlarmName }) => AlarmName === `${name}-minutes-missed`);

/** Whether a metric with an alarm counts the log lines about due work that an outage delayed. */
const countsOutages = (template: Template, log: string): boolean =>
  alarmOf(template, "clock")?.["MetricName"] === heldUp &&
  template.all("AWS::Logs::MetricFilter").some(([, { Properties }]) => {
    const { LogGroupName, MetricTransformations, FilterPattern } = Properties;
    if (LogGroupName !== log || MetricTransformations[0].MetricName !== heldUp) return false;
    const counts = filterOf(FilterPattern);
    return counts({ outcome: "retry", failed: 1 }) && !counts({ outcome: "retry" });
  });

const heldUp = "minutes-held-up";

/** The faults of a function's schedule, as sentences. */
function wrongWith(template: Template, name: string): readonly string[] {
  const [id = "", fn] = template.functions().get(name) ?? [];
  const [rule = "", own] = rulesIn(template).find(([, { Properties }]) => Properties["Name"] === name) ?? [];
  const [target, ...others] = (own?.Properties["Targets"] ?? []) as Properties[];
  const [async] = ofFunction(template, invokeType, id);
  const aside = [target?.["DeadLetterConfig"], async?.["DestinationConfig"]?.OnFailure].map((each) =>
    [...mentions(each)].join(),
  );
  const queue = template.resources[aside[0] ?? ""]?.Properties["QueueName"];
  const mayInvoke = ofFunction(template, permissionType, id).filter(
    ({ Principal, SourceArn }) => Principal === "events.amazonaws.com" && mentions(SourceArn).has(rule),
  );
  const missed = alarmOf(template, name);
  const facts: Readonly<Record<string, boolean>> = {
    "does not run once a minute": own?.Properties["ScheduleExpression"] === "rate(1 minute)",
    "is not what its rule invokes": mentions(target?.["Arn"]).has(id) && others.length === 0,
    "may not be invoked by its rule, or by others too":
      mayInvoke.length === 1 && ofFunction(template, permissionType, id).length === 1,
    "puts what failed elsewhere than into its dead letters": aside[0] === aside[1] && queue === `${name}-dlq`,
    "is tried again when the next minute has come": async?.["MaximumRetryAttempts"] === 0,
    "waits longer than for the next minute":
      async?.["MaximumEventAgeInSeconds"] === 60 && target?.["RetryPolicy"]?.MaximumEventAgeInSeconds === 60,
    "may still run when the next minute has come": fn?.["Timeout"] < 60,
    "stands still in silence":
      missed?.["TreatMissingData"] === "breaching" &&
      missed["ComparisonOperator"] === "LessThanThreshold" &&
      missed["MetricName"] === "Invocations" &&
      watchedBy(missed).includes(name),
    "is held up in silence": countsOutages(template, `/aws/lambda/${name}`),
  };
  return Object.entries(facts).flatMap(([wrong, holds]) => (holds ? [] : [`${name} ${wrong}`]));
}

const offences = (template: Template): readonly string[] => [
  ...scheduled.flatMap((name) => wrongWith(template, name)),
  ...rulesIn(template)
    .map(([, { Properties }]) => Properties["Name"] as string)
    .filter((name) => !scheduled.includes(name)),
];

/**
 * For each law about the every-minute function: a change of the template that violates the law. The laws ensure that one
 * missed minute does no harm, and that many missed minutes are noticed.
 */
const sabotages: Readonly<Record<string, (template: Template) => void>> = {
  "is invoked once a minute, and no other function has a schedule": (template) => {
    victim(template, ruleType, (rule) => rule["ScheduleExpression"])["ScheduleExpression"] = "rate(1 day)";
  },
  "can be invoked by its schedule's rule alone": (template) => {
    victim(template, permissionType, ({ Principal }) => Principal === "events.amazonaws.com")["SourceArn"] =
      "arn:aws:events:eu-central-1:111122223333:rule/foreign";
  },
  "puts a failed invocation into its own dead-letter queue": (template) => {
    delete victim(template, invokeType)["DestinationConfig"];
  },
  "ends, and is not retried, before the next minute begins": (template) => {
    victim(template, invokeType)["MaximumRetryAttempts"] = 2;
  },
  "has an alarm that rings when it is not invoked": (template) => {
    victim(template, "AWS::CloudWatch::Alarm", ({ MetricName }) => MetricName === "Invocations")[
      "TreatMissingData"
    ] = "notBreaching";
  },
  "has an alarm that rings when outages delay its work": (template) => {
    victim(
      template,
      "AWS::Logs::MetricFilter",
      ({ MetricTransformations }) => MetricTransformations[0].MetricName === heldUp,
    )["FilterPattern"] = '{ $.outcome = "retry" }';
  },
};

export const scheduleLaws: readonly Law[] = Object.entries(sabotages).map(([fact, sabotage]) => ({
  fact: `a function that is invoked every minute ${fact}`,
  offences,
  sabotage,
}));
