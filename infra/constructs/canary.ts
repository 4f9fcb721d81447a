/** A new release takes a tenth of the calls first, and is taken back when it fails them (P6, ADR 0027). */
import { Duration, Stack } from "aws-cdk-lib";
import { Alarm, type IMetric, Metric } from "aws-cdk-lib/aws-cloudwatch";
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from "aws-cdk-lib/aws-codedeploy";
import { CfnRule } from "aws-cdk-lib/aws-events";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Alias,
  CfnEventSourceMapping,
  CfnFunction,
  type IFunction,
  type IVersion,
} from "aws-cdk-lib/aws-lambda";
import { CfnMetricFilter, FilterPattern } from "aws-cdk-lib/aws-logs";
import { Construct, type IConstruct } from "constructs";
import type { Config } from "../config.ts";
import { linesOf, namespace } from "../metrics.ts";
import { describeAlarm, ringing } from "../operators.ts";
import { acknowledge } from "./acknowledge.ts";
import { type HouseFunction, logOf } from "./house-function.ts";
import { allow } from "./statements.ts";

/** What the API calls of a function that is tried out: of its versions one, or during a trial two. */
const liveName = "live";
const minute = Duration.minutes(1);

export class Canary extends Construct {
  readonly #config: Config;
  readonly #tried: { readonly house: HouseFunction; readonly live: Alias }[] = [];

  constructor(scope: Construct, config: Config) {
    super(scope, "canary");
    this.#config = config;
  }

  /** The alias of a function that is to be called instead of it. */
  tryOut(house: HouseFunction): IFunction {
    // The CDK's classes and interfaces disagree on whether an absent role may be written down as undefined.
    const version = house.fn.currentVersion as IVersion;
    const live = new Alias(house, liveName, { aliasName: liveName, version });
    this.#tried.push({ house, live });
    return live as IFunction;
  }

  /**
   * Puts everything in its order: what `before` names and all that reads what the new versions write, then the alarms on
   * them, then their trial, and `afterwards` what calls them.
   */
  begin({ before, afterwards }: Readonly<Record<"before" | "afterwards", IConstruct>>): void {
    const { alarms: isWatched, canary: isTried } = this.#config;
    const alarms = isWatched || isTried ? this.#alarms() : [];
    for (const alarm of alarms) alarm.node.addDependency(before, ...readers(Stack.of(this)));
    const role = this.#role();
    const application = new LambdaApplication(this, "application", { applicationName: "peygir" });
    const deploymentConfig = this.#config.canary
      ? LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES
      : LambdaDeploymentConfig.ALL_AT_ONCE;
    for (const { house, live } of this.#tried) {
      const group = new LambdaDeploymentGroup(house, "trial", {
        deploymentGroupName: house.name,
        ...{ application, alias: live, deploymentConfig, role, alarms },
      });
      // What an update policy refers to is not said to be made first.
      live.node.addDependency(group);
      afterwards.node.addDependency(live);
    }
  }

  /**
   * One for each function that is tried out, of what broke in its new version, and one for what all new versions answered to exceptions:
   * a sum of both would be none while one of them never had a value. Each rings by itself, and takes back the whole release.
   */
  #alarms(): Alarm[] {
    const broken = this.#tried.map(({ house, live }) =>
      this.#alarm(`${house.name}-broken`, "A function broke", brokenIn(house, live)),
    );
    const counted = this.#answered();
    const answered = this.#alarm(
      "answered",
      "A function answered with an unexpected exception",
      counted.metric,
    );
    answered.node.addDependency(...counted.filters);
    return [...broken, answered];
  }

  /** The lines of the new versions about exceptions, as one metric whose name is another with each release: what an old version got wrong is not in it. */
  #answered() {
    const metricName = ["release", ...this.#versions, "unexpected"].join("-");
    const filters = this.#tried.map(({ house, live }) => {
      const pattern = FilterPattern.all(
        FilterPattern.stringValue("$.alarm", "=", "unexpected"),
        FilterPattern.stringValue("$.functionVersion", "=", live.version.version),
      );
      return new CfnMetricFilter(this, `${house.name}-lines`, {
        logGroupName: logOf(house.name),
        filterPattern: pattern.logPatternString,
        metricTransformations: [{ metricNamespace: namespace, metricName, metricValue: "1" }],
      });
    });
    return { filters, metric: linesOf(metricName).with({ period: minute }) };
  }

  get #versions(): readonly string[] {
    return this.#tried.map(({ live }) => live.version.version);
  }

  /**
   * Its name holds the versions: an alarm that is changed keeps its state, and one that rang of the old version would refuse the
   * repair. So there are new ones for each release, which have not rung yet.
   */
  #alarm(name: string, seen: string, metric: IMetric): Alarm {
    const spec = {
      kind: "canary-failed",
      meaning: "Some citizens or staff saw an error page of the new release, and it is taken back.",
      seen: `${seen}, in a version that is being tried out.`,
    } as const;
    return new Alarm(this, name, {
      alarmName: ["release", ...this.#versions, name, spec.kind].join("-"),
      alarmDescription: describeAlarm(spec, this.#config.runbook),
      metric,
      ...ringing({ above: 0 }),
      evaluationPeriods: 1,
    });
  }

  /** As AWS's own `AWSCodeDeployRoleForLambdaLimited`, but for these functions, and without files and hooks, of which there are none. */
  #role() {
    const functions = this.#tried.flatMap(({ house: { fn } }) => [
      fn.functionArn,
      `${fn.functionArn}:${liveName}`,
    ]);
    const shift = ["lambda:GetAlias", "lambda:UpdateAlias", "lambda:GetProvisionedConcurrencyConfig"];
    const rights = new PolicyDocument({
      statements: [allow("Shift", shift, functions), allow("Alarms", ["cloudwatch:DescribeAlarms"], ["*"])],
    });
    const role = new Role(this, "role", {
      assumedBy: new ServicePrincipal("codedeploy.amazonaws.com"),
      description: "What a trial of a new release may do",
      inlinePolicies: { rights },
    });
    acknowledge.alarmsOfATrial(role);
    return role.withoutPolicyUpdates();
  }
}

/** All that a row, an event or a call of a new version may come to. */
const readers = (stack: Stack): readonly IConstruct[] =>
  stack.node
    .findAll()
    .filter(
      (each) =>
        each instanceof CfnFunction || each instanceof CfnRule || each instanceof CfnEventSourceMapping,
    );

/** `ExecutedVersion` tells the two versions apart that an alias has during a trial. */
const brokenIn = ({ name }: HouseFunction, { version }: Alias): Metric =>
  new Metric({
    namespace: "AWS/Lambda",
    metricName: "Errors",
    dimensionsMap: {
      FunctionName: name,
      Resource: `${name}:${liveName}`,
      ExecutedVersion: version.version,
    },
    statistic: "Sum",
    period: minute,
  });
