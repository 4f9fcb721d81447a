/**
 * Reads synthesised CloudFormation templates and resolves every reference, so that the system's resources are
 * plain values.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resolve, type Scope } from "./intrinsics.ts";
import { account, nameProperties, qualifiers, region, returnValue } from "./names.ts";

export interface Resource<Properties = Record<string, unknown>> {
  readonly logicalId: string;
  readonly type: string;
  /** The physical name: the name that the template chooses, or the stack's name and the logical id. */
  readonly name: string;
  readonly arn: string;
  readonly properties: Properties;
}

export interface Template {
  readonly resources: readonly Resource[];
  /** Returns all resources of these types, with properties of the caller's type. */
  ofType<Properties>(...types: string[]): readonly Resource<Properties>[];
  byArn(arn: string): Resource | undefined;
  /** Returns the folder with an asset's source, by the asset's object key in the template. */
  asset(objectKey: string): string;
}

export interface Synthesized {
  readonly Parameters?: Record<string, { readonly Default?: unknown }>;
  readonly Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  readonly Conditions?: Record<string, unknown>;
  readonly Resources: Record<string, SynthesizedResource>;
}

interface SynthesizedResource {
  readonly Type: string;
  readonly Condition?: string;
  readonly DependsOn?: string | readonly string[];
  readonly Properties?: Record<string, unknown>;
}

interface AssetManifest {
  readonly files: Record<
    string,
    {
      readonly source: { readonly path: string };
      readonly destinations: Record<string, { objectKey: string }>;
    }
  >;
}

export interface LoadOptions {
  readonly parameters?: Readonly<Record<string, string>>;
  /** The addresses on this machine that replace addresses on AWS, by the address on AWS. */
  readonly standIns?: Readonly<Record<string, string>>;
  /** Values for environment variables of functions that the template leaves empty. */
  readonly chosen?: Readonly<Record<string, string>>;
}

/** Reads the stacks of a `cdk.out` folder as one system, because no stack refers to another. */
export function loadTemplate(folder: string, options: LoadOptions = {}): Template {
  const manifest = readJson<{
    artifacts: Record<string, { type: string; properties?: { templateFile: string } }>;
  }>(join(folder, "manifest.json"));
  const stacks = Object.entries(manifest.artifacts).filter(
    ([, { type }]) => type === "aws:cloudformation:stack",
  );
  if (stacks.length === 0) throw new Error(`${folder} has no CloudFormation stack`);
  const templates = stacks.map(([stackName, { properties }]) => {
    const synthesized = readJson<Synthesized>(join(folder, properties?.templateFile ?? ""));
    return resourcesOf(stackName, synthesized, options);
  });
  return templateOf(templates.flat(), new Map(stacks.flatMap(([name]) => [...readAssets(folder, name)])));
}

export function readTemplate(
  stackName: string,
  synthesized: Synthesized,
  assets: ReadonlyMap<string, string>,
  options: LoadOptions = {},
): Template {
  return templateOf(resourcesOf(stackName, synthesized, options), assets);
}

function resourcesOf(stackName: string, synthesized: Synthesized, options: LoadOptions): readonly Resource[] {
  const scope = scopeOf(stackName, synthesized, options.parameters ?? {});
  const standIn = replacer(options.standIns ?? {});
  const fillIn = filler(options.chosen ?? {});
  const present = Object.entries(synthesized.Resources).filter(
    ([, { Condition }]) => Condition === undefined || scope.condition(Condition),
  );
  return present.map(([logicalId, { Type, Properties }]) => ({
    logicalId,
    type: Type,
    name: String(scope.ref(`${logicalId}.Name`)),
    arn: String(scope.attribute(logicalId, "Arn")),
    properties: fillIn(standIn(resolve(Properties ?? {}, scope)) as Record<string, unknown>),
  }));
}

function templateOf(resources: readonly Resource[], assets: ReadonlyMap<string, string>): Template {
  return {
    resources,
    ofType: <P>(...types: string[]) => resources.filter(({ type }) => types.includes(type)) as Resource<P>[],
    byArn: (arn) => resources.find((each) => each.arn === arn),
    asset: (objectKey) => {
      const path = assets.get(objectKey);
      if (!path) throw new Error(`The template names the asset ${objectKey}, which was not staged`);
      return path;
    },
  };
}

function scopeOf(
  stackName: string,
  template: Synthesized,
  parameters: Readonly<Record<string, string>>,
): Scope {
  const pseudo: Record<string, unknown> = {
    "AWS::AccountId": account,
    "AWS::Partition": "aws",
    "AWS::Region": region,
    "AWS::StackName": stackName,
    "AWS::StackId": `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/local`,
    "AWS::URLSuffix": "amazonaws.com",
  };
  const named = (logicalId: string) => {
    const resource = template.Resources[logicalId];
    if (!resource) throw new Error(`The template refers to ${logicalId}, which it does not have`);
    const { Type: type, Properties: properties = {} } = resource;
    const qualifier = qualifiers[type]?.(properties);
    const chosen = properties[qualifier === undefined ? (nameProperties[type] ?? "") : "FunctionName"];
    const name = chosen === undefined ? `${stackName}-${logicalId}` : String(resolve(chosen, scope));
    return { logicalId, type, name: qualifier === undefined ? name : `${name}:${qualifier}` };
  };
  const scope: Scope = {
    ref: (name) => {
      if (name in pseudo) return pseudo[name];
      const parameter = template.Parameters?.[name];
      if (parameter) return parameters[name] ?? parameter.Default ?? "";
      if (name.endsWith(".Name")) return named(name.slice(0, -".Name".length)).name;
      return returnValue(named(name), "Ref");
    },
    attribute: (logicalId, attribute) => returnValue(named(logicalId), attribute),
    condition: (name) => Boolean(resolve(template.Conditions?.[name] ?? false, scope)),
    mapping: (map, top, second) => template.Mappings?.[map]?.[top]?.[second],
  };
  return scope;
}

function filler(chosen: Readonly<Record<string, string>>) {
  return (properties: Record<string, unknown>): Record<string, unknown> => {
    const { Environment } = properties as { Environment?: { Variables?: Record<string, string> } };
    if (!Environment?.Variables) return properties;
    const all = Object.entries(Environment.Variables);
    const Variables = Object.fromEntries(all.map(([name, value]) => [name, value || (chosen[name] ?? "")]));
    return { ...properties, Environment: { Variables } };
  };
}

function replacer(standIns: Readonly<Record<string, string>>) {
  const pairs = Object.entries(standIns);
  const inText = (text: string) => pairs.reduce((done, [from, to]) => done.replaceAll(from, to), text);
  const replace = (value: unknown): unknown => {
    if (typeof value === "string") return inText(value);
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replace(each)]));
  };
  return replace;
}

function readAssets(folder: string, stackName: string): ReadonlyMap<string, string> {
  const file = join(folder, `${stackName}.assets.json`);
  if (!existsSync(file)) return new Map();
  const files = Object.values(readJson<AssetManifest>(file).files);
  return new Map(
    files.flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, join(folder, source.path)] as const),
    ),
  );
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}
