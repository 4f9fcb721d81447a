import { join } from "node:path";
import { type CfnElement, type Duration, Stack } from "aws-cdk-lib";
import type { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyDocument, type PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { FilterPattern, type IFilterPattern, LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { defined } from "../../shared/defined.ts";
import type { LambdaTriggers, Setting } from "../../shared/triggers.ts";
import type { Build } from "../build-result.ts";
import type { Config } from "../config.ts";
import { kindOf } from "../function-kinds.ts";
import type { Operators } from "../operators.ts";
import { acknowledge } from "./acknowledge.ts";
import { watchFailures } from "./failures.ts";
import { grantFor, historyPrefixes, type Reach } from "./grants.ts";
import { allow } from "./statements.ts";
import { removal } from "./tables.ts";

/** The settings, build and alarms that all functions of the system share. */
export interface Ground {
  readonly config: Config;
  readonly build: Build;
  readonly operators: Operators;
  readonly settings: Readonly<Record<Setting, string>>;
}

export interface HouseFunctionProps {
  readonly ground: Ground;
  readonly lambda: string;
  readonly triggers: LambdaTriggers;
  readonly reach: Reach;
  readonly timeout: Duration;
}

/**
 * A Lambda function with its own log group. Its role has the rights of its `needs` and no others. Its alarms
 * explain the effect of its failure.
 *
 * It has 512 MB because Lambda gives processor time in proportion to memory: at 512 MB a cold start, of about
 * 0.15 s of processor time, stays below a second. The memory itself is never full.
 */
export class HouseFunction extends Construct {
  /** The name of the Lambda, its log, its queue and its alarms, such as `intake-citizen-api`. */
  readonly name: string;
  readonly fn: LambdaFunction;
  readonly timeout: Duration;
  readonly triggers: LambdaTriggers;
  readonly ground: Ground;
  readonly #log: LogGroup;
  /**
   * The rights are inline in the role, since a separate policy would count towards the 500 resources of a
   * stack.
   */
  readonly #rights = new PolicyDocument();
  readonly #role: Role;

  constructor(scope: Construct, props: HouseFunctionProps) {
    super(scope, props.lambda);
    const { ground, triggers, reach, timeout } = props;
    this.name = `${reach.service}-${props.lambda}`;
    this.timeout = timeout;
    this.triggers = triggers;
    this.ground = ground;
    this.#log = new LogGroup(this, "log", {
      logGroupName: logOf(this.name),
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: removal(ground.config.stage),
    });
    this.#role = new Role(this, "role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `What ${this.name} may do`,
      inlinePolicies: { rights: this.#rights },
    });
    this.fn = this.#function(reach.service, props.lambda);
    this.allow(allow("Log", ["logs:CreateLogStream", "logs:PutLogEvents"], [this.#log.logGroupArn]));
    this.allow(allow("Traces", ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"]));
    acknowledge.tracesAndPhones(this);
    for (const need of triggers.needs) this.#grant(grantFor(need, reach));
    acknowledgeFiles(this, triggers, reach);
    for (const setting of triggers.settings ?? []) this.set(setting, ground.settings[setting]);
    watchFailures(this);
    ground.operators.dashboards.show({
      ...{ service: reach.service, name: this.name, log: logOf(this.name), by: kindOf(triggers) },
      ...{ summary: triggers.summary, meaning: triggers.whenItFails },
    });
    if (triggers.whenBudgetIsUsedUp) this.#budget(triggers.whenBudgetIsUsedUp);
    if (triggers.whenVerdictsAreLate) this.#verdicts(triggers.whenVerdictsAreLate);
    if (triggers.whenGlassIsBroken) this.#glass(triggers.whenGlassIsBroken);
    if (triggers.whenWebhookTurnsOff) this.#webhooks(triggers.whenWebhookTurnsOff);
  }

  allow(statement: PolicyStatement): void {
    this.#rights.addStatements(statement);
  }

  set(variable: string, value: string): void {
    this.fn.addEnvironment(variable, value);
  }

  #function(service: string, lambda: string): LambdaFunction {
    return new LambdaFunction(this, "function", {
      functionName: this.name,
      description: this.triggers.summary,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(join(this.ground.build.folder, "functions", this.name)),
      // All rights come from the needs of `triggers.ts`; the CDK must not add others.
      role: this.#role.withoutPolicyUpdates(),
      tracing: tracingOf(this.triggers),
      logGroup: this.#log,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      memorySize: 512,
      timeout: this.timeout,
      environment: { SERVICE: service, LAMBDA: lambda, RELEASE: this.ground.build.release },
    });
  }

  #grant({ environment, statements, beside }: ReturnType<typeof grantFor>): void {
    for (const [variable, value] of Object.entries(environment)) this.set(variable, value);
    for (const statement of statements)
      if (beside) this.#role.addToPolicy(statement);
      else this.allow(statement);
  }

  /**
   * Returns a metric with the number of the function's log lines that match the pattern, in five minutes. When several
   * functions pass the same `metric`, their lines are counted in one metric.
   */
  lines(tells: string, pattern: IFilterPattern, metric?: string): Metric {
    const { name, ground } = this;
    return ground.operators.lines({ name, log: logOf(name), tells, pattern, ...defined({ metric }) });
  }

  #budget(meaning: string): void {
    const isUsedUp = FilterPattern.stringValue("$.alarm", "=", "budget-used-up");
    this.ground.operators.alarmTogether({
      kind: "budget-used-up",
      name: "all",
      meaning: `${this.name}: ${meaning}`,
      seen: "At least one call was refused or postponed in the last five minutes, because the budget for all was used up; the line that rang names the function.",
      metric: this.lines("budget-used-up", isUsedUp, "budget-used-up"),
      above: 0,
    });
  }

  #verdicts(meaning: string): void {
    this.ground.operators.alarm({
      kind: "verdict-late",
      name: this.name,
      meaning,
      seen: `${this.name} found at least one file without a verdict after a quarter of an hour.`,
      metric: this.lines("verdict-late", FilterPattern.stringValue("$.alarm", "=", "verdict-late")),
      above: 0,
    });
  }

  #glass(meaning: string): void {
    this.ground.operators.alarm({
      kind: "glass-broken",
      name: this.name,
      meaning,
      seen: `${this.name} published at least one such change in the last five minutes.`,
      metric: this.lines("glass-broken", FilterPattern.stringValue("$.alarm", "=", "glass-broken")),
      above: 0,
    });
  }

  #webhooks(meaning: string): void {
    this.ground.operators.alarm({
      kind: "webhook-turned-off",
      name: this.name,
      meaning,
      seen: `${this.name} turned a webhook off in the last five minutes: its address is gone, or it failed for days.`,
      metric: this.lines(
        "webhook-turned-off",
        FilterPattern.stringValue("$.alarm", "=", "webhook-turned-off"),
      ),
      above: 0,
    });
  }
}

/**
 * Whether AWS traces the function. A trace starts with a call of the API and continues in the functions that
 * this call invokes. A function started by a queue, a stream or a schedule starts no trace, which would cost
 * money and say no more than the function's log line (ADR 0051).
 */
const tracingOf = ({ routes, staffRoutes }: LambdaTriggers): Tracing =>
  (routes ?? staffRoutes) ? Tracing.ACTIVE : Tracing.PASS_THROUGH;

export const logOf = (name: string): string => `/aws/lambda/${name}`;

/** Accepts cdk-nag's finding about rights on S3 objects, whose resource is a prefix that ends with a star. */
function acknowledgeFiles(
  house: HouseFunction,
  { needs }: LambdaTriggers,
  { files, history, service }: Reach,
): void {
  if (history.id !== undefined && needs.some((need) => need.startsWith("history.")))
    for (const prefix of historyPrefixes) acknowledge.historyUnderPrefix(house, history.id, prefix);
  const id = (bucket: Bucket) => Stack.of(house).getLogicalId(bucket.node.defaultChild as CfnElement);
  const destroys = needs.includes("files.destroy");
  if (needs.some((need) => need.startsWith("quarantine.")))
    acknowledge.filesUnderPrefix(house, id(files.quarantine), service);
  const read = needs.flatMap((need) => (need.startsWith("files.read:") ? [need.slice(11)] : []));
  for (const prefix of new Set([...read, ...(destroys || needs.includes("files.write") ? [service] : [])]))
    acknowledge.filesUnderPrefix(house, id(files.store), prefix);
}
