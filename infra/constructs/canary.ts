/**
 * A canary release: a new release takes a tenth of the calls first. AWS goes back to the old release when
 * calls of the new one fail (P6, ADR 0027).
 */
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

/**
 * The name of the Lambda alias that the API calls. The alias leads to one version of a function, or to two
 * during a trial.
 */
const liveName = "live";
const minute = Duration.minutes(1);

export class Canary extends Construct {
  readonly #config: Config;
  readonly #tried: { readonly house: HouseFunction; readonly live: Alias }[] = [];

  constructor(scope: Construct, config: Config) {
    super(scope, "canary");
    this.#config = config;
  }

  /** Makes the alias `live` of a function and returns the alias. Callers must call the alias instead of the function. */
  tryOut(house: HouseFunction): IFunction {
    // The CDK's types disagree on whether an absent role may be undefined.
    const version = house.fn.currentVersion as IVersion;
    const live = new Alias(house, liveName, { aliasName: liveName, version });
    this.#tried.push({ house, live });
    return live as IFunction;
  }

  /**
   * Sets the order of a deployment: first `before` and everything that reads what new versions write, then the alarms,
   * then the trial of the new versions, then `afterwards`, which calls the new versions.
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
      // CloudFormation does not derive this dependency from an update policy.
      live.node.addDependency(group);
      afterwards.node.addDependency(live);
    }
  }

  /**
   * Creates an alarm for each function on trial, about broken invocations of its new version. One more alarm is about
   * exceptions in all new versions. A sum over all functions would have no value in CloudWatch while one function has
   * none. Each alarm rolls back the whole release.
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

  /**
   * Counts the log lines about exceptions in the new versions, as one metric. The metric's name contains the versions
   * and so differs in each release, so errors of an old version are not counted.
   */
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
   * Creates an alarm whose name contains the versions, so that each release has new alarms. An alarm that was raised
   * for the old version would otherwise stay raised, and the release that repairs the error would be rolled back, too.
   */
  #alarm(name: string, seen: string, metric: IMetric): Alarm {
    const spec = {
      kind: "canary-failed",
      meaning: "Some citizens or staff saw an error page of the new release, which is rolled back.",
      seen: `${seen}, in a version on trial.`,
    } as const;
    return new Alarm(this, name, {
      alarmName: ["release", ...this.#versions, name, spec.kind].join("-"),
      alarmDescription: describeAlarm(spec, this.#config.runbook),
      metric,
      ...ringing({ above: 0 }),
      evaluationPeriods: 1,
    });
  }

  /**
   * The role of CodeDeploy: like AWS's `AWSCodeDeployRoleForLambdaLimited`, but for these functions only, and
   * without rights for files and hooks, which we do not use.
   */
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

/** Returns every construct that reads a row, an event or a call of a new version. */
const readers = (stack: Stack): readonly IConstruct[] =>
  stack.node
    .findAll()
    .filter(
      (each) =>
        each instanceof CfnFunction || each instanceof CfnRule || each instanceof CfnEventSourceMapping,
    );

/**
 * Counts broken invocations of only the new version. In CloudWatch the dimension `ExecutedVersion` distinguishes the two
 * versions of an alias.
 */
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
