/** Compares the resources in which two releases store data. A deployment must neither delete nor replace such a resource. */
import type { Resource, Template } from "../../local/template/template.ts";

const storing = [
  "AWS::DynamoDB::GlobalTable",
  "AWS::DynamoDB::Table",
  "AWS::S3::Bucket",
  "AWS::KMS::Key",
  "AWS::SQS::Queue",
  "AWS::Cognito::UserPool",
];

/** The properties that CloudFormation cannot change without replacing the resource. */
const fixed = ["KeySchema", "TableName", "BucketName", "QueueName", "FifoQueue", "UsernameAttributes"];

/**
 * The losses that are accepted for the next release, by logical id, each with the reason. Empty this list when the release has
 * been deployed, like the table of facts in `docs/operate/releases.md`.
 */
export const accepted: Readonly<Record<string, string>> = {
  fileskey1089B21F:
    "files are encrypted by the key of the other stores now; no release was deployed, so no file needs the old key",
};

/** Returns what a deployment of the new template would delete or replace, one line each: id, type and reason. */
export function lostStores(old: Template, current: Template): readonly { id: string; why: string }[] {
  const now = new Map(current.resources.map((each) => [each.logicalId, each]));
  return old.ofType<Record<string, unknown>>(...storing).flatMap((before) => {
    const after = now.get(before.logicalId);
    const why = after?.type === before.type ? replacedBy(before, after) : `${before.type} is deleted`;
    return why === undefined ? [] : [{ id: before.logicalId, why }];
  });
}

function replacedBy(before: Resource, after: Resource): string | undefined {
  const changed = fixed.filter(
    (name) => JSON.stringify(before.properties[name]) !== JSON.stringify(after.properties[name]),
  );
  return changed.length === 0
    ? undefined
    : `${before.type} is replaced, because its ${changed.join(" and ")} changed`;
}
