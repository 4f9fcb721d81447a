import type { Template } from "../template.ts";
import { type Law, victim } from "./law.ts";

const tableType = "AWS::DynamoDB::GlobalTable";
const keptTypes = [
  tableType,
  "AWS::KMS::Key",
  "AWS::S3::Bucket",
  "AWS::Logs::LogGroup",
  "AWS::Cognito::UserPool",
];
const replica = ({ Replicas }: { Replicas?: Record<string, unknown>[] }) => Replicas?.[0] as Replica;

interface Replica {
  readonly DeletionProtectionEnabled?: boolean;
  readonly PointInTimeRecoverySpecification?: {
    readonly PointInTimeRecoveryEnabled?: boolean;
    readonly RecoveryPeriodInDays?: number;
  };
  readonly SSESpecification?: { readonly KMSMasterKeyId?: unknown };
}

const named = (template: Template, end: string) =>
  template.all(tableType).filter(([id]) => template.path(id).endsWith(`${end}/Resource`));

/** The laws about tables, which only a production template must obey. */
export const tableLaws: readonly Law[] = [
  {
    fact: "a failed first deployment leaves nothing behind that would block a second try",
    offences: (template) =>
      Object.entries(template.resources).flatMap(([id, { DeletionPolicy }]) =>
        DeletionPolicy === "Retain" ? [id] : [],
      ),
    sabotage: (template) => {
      const [[id = "", log] = []] = template.all("AWS::Logs::LogGroup");
      if (log) template.resources[id] = { ...log, DeletionPolicy: "Retain" };
    },
  },
  {
    fact: "tables, keys, buckets, logs and staff accounts are retained when the stack is deleted",
    offences: (template) =>
      keptTypes.flatMap((type) =>
        template
          .all(type)
          .flatMap(([id, { DeletionPolicy }]) => (DeletionPolicy === "RetainExceptOnCreate" ? [] : [id])),
      ),
    sabotage: (template) => {
      const [[id = "", bucket] = []] = template.all("AWS::S3::Bucket");
      if (bucket) template.resources[id] = { ...bucket, DeletionPolicy: "Delete" };
    },
  },
  {
    fact: "every table is retained on deletion or replacement and has deletion protection",
    offences: (template) =>
      template
        .all(tableType)
        .filter(
          ([, { DeletionPolicy, UpdateReplacePolicy, Properties }]) =>
            DeletionPolicy !== "RetainExceptOnCreate" ||
            UpdateReplacePolicy !== "Retain" ||
            !replica(Properties).DeletionProtectionEnabled,
        )
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, tableType)["Replicas"][0].DeletionProtectionEnabled = false;
    },
  },
  {
    fact: "every table but the counters has point-in-time recovery",
    offences: (template) => {
      const counters = new Set(named(template, "limits-table").map(([id]) => id));
      return template
        .all(tableType)
        .filter(([id]) => !counters.has(id))
        .filter(
          ([, { Properties }]) =>
            !replica(Properties).PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled,
        )
        .map(([id]) => id);
    },
    sabotage: (template) => {
      delete victim(template, tableType)["Replicas"][0].PointInTimeRecoverySpecification;
    },
  },
  {
    fact: "the table of keys keeps backups for at most a week, is encrypted with our key, and has no stream",
    offences: (template) =>
      named(template, "keys-table")
        .filter(([, { Properties }]) => {
          const { PointInTimeRecoverySpecification, SSESpecification } = replica(Properties);
          const days = PointInTimeRecoverySpecification?.RecoveryPeriodInDays ?? 35;
          return days > 7 || !SSESpecification?.KMSMasterKeyId || Properties["StreamSpecification"];
        })
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, tableType, (table) => table["SSESpecification"])["StreamSpecification"] = {};
    },
  },
  {
    fact: "every journal has a stream of new images, keyed by id and version",
    offences: (template) =>
      named(template, "journal/table")
        .filter(([, { Properties }]) => {
          const keys = Properties["KeySchema"]
            .map((key: { AttributeName: string }) => key.AttributeName)
            .join();
          return Properties["StreamSpecification"]?.StreamViewType !== "NEW_IMAGE" || keys !== "id,version";
        })
        .map(([id]) => id),
    sabotage: (template) => {
      delete victim(template, tableType, (table) => table["StreamSpecification"])["StreamSpecification"];
    },
  },
];
