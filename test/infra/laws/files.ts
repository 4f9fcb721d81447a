import { mentions, type Properties, type Template } from "../template.ts";
import { type Law, victim } from "./law.ts";

const bucketType = "AWS::S3::Bucket";
const planType = "AWS::GuardDuty::MalwareProtectionPlan";

/** The buckets with applicants' files, each with its name in the construct tree: `quarantine`, `store`. */
const ofPeople = (template: Template): readonly (readonly [string, Properties])[] =>
  template
    .all(bucketType)
    .filter(([id]) => template.path(id).split("/")[1] === "files")
    .map(([id, { Properties }]) => [template.path(id).split("/").at(-2) ?? "", Properties]);

const locked = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];

export const fileLaws: readonly Law[] = [
  {
    fact: "people's files are in two private buckets, encrypted with our key and reachable by TLS alone (C12)",
    offences: (template) => {
      const buckets = ofPeople(template);
      const policies = JSON.stringify(template.all("AWS::S3::BucketPolicy"));
      const open = buckets.filter(
        ([, { PublicAccessBlockConfiguration: block, BucketEncryption: encryption }]) =>
          locked.some((each) => block?.[each] !== true) ||
          encryption?.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.SSEAlgorithm !==
            "aws:kms",
      );
      const names = buckets.map(([name]) => name).sort();
      return [
        ...open.map(([name]) => name),
        ...(names.join() === "quarantine,store" ? [] : names),
        ...(policies.split("aws:SecureTransport").length - 1 >= 3 ? [] : ["no TLS"]),
      ];
    },
    sabotage: (template) => {
      const quarantine = victim(template, bucketType, ({ CorsConfiguration }) => CorsConfiguration);
      quarantine["PublicAccessBlockConfiguration"].BlockPublicPolicy = false;
    },
  },
  {
    fact: "deleted files are gone: no bucket with files keeps versions or replicates (P2, C12)",
    offences: (template) =>
      ofPeople(template).flatMap(([name, { VersioningConfiguration, ReplicationConfiguration }]) =>
        (VersioningConfiguration ?? ReplicationConfiguration) === undefined ? [] : [name],
      ),
    sabotage: (template) => {
      const quarantine = victim(template, bucketType, ({ CorsConfiguration }) => CorsConfiguration);
      quarantine["VersioningConfiguration"] = { Status: "Enabled" };
    },
  },
  {
    fact: "files in quarantine are scanned and reported, and expire in a week; only our pages' forms can send them (C12)",
    offences: (template) => {
      const [[id = "", quarantine] = []] = template
        .all(bucketType)
        .filter(([each]) => template.path(each).includes("/files/quarantine/"));
      const plans = template.all(planType).filter(([, { Properties }]) => mentions(Properties).has(id));
      const { CorsConfiguration, LifecycleConfiguration, NotificationConfiguration } =
        quarantine?.Properties ?? {};
      const [rule, ...more] = CorsConfiguration.CorsRules as Properties[];
      const sound: Readonly<Record<string, boolean>> = {
        "not scanned": plans.length === 1,
        "not told of": NotificationConfiguration?.EventBridgeConfiguration !== undefined,
        stays: LifecycleConfiguration?.Rules[0].ExpirationInDays === 7,
        "sent from elsewhere":
          more.length === 0 &&
          rule?.["AllowedMethods"].join() === "POST" &&
          rule["AllowedOrigins"].length === 1 &&
          rule["AllowedOrigins"][0] !== "*",
      };
      return Object.keys(sound).filter((each) => !sound[each]);
    },
    sabotage: (template) => {
      victim(template, planType)["ProtectedResource"] = {};
    },
  },
  {
    fact: "the scan is created after its role and after the distribution, so that IAM has had minutes to propagate its permissions (C12)",
    offences: (template) =>
      template.all(planType).flatMap(([id, { Properties }]) => {
        const before = template.madeBefore(id);
        const [role = ""] = mentions(Properties["Role"]);
        const waits = template
          .all("AWS::CloudFront::Distribution")
          .every(([distribution]) => before.has(distribution));
        const has = (template.resources[role]?.Properties["Policies"] ?? []).length === 1;
        return waits && has ? [] : [id];
      }),
    sabotage: (template) => {
      const [[, { Properties }] = ["", { Properties: {} as Properties }]] = template.all(planType);
      const [role = ""] = mentions(Properties["Role"]);
      delete template.resources[role]?.Properties["Policies"];
    },
  },
  {
    fact: "the log of days is locked for ten years except in a demo, is private, and is written by one function (P7)",
    offences: (template) => {
      const [[id = "", bucket] = []] = template
        .all(bucketType)
        .filter(([each]) => template.path(each).includes("/history/"));
      const { ObjectLockConfiguration: lock, PublicAccessBlockConfiguration: block } =
        bucket?.Properties ?? {};
      const policies = template
        .all("AWS::S3::BucketPolicy")
        .filter(([, { Properties }]) => mentions(Properties["Bucket"]).has(id))
        .flatMap(([, { Properties }]) => Properties["PolicyDocument"].Statement as Properties[]);
      const writer = template.functions().get("audit-seal")?.[1]["Role"];
      const one = policies.find(({ Sid }) => Sid === "OneWriter");
      const isDemo = template.all("Custom::S3AutoDeleteObjects").length > 0;
      const sound: Readonly<Record<string, boolean>> = {
        "not locked":
          isDemo ||
          (lock?.Rule.DefaultRetention.Mode === "COMPLIANCE" && lock.Rule.DefaultRetention.Days >= 3_650),
        open: locked.every((each) => block?.[each] === true),
        "several writers":
          one?.["Effect"] === "Deny" &&
          [one["Action"]].flat().includes("s3:PutObject") &&
          JSON.stringify(one["Condition"]?.ArnNotEquals?.["aws:PrincipalArn"]) === JSON.stringify(writer),
      };
      return Object.keys(sound).filter((each) => !sound[each]);
    },
    sabotage: (template) => {
      const bucket = victim(template, bucketType, (_, id) => template.path(id).includes("/history/"));
      bucket["PublicAccessBlockConfiguration"].BlockPublicPolicy = false;
    },
  },
];
