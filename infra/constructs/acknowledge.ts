/** Every finding of cdk-nag's AwsSolutions pack that stays as it is, with the reason. */
import { type CfnElement, Stack, Validations } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { IConstruct } from "constructs";

export const acknowledge = {
  openRoute: (route: IConstruct): void =>
    because(
      route,
      "APIG4",
      "Open to citizens by design; what is behind a session is checked by the function.",
    ),

  stuckQueue: (queue: IConstruct): void =>
    because(queue, "SQS3", "It is itself the dead-letter queue of the journal's stream readers."),

  failedMinutes: (queue: IConstruct): void =>
    because(queue, "SQS3", "It is itself where the clock's rule and Lambda put minutes that failed."),

  listStreams: (reader: IConstruct, table: TableV2): void => {
    const id = Stack.of(table).getLogicalId(table.node.defaultChild as CfnElement);
    because(
      reader,
      `IAM5[Resource::<${id}.Arn>/stream/*]`,
      "Lambda asks for ListStreams when it connects a stream, and that action takes no single stream.",
    );
  },

  tracesAndPhones: (house: IConstruct): void =>
    because(
      house,
      "IAM5[Resource::*]",
      "A trace has no resource name, nor has a text message; topics and mobile apps, which have, are denied beside it.",
    ),

  staticFiles: (bucket: IConstruct): void =>
    because(bucket, "S1", "Holds public files of the build only; its one reader is the distribution."),

  filesOfPeople: (bucket: IConstruct): void =>
    because(bucket, "S1", "S3's log lines hold the visitor's address, which no log of ours may (law 4)."),

  history: (bucket: IConstruct): void =>
    because(bucket, "S1", "Only two functions read it, and what lies in it is published."),

  historyUnderPrefix: (house: IConstruct, bucketId: string, prefix: string): void =>
    because(
      house,
      `IAM5[Resource::<${bucketId}.Arn>/${prefix}/*]`,
      "Each day has objects of its own, and nothing but the log of days is in the bucket.",
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
      "GuardDuty names the rule it keeps for itself, and documents this pattern.",
    );
  },

  filesUnderPrefix: (house: IConstruct, bucketId: string, prefix: string): void =>
    because(
      house,
      `IAM5[Resource::<${bucketId}.Arn>/${prefix}/*]`,
      "Each file has a name of its own; nothing but files of this service is below that prefix.",
    ),

  distribution: (distribution: IConstruct, own: { certificate: boolean; webAcl: boolean }): void => {
    because(distribution, "CFR1", "Citizens of Iran write from abroad too.");
    because(
      distribution,
      "CFR3",
      "Its log lines always hold the visitor's address, which no log of ours may (law 4); the API's log has the rest.",
    );
    if (!own.webAcl)
      because(
        distribution,
        "CFR2",
        "Production gets one of a stack of its own (`infra/web-acl.ts`), whose ARN is `-c webAclArn=…`; preflight insists on it.",
      );
    if (!own.certificate)
      because(
        distribution,
        "CFR4",
        "Only an own domain lets one choose the TLS version: `-c certificateArn=…`.",
      );
  },

  alarmsOfATrial: (role: IConstruct): void =>
    because(
      role,
      "IAM5[Resource::*]",
      "CodeDeploy asks how the trial's alarm stands; as AWS's own policy for it has it, of any alarm.",
    ),

  copier: (copier: IConstruct, bucketId: string): void =>
    because(
      copier,
      `IAM5[Resource::<${bucketId}.Arn>/assets/*]`,
      "It writes the static files, whose names follow from the build; nothing else is below that path.",
    ),

  copierRuntime: (helper: IConstruct): void =>
    because(helper, "L1", "The CDK's own deployment helper, whose runtime comes with the CDK's version."),
};

function because(scope: IConstruct, rule: string, reason: string): void {
  Validations.of(scope).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
}
