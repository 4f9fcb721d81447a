import { services } from "../services.ts";
import { list, mentions, type Properties, type Template } from "../template.ts";
import { type Law, victim } from "./law.ts";

const aliasType = "AWS::Lambda::Alias";
const groupType = "AWS::CodeDeploy::DeploymentGroup";
const alarmType = "AWS::CloudWatch::Alarm";
const filterType = "AWS::Logs::MetricFilter";
const versionType = "AWS::Lambda::Version";
/** The types of resources that use a new function version: they read its output or invoke it. */
const readerTypes = ["AWS::Lambda::Function", "AWS::Events::Rule", "AWS::Lambda::EventSourceMapping"];

const idsOf = (template: Template, ...types: string[]): string[] =>
  types.flatMap((type) => template.all(type).map(([id]) => id));

/** The alarms that decide a canary release. */
const alarmsOf = (template: Template): [id: string, properties: Properties][] =>
  template
    .all(alarmType)
    .filter(([id]) => template.path(id).includes("/canary/"))
    .map(([id, { Properties }]) => [id, Properties]);

const isOfTrial = (template: Template, id: string): boolean => template.path(id).includes("/canary/");

/** The log filters that count exceptions which new versions caught and turned into an error reply. */
const trialLines = (template: Template): Properties[] =>
  template
    .all(filterType)
    .filter(([id]) => isOfTrial(template, id))
    .map(([, { Properties }]) => Properties);

/** The name of an alarm's metric; `unexpected` for the metric whose name contains function versions. */
const nameOf = ({ MetricName }: Properties): string =>
  typeof MetricName === "string" ? MetricName : "unexpected";

const versionIn = ({ Dimensions = [] }: Properties): string =>
  Dimensions.flatMap(({ Name, Value }: Properties) =>
    /Version$/.test(Name) ? [...mentions(Value)] : [],
  ).join();

const someAlarm = (template: Template): [id: string, properties: Properties] =>
  alarmsOf(template)[0] ?? ["", {}];

const copyOf = (template: Template, folder: string): string =>
  idsOf(template, "Custom::CDKBucketDeployment").find(
    (id) => template.resources[id]?.Properties["DestinationBucketKeyPrefix"] === folder,
  ) ?? "";

/** The names of the functions for which `triggers.ts` demands a canary release. */
const wanted = (): string[] =>
  services.flatMap(({ name, triggers }) =>
    Object.entries(triggers).flatMap(([lambda, { canary }]) => (canary ? [`${name}-${lambda}`] : [])),
  );

/** For each alias: its function, the function's new version, and the deployment group. */
const trials = (template: Template) =>
  template.all(aliasType).map(([alias, { Properties, UpdatePolicy }]) => {
    const [fn = ""] = mentions(Properties["FunctionName"]);
    const [version = ""] = mentions(Properties["FunctionVersion"]);
    const [group = ""] = mentions(UpdatePolicy?.["CodeDeployLambdaAliasUpdate"].DeploymentGroupName);
    return { alias, fn, version, group, name: template.resources[fn]?.Properties["FunctionName"] as string };
  });

/** The statements of all roles that run canary releases. */
const rightsOfTrials = (template: Template): Properties[] => {
  const roles = template
    .all(groupType)
    .flatMap(([, { Properties }]) => [...mentions(Properties["ServiceRoleArn"])]);
  return [...new Set(roles)].flatMap((role) => template.statementsOf(role));
};

/** The resources among `them` that CloudFormation may create after the resource `id`. */
const lateFor = (template: Template, id: string, them: readonly string[]): string[] => {
  const before = template.madeBefore(id);
  return them.filter((each) => !before.has(each)).map((each) => `${each} may come after ${id}`);
};

/** Removes the dependencies of a resource, for a sabotage. */
const waitForNothing = (template: Template, id: string): void => {
  template.resources[id] = { ...template.resources[id], DependsOn: [] } as Template["resources"][string];
};

export const canaryLaws: readonly Law[] = [
  {
    fact: "functions with a canary release, and no others, have an alias, and the API may call them by it alone",
    offences: (template) => {
      const all = trials(template);
      const called = new Set(
        template
          .all("AWS::ApiGatewayV2::Integration")
          .flatMap(([, { Properties }]) => [...mentions(Properties["IntegrationUri"])]),
      );
      const permitted = new Set(
        template
          .all("AWS::Lambda::Permission")
          .filter(([, { Properties }]) => Properties["Principal"] === "apigateway.amazonaws.com")
          .flatMap(([, { Properties }]) => [...mentions(Properties["FunctionName"])]),
      );
      return [
        ...new Set(wanted()).symmetricDifference(new Set(all.map(({ name }) => name))),
        ...all.flatMap(({ alias }) => (called.has(alias) && permitted.has(alias) ? [] : [alias])),
        ...all.flatMap(({ fn }) => (called.has(fn) || permitted.has(fn) ? [fn] : [])),
      ];
    },
    sabotage: (template) => {
      const [{ alias = "", fn = "" } = {}] = trials(template);
      victim(template, "AWS::Lambda::Permission", ({ FunctionName }) => mentions(FunctionName).has(alias))[
        "FunctionName"
      ] = { "Fn::GetAtt": [fn, "Arn"] };
    },
  },
  {
    fact: "an alias moves to a version only after that version's canary release is set up",
    offences: (template) =>
      trials(template).flatMap(({ alias, version, group }) => lateFor(template, alias, [version, group])),
    sabotage: (template) => waitForNothing(template, trials(template)[0]?.alias ?? ""),
  },
  {
    fact: "a canary release starts after all its alarms exist, and is rolled back when one rings",
    offences: (template) =>
      trials(template).flatMap(({ group }) => {
        const { AutoRollbackConfiguration: back, AlarmConfiguration: goesBy } =
          template.resources[group]?.Properties ?? {};
        const all = alarmsOf(template).map(([id]) => id);
        const isTaken =
          back?.Enabled && back.Events.includes("DEPLOYMENT_STOP_ON_ALARM") && goesBy?.Enabled === true;
        const named = new Set(mentions(goesBy?.Alarms));
        const unnamed = all.filter((id) => !named.has(id));
        return [...lateFor(template, group, all), ...unnamed, ...(isTaken ? [] : [group])];
      }),
    sabotage: (template) => {
      victim(template, groupType)["AlarmConfiguration"] = { Enabled: true, Alarms: [{ Name: "release" }] };
    },
  },
  {
    fact: "a canary's alarms come after the new versions, their pages' files and every reader of their output",
    offences: (template) => {
      const stack = (id: string) => template.stackOf(id) === "peygir";
      const first = [
        ...idsOf(template, ...readerTypes, versionType).filter(stack),
        copyOf(template, "assets"),
      ];
      return alarmsOf(template).flatMap(([id]) => lateFor(template, id, first));
    },
    sabotage: (template) => waitForNothing(template, someAlarm(template)[0]),
  },
  {
    fact: "the desk is deployed once all calls go to the new versions",
    offences: (template) => lateFor(template, copyOf(template, "desk"), idsOf(template, aliasType)),
    sabotage: (template) => waitForNothing(template, copyOf(template, "desk")),
  },
  {
    fact: "a canary's alarms watch each new version's failures, by one metric each, and their joint answers, and nothing of the old versions",
    offences: (template) => {
      const has = alarmsOf(template).map(([, alarm]) => `${nameOf(alarm)} of ${versionIn(alarm)}`);
      const expected = trials(template).map(({ version }) => `Errors of ${version}`);
      const lines = trialLines(template).map(
        ({ LogGroupName, FilterPattern }) => `${LogGroupName} of ${[...mentions(FilterPattern)].join()}`,
      );
      const logs = trials(template).map(({ name, version }) => `/aws/lambda/${name} of ${version}`);
      return [
        ...new Set(has).symmetricDifference(new Set([...expected, "unexpected of "])),
        ...new Set(lines).symmetricDifference(new Set(logs)),
      ];
    },
    sabotage: (template) => {
      victim(template, filterType, (_, id) => isOfTrial(template, id))["FilterPattern"] =
        '{ $.alarm = "unexpected" }';
    },
  },
  {
    fact: "each new version has new canary alarms and filters, so that none has rung yet and no old failure counts",
    offences: (template) => {
      const counted = trialLines(template).map(({ MetricTransformations: [{ MetricName }] }) => MetricName);
      const alarms = alarmsOf(template).map(([, { AlarmName }]) => AlarmName);
      return [...alarms, ...counted].flatMap((name) => {
        const named = mentions(name);
        return trials(template).flatMap(({ version }) => (named.has(version) ? [] : [version]));
      });
    },
    sabotage: (template) => {
      someAlarm(template)[1]["AlarmName"] = "release-canary-failed";
    },
  },
  {
    fact: "the new versions' answers are counted before an alarm depends on them",
    offences: (template) => {
      const filters = idsOf(template, filterType).filter((id) => isOfTrial(template, id));
      return alarmsOf(template)
        .filter(([, alarm]) => nameOf(alarm) === "unexpected")
        .flatMap(([id]) => lateFor(template, id, filters));
    },
    sabotage: (template) => {
      for (const [id] of alarmsOf(template)) waitForNothing(template, id);
    },
  },
  {
    fact: "a canary release has at most as many alarms as CodeDeploy accepts",
    offences: (template) => (alarmsOf(template).length > 10 ? ["more than ten"] : []),
    sabotage: (template) => {
      const [id, Properties] = someAlarm(template);
      const Metadata = { "aws:cdk:path": template.path(id) };
      for (let n = 0; n < 10; n += 1)
        template.resources[`${id}${n}`] = { Type: alarmType, Properties, Metadata };
    },
  },
  {
    fact: "the role of a canary release may move its functions' aliases and read alarms, and nothing else",
    offences: (template) => {
      const resources = ({ Resource }: Properties) =>
        list<unknown>(Resource).map((each) => [...mentions(each)].join() || each);
      const may = rightsOfTrials(template).flatMap((statement) =>
        list<string>(statement["Action"]).flatMap((action) =>
          resources(statement).map((each) => `${action} ${each}`),
        ),
      );
      const shift = ["GetAlias", "UpdateAlias", "GetProvisionedConcurrencyConfig"];
      const expected = trials(template).flatMap(({ fn }) => shift.map((each) => `lambda:${each} ${fn}`));
      return [...new Set(may).symmetricDifference(new Set(["cloudwatch:DescribeAlarms *", ...expected]))];
    },
    sabotage: (template) => {
      rightsOfTrials(template)[0]?.["Action"].push("lambda:InvokeFunction");
    },
  },
];
