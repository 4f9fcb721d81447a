import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadTemplate, readTemplate, type Synthesized } from "./template.ts";

const synthesized: Synthesized = {
  Parameters: { Stage: { Default: "demo" } },
  Mappings: { Sizes: { demo: { memory: 512 } } },
  Conditions: {
    IsDemo: { "Fn::Equals": [{ Ref: "Stage" }, "demo"] },
    Never: { "Fn::Not": [{ Condition: "IsDemo" }] },
  },
  Resources: {
    Queue: {
      Type: "AWS::SQS::Queue",
      Properties: { QueueName: { "Fn::Join": ["-", ["a", { Ref: "Stage" }]] } },
    },
    Table: { Type: "AWS::DynamoDB::GlobalTable" },
    Site: { Type: "AWS::CloudFront::Distribution" },
    Sender: { Type: "AWS::SES::EmailIdentity", Properties: { EmailIdentity: "example.org" } },
    Gone: { Type: "AWS::SQS::Queue", Condition: "Never" },
    Function: {
      Type: "AWS::Lambda::Function",
      Properties: {
        Memory: { "Fn::FindInMap": ["Sizes", { Ref: "Stage" }, "memory"] },
        QueueArn: { "Fn::GetAtt": ["Queue", "Arn"] },
        QueueUrl: { Ref: "Queue" },
        // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's syntax, not JavaScript's
        Index: { "Fn::Sub": ["${Table.Arn}/index/${name}", { name: "list" }] },
        Url: { "Fn::Join": ["", ["https://", { "Fn::GetAtt": ["Site", "DomainName"] }, "/staff"]] },
        Left: { "Fn::If": ["Never", "x", { Ref: "AWS::NoValue" }] },
        Identity: { "Fn::Join": ["", ["identity/", { Ref: "Sender" }]] },
        List: ["a", { Ref: "AWS::NoValue" }, { "Fn::Select": [1, { "Fn::Split": ["/", "x/y"] }] }],
      },
    },
  },
};

test("readTemplate resolves every reference, with names and ARNs as AWS forms them", () => {
  const standIns = { "https://site.cloudfront.net": "http://localhost:8080" };
  const template = readTemplate("peygir", synthesized, new Map(), { standIns });
  expect(template.ofType("AWS::Lambda::Function")[0]).toEqual({
    logicalId: "Function",
    type: "AWS::Lambda::Function",
    name: "peygir-Function",
    arn: "arn:aws:lambda:eu-central-1:000000000000:function:peygir-Function",
    properties: {
      Memory: 512,
      QueueArn: "arn:aws:sqs:eu-central-1:000000000000:a-demo",
      QueueUrl: "https://sqs.eu-central-1.amazonaws.com/000000000000/a-demo",
      Index: "arn:aws:dynamodb:eu-central-1:000000000000:table/peygir-Table/index/list",
      Url: "http://localhost:8080/staff",
      Identity: "identity/example.org",
      List: ["a", "y"],
    },
  });
});

test("readTemplate leaves out resources whose condition is false", () => {
  const template = readTemplate("peygir", synthesized, new Map());
  expect(template.ofType("AWS::SQS::Queue").map(({ logicalId }) => logicalId)).toEqual(["Queue"]);
});

test("readTemplate refuses unknown intrinsic functions and references", () => {
  const broken = (value: unknown) => ({
    Resources: { X: { Type: "AWS::SQS::Queue", Properties: { value } } },
  });
  const read = (value: unknown) => readTemplate("peygir", broken(value), new Map());
  expect(() => read({ "Fn::Length": [] })).toThrow("Fn::Length");
  expect(() => read({ Ref: "Nobody" })).toThrow("Nobody");
});

test("loadTemplate reads all stacks of a folder as one system, in which each resource keeps its stack's name", () => {
  const folder = mkdtempSync(join(tmpdir(), "peygir-template-"));
  const write = (file: string, content: object) => writeFileSync(join(folder, file), JSON.stringify(content));
  const stack = (name: string) => ({
    type: "aws:cloudformation:stack",
    properties: { templateFile: `${name}.template.json` },
  });
  try {
    write("manifest.json", {
      artifacts: { Tree: { type: "cdk:tree" }, peygir: stack("peygir"), watched: stack("watched") },
    });
    write("peygir.template.json", { Resources: { Queue: { Type: "AWS::SQS::Queue" } } });
    write("watched.template.json", { Resources: { Topic: { Type: "AWS::SNS::Topic" } } });
    expect(loadTemplate(folder).resources.map(({ name }) => name)).toEqual(["peygir-Queue", "watched-Topic"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
