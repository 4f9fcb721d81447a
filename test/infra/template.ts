import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Resource {
  readonly Type: string;
  readonly Properties: Properties;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: string | readonly string[];
  readonly UpdatePolicy?: Properties;
  readonly Metadata?: { readonly "aws:cdk:path"?: string };
}

/** The properties of a CloudFormation resource, which have no checked type; each law reads the few that it needs. */
// biome-ignore lint/suspicious/noExplicitAny: the outside world, read property by property
export type Properties = Record<string, any>;

export interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly conclusion: string;
    readonly violations: readonly unknown[];
    readonly suppressedViolations: readonly { readonly acknowledgedId: string; readonly reason: string }[];
  }[];
}

/** The templates of all stacks together, and cdk-nag's report on them. */
export class Template {
  readonly resources: Record<string, Resource>;
  readonly report: Report;

  constructor(resources: Record<string, Resource>, report: Report) {
    this.resources = resources;
    this.report = report;
  }

  /** All resources of a type, with their logical ids. */
  all(type: string): [id: string, resource: Resource][] {
    return Object.entries(this.resources).filter(([, { Type }]) => Type === type);
  }

  /** Our functions by name. The CDK's helper functions, which have no name, are left out. */
  functions(): Map<string, [id: string, properties: Properties]> {
    const named = this.all("AWS::Lambda::Function").filter(
      ([, { Properties }]) => Properties["FunctionName"],
    );
    return new Map(
      named.map(([id, { Properties }]) => [Properties["FunctionName"] as string, [id, Properties]]),
    );
  }

  /** The alarms of the operators' stack: all alarms but those of canary releases. */
  alarms(): Properties[] {
    return this.all("AWS::CloudWatch::Alarm")
      .filter(([id]) => this.stackOf(id) === "peygir-operators")
      .map(([, { Properties }]) => Properties);
  }

  /** The alarms whose metric, or whose expression, has the name of this function or queue. */
  alarmsOn(id: string): Properties[] {
    const { FunctionName, QueueName } = this.resources[id]?.Properties ?? {};
    return this.alarms().filter((alarm) => watchedBy(alarm).includes(FunctionName ?? QueueName));
  }

  /**
   * The logical ids of all resources that are created before a resource: those to which it refers or on which it depends, and
   * in turn those before them.
   */
  madeBefore(id: string): ReadonlySet<string> {
    const found = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { Properties, DependsOn = [] } = this.resources[next] ?? {};
      const fresh = [...mentions(Properties), ...list<string>(DependsOn)].filter((each) => !found.has(each));
      for (const each of fresh) found.add(each);
      open.push(...fresh);
    }
    return found;
  }

  /** The name of the stack that has the resource. */
  stackOf(id: string): string {
    return this.path(id).split("/")[0] ?? "";
  }

  /** The IAM statements of each role, from policies in the role and from separate policies. */
  rights(): { readonly role: string; readonly statements: Properties[] }[] {
    const within = this.all("AWS::IAM::Role").flatMap(([role, { Properties }]) =>
      list<Properties>(Properties["Policies"] ?? []).map((policy) => ({ role, policy })),
    );
    const beside = this.all("AWS::IAM::Policy").flatMap(([, { Properties }]) =>
      [...mentions(Properties["Roles"])].map((role) => ({ role, policy: Properties })),
    );
    return [...within, ...beside].map(({ role, policy }) => ({
      role,
      statements: policy["PolicyDocument"].Statement,
    }));
  }

  /** The statements of a role. */
  statementsOf(role: string): Properties[] {
    return this.rights().flatMap((each) => (each.role === role ? each.statements : []));
  }

  path(id: string): string {
    return this.resources[id]?.Metadata?.["aws:cdk:path"] ?? "";
  }

  /** A copy that a sabotage may change. */
  copy(): Template {
    return new Template(structuredClone(this.resources), structuredClone(this.report));
  }
}

/** The metrics of an alarm: its single metric, or those of its expression. */
export const metricsOf = (alarm: Properties): Properties[] =>
  alarm["Metrics"]?.flatMap(({ MetricStat }: Properties) => MetricStat ?? []).map(metricOf) ?? [alarm];

const metricOf = ({ Metric }: Properties): Properties => Metric;

/** The names of functions and queues that an alarm watches. */
export const watchedBy = (alarm: Properties): string[] =>
  metricsOf(alarm).flatMap(({ Dimensions }) => (Dimensions ?? []).map(({ Value }: Properties) => Value));

/** The logical ids to which a value refers by `Ref` or `Fn::GetAtt`. */
export function mentions(value: unknown): Set<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const { Ref, "Fn::GetAtt": attribute } = value as { Ref?: string; "Fn::GetAtt"?: [string, string] };
  if (Ref !== undefined) return new Set([Ref]);
  if (attribute !== undefined) return new Set([attribute[0]]);
  return new Set(Object.values(value).flatMap((each) => [...mentions(each)]));
}

export const list = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? value : [value as T];

type Context = Readonly<Record<string, string>>;

/** Synthesises the system's templates for each context, in a separate process. */
export function synthesize<Name extends string>(contexts: Record<Name, Context>): Record<Name, Template> {
  const folder = mkdtempSync(join(tmpdir(), "peygir-infra-"));
  try {
    const script = join(import.meta.dirname, "synthesize.ts");
    execFileSync(process.execPath, [script, folder, JSON.stringify(contexts)], { stdio: "pipe" });
    const templates = Object.keys(contexts).map((name) => [name, readTemplate(join(folder, name))]);
    return Object.fromEntries(templates) as Record<Name, Template>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readTemplate(folder: string): Template {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const stacks = readdirSync(folder).filter((file) => file.endsWith(".template.json"));
  const all = stacks.flatMap((file) => Object.entries<Resource>(read(file).Resources));
  const resources = Object.fromEntries(all);
  if (Object.keys(resources).length < all.length) throw new Error("Two stacks have resources of the same id");
  return new Template(resources, read("validation-report.json"));
}
