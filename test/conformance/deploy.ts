/** Creates stacks in moto's CloudFormation as `cdk deploy` does: from a template in a bucket, in a bootstrapped account. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { awsCall } from "../../local/aws-endpoint/forward.ts";
import { templateFolder } from "../../local/stack/settings.ts";
import { region } from "../../local/template/names.ts";
import { loadTemplate, type Synthesized } from "../../local/template/template.ts";
import type { Door } from "./door.ts";
import { knownPart } from "./known-part.ts";
import { leftOut, unknownTypes, unreferable } from "./lacks.ts";

export const synthesizedOf = (stack: "peygir" | "peygir-operators"): Synthesized =>
  JSON.parse(readFileSync(join(templateFolder, `${stack}.template.json`), "utf8"));

/** The system's template without the resources that moto does not support. */
export const systemForMoto = (): Synthesized =>
  knownPart(synthesizedOf("peygir"), loadTemplate(templateFolder), {
    without: new Set([...Object.keys(unknownTypes), ...Object.keys(leftOut)]),
    unreferable: new Set(Object.keys(unreferable)),
  });

export interface Made {
  /** The last part of the stack's ARN. */
  readonly id: string;
  readonly status: string;
  /** The created resources by logical id. */
  readonly resources: ReadonlyMap<string, { readonly type: string; readonly physicalId: string }>;
}

const bucket = "templates";
const version = "2010-05-15";

/** Creates a stack in moto's CloudFormation. @throws Error with moto's reason when the creation fails */
export async function createStack(door: Door, StackName: string, template: Synthesized): Promise<Made> {
  await bootstrap(door);
  await door.put(`/${bucket}/${StackName}.json`, JSON.stringify(template));
  const TemplateURL = `https://s3.${region}.amazonaws.com/${bucket}/${StackName}.json`;
  const capability = { "Capabilities.member.1": "CAPABILITY_IAM" };
  const ask = (Action: string, more = {}) =>
    door.query("cloudformation", { Action, Version: version, StackName, ...more });
  await ask("CreateStack", { TemplateURL, ...capability });
  const stacks = await ask("DescribeStacks");
  const listed = await ask("DescribeStackResources");
  const members = listed.split("<member>").flatMap((member) => {
    const part = (name: string) => new RegExp(`<${name}>([^<]+)<`).exec(member)?.[1];
    const [id, type, physicalId] = ["LogicalResourceId", "ResourceType", "PhysicalResourceId"].map(part);
    return id && type ? [[id, { type, physicalId: physicalId ?? "" }] as const] : [];
  });
  return {
    id: /<StackId>[^<]*\/([^</]+)</.exec(stacks)?.[1] ?? "",
    status: /<StackStatus>([^<]+)</.exec(stacks)?.[1] ?? "",
    resources: new Map(members),
  };
}

/** The resources of `cdk bootstrap` that our templates need. */
async function bootstrap(door: Door): Promise<void> {
  const created = `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
  await door.put(`/${bucket}`, created).catch(unlessThere);
  const parameter = { Name: "/cdk-bootstrap/hnb659fds/version", Value: "30", Type: "String" };
  await awsCall(door, "AmazonSSM.PutParameter", { ...parameter, Overwrite: true });
}

function unlessThere(error: Error): void {
  if (!error.message.includes("BucketAlreadyOwnedByYou")) throw error;
}
