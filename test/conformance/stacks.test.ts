/** Creates our CloudFormation templates in moto, an independent implementation of CloudFormation. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { awsCall } from "../../local/aws-endpoint/forward.ts";
import { functionsOf } from "../../local/lambda/environment.ts";
import { templateFolder } from "../../local/stack/settings.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { loadTemplate, type Synthesized } from "../../local/template/template.ts";
import { createStack, type Made, synthesizedOf, systemForMoto } from "./deploy.ts";
import { type Door, openDoor } from "./door.ts";
import { unknownTypes } from "./lacks.ts";
import { type RunningMoto, startMoto } from "./moto.ts";

let moto: RunningMoto;
let door: Door;
beforeAll(async () => {
  await synthesize();
  moto = await startMoto({ echoes: false });
  door = await openDoor(moto);
});
afterAll(async () => {
  await door?.stop();
  await moto?.stop();
});

const typesOf = ({ Resources }: Synthesized) => Object.values(Resources).map(({ Type }) => Type);

/** The logical ids of the resources that moto did not create. */
const notMade = ({ Resources }: Synthesized, { resources }: Made) =>
  Object.entries(Resources).flatMap(([id, { Type }]) =>
    resources.get(id)?.type === Type || Type in unknownTypes ? [] : [`${id} (${Type})`],
  );

describe("the operators' stack", () => {
  it("is created from its template in moto (a simulation of AWS), except for resource types unknown to moto", async () => {
    const template = synthesizedOf("peygir-operators");
    const made = await createStack(door, "peygir-operators", template);
    expect(made.status).toBe("CREATE_COMPLETE");
    expect(notMade(template, made)).toEqual([]);
  });
});

describe("the system's stack", () => {
  const known = () => systemForMoto();
  let made: Made;
  beforeAll(async () => {
    made = await createStack(door, "peygir", known());
  });

  it("is created in moto (a simulation of AWS), except for resource types unknown to moto", () => {
    expect(made.status).toBe("CREATE_COMPLETE");
    expect(notMade(known(), made)).toEqual([]);
  });

  it("gives every function the environment variables that the local stack gives the same function", async () => {
    const template = loadTemplate(templateFolder);
    // CloudFormation chooses the bucket names and the stack's id.
    const buckets = template
      .ofType("AWS::S3::Bucket")
      .map(({ logicalId, name }) => [made.resources.get(logicalId)?.physicalId ?? "", name.toLowerCase()]);
    const asHere = (text: string) =>
      [...buckets, [made.id, "local"]].reduce(
        (done, [from = "", to = ""]) => done.replaceAll(from, to),
        text,
      );
    for (const { name, variables } of functionsOf(template)) {
      const path = `/2015-03-31/functions/${name}/configuration`;
      const given = await fetch(`http://127.0.0.1:${door.port}${path}`, {
        headers: { "x-service": "lambda" },
      });
      const { Environment } = (await given.json()) as { Environment?: { Variables: object } };
      expect(JSON.parse(asHere(JSON.stringify({ name, ...Environment?.Variables })))).toEqual({
        name,
        ...variables,
      });
    }
  });

  it("has the event bus with every rule and the queue to which the rule sends events", async () => {
    const { Rules } = await awsCall<{ Rules: { Name: string }[] }>(door, "AWSEvents.ListRules", {
      EventBusName: "peygir",
    });
    const rules = loadTemplate(templateFolder)
      .ofType<{ EventBusName?: string }>("AWS::Events::Rule")
      .filter(({ properties }) => properties.EventBusName === "peygir");
    expect(Rules).toHaveLength(rules.length);
  });
});

it("moto (a simulation of AWS) refuses exactly the resource types in our list of types unknown to moto", async () => {
  const bare = Object.keys(unknownTypes).map((Type, n) => [`Resource${n}`, { Type }] as const);
  const { resources } = await createStack(door, "unknown", { Resources: Object.fromEntries(bare) });
  expect([...resources.values()].map(({ type }) => type)).toEqual([]);
  const used = [...typesOf(synthesizedOf("peygir")), ...typesOf(synthesizedOf("peygir-operators"))];
  expect(Object.keys(unknownTypes).filter((type) => !used.includes(type))).toEqual([]);
});
