/** Lists every finding of cdk-nag's AwsSolutions rules that we accept, with the reason. */
import { type CfnElement, Stack, Validations } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { IConstruct } from "constructs";

export const acknowledge = {
  openRoute: (route: IConstruct): void =>
    because(route, "APIG4", "Open to citizens by design; the function checks sessions."),

  stuckQueue: (queue: IConstruct): void =>
    because(queue, "SQS3", "It is itself the dead-letter queue of the journal's stream readers."),

  failedMinutes: (queue: IConstruct): void =>
    because(
      queue,
      "SQS3",
      "It is itself the destination of failed minutes from the clock's rule and Lambda.",
    ),

  listStreams: (reader: IConstruct, table: TableV2): void => {
    const id = Stack.of(table).getLogicalId(table.node.defaultChild as CfnElement);
    because(
      reader,
      `IAM5[Resource::<${id}.Arn>/stream/*]`,
      "Lambda needs ListStreams to connect a stream, and that action has no resource.",
    );
  },

  tracesAndPhones: (house: IConstruct): void =>
    because(
      house,
      "IAM5[Resource::*]",
      "Traces and text messages have no resource name; topics and mobile apps, which have one, are denied beside it.",
    ),

  staticFiles: (bucket: IConstruct): void =>
    because(bucket, "S1", "Holds public files of the build only; its one reader is the distribution."),

  filesOfPeople: (bucket: IConstruct): void =>
    because(
      bucket,
      "S1",
      "S3's access logs contain visitors' addresses, which none of our logs may (law 4).",
    ),

  history: (bucket: IConstruct): void =>
    because(bucket, "S1", "Only two functions read it, and its contents are published."),

  historyUnderPrefix: (house: IConstruct, bucketId: string, prefix: string): void =>
    because(
      house,
      `IAM5[Resource::<${bucketId}.Arn>/${prefix}/*]`,
      "Each day has objects of its own, and the bucket contains only the log of days.",
    ),

  scanner: (role: IConstruct, bucketId: string): void => {
    because(
      role,
      `IAM5[Resource::<${bucketId}.Arn>/*]`,
      "GuardDuty scans every object of the quarantine, and of nothing else.",
    );
    because(
      role,
      "IAM5[Resource::arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*]",
      "GuardDuty names the rule that it manages, and documents this pattern.",
    );
  },

  filesUnderPrefix: (house: IConstruct, bucketId: string, prefix: string): void =>
    because(
      house,
      `IAM5[Resource::<${bucketId}.Arn>/${prefix}/*]`,
      "Each file has a name of its own; only files of this service are below that prefix.",
    ),

  distribution: (distribution: IConstruct, own: { certificate: boolean; webAcl: boolean }): void => {
    because(distribution, "CFR1", "Iranian citizens write from abroad too.");
    because(
      distribution,
      "CFR3",
      "Its access logs always contain visitors' addresses, which none of our logs may (law 4); the API's log has the rest.",
    );
    if (!own.webAcl)
      because(
        distribution,
        "CFR2",
        "Production gets one from a separate stack (`infra/web-acl.ts`), whose ARN is `-c webAclArn=…`; preflight requires it.",
      );
    if (!own.certificate)
      because(
        distribution,
        "CFR4",
        "Only a custom domain allows choosing the TLS version: `-c certificateArn=…`.",
      );
  },

  passwords: (pool: IConstruct): void =>
    because(
      pool,
      "COG1",
      "Length only: rules of composition lead to passwords that are guessed more easily (ASVS 5.0, 6.2.5).",
    ),

  alarmsOfATrial: (role: IConstruct): void =>
    because(
      role,
      "IAM5[Resource::*]",
      "CodeDeploy reads the state of the trial's alarms; AWS's own policy for it allows any alarm too.",
    ),

  copier: (copier: IConstruct, bucketId: string): void =>
    because(
      copier,
      `IAM5[Resource::<${bucketId}.Arn>/assets/*]`,
      "It writes the static files, whose names depend on the build; nothing else is below that path.",
    ),

  copierRuntime: (helper: IConstruct): void =>
    because(helper, "L1", "The CDK's own deployment helper, whose runtime comes with the CDK's version."),
};

function because(scope: IConstruct, rule: string, reason: string): void {
  Validations.of(scope).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
}
