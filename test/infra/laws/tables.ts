import type { Template } from "../template.ts";
import { type Law, victim } from "./law.ts";

const tableType = "AWS::DynamoDB::GlobalTable";
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

/** Of a template for production. */
export const tableLaws: readonly Law[] = [
  {
    fact: "every table is kept when the stack goes, and cannot be deleted by mistake",
    offences: (template) =>
      template
        .all(tableType)
        .filter(
          ([, { DeletionPolicy, Properties }]) =>
            DeletionPolicy !== "Retain" || !replica(Properties).DeletionProtectionEnabled,
        )
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, tableType)["Replicas"][0].DeletionProtectionEnabled = false;
    },
  },
  {
    fact: "every table but the counters can be put back to any second of the last weeks",
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
    fact: "a destroyed key is gone after a week, lies under a key of ours, and leaves no stream",
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
