/** Lists the names and logical ids of resources with data, which must not change (`frozen-names.json`). */
import type { Names } from "../architecture/frozen-names.ts";
import { synthesize, type Template } from "./template.ts";

const kept = {
  buckets: "AWS::S3::Bucket",
  queues: "AWS::SQS::Queue",
  tables: "AWS::DynamoDB::Table",
  globalTables: "AWS::DynamoDB::GlobalTable",
  functions: "AWS::Lambda::Function",
  keys: "AWS::KMS::Key",
  secrets: "AWS::SecretsManager::Secret",
  buses: "AWS::Events::EventBus",
} as const;

const named = ["BucketName", "QueueName", "TableName", "FunctionName", "Name"];

/** The resources of a type as `LogicalId name`; without the name if the template sets none. */
function namesOf(template: Template, type: string): readonly string[] {
  return template
    .all(type)
    .map(([id, { Properties }]) => {
      const name = named.map((each) => Properties?.[each]).find((each) => typeof each === "string");
      return name === undefined ? id : `${id} ${name}`;
    })
    .sort();
}

const metricsOf = (template: Template): readonly string[] => {
  const text = JSON.stringify(template.resources);
  return [...new Set([...text.matchAll(/"MetricName":"([^"]+)"/g)].map(([, name = ""]) => name))].sort();
};

export function templateNames(template: Template = synthesize({ production: {} }).production): Names {
  const resources = Object.entries(kept).map(([what, type]) => [what, namesOf(template, type)] as const);
  return Object.fromEntries(
    [...resources, ["metrics", metricsOf(template)]].filter(([, names]) => names?.length),
  );
}
