import { mentions, type Properties, type Template } from "../template.ts";
import { type Law, victim } from "./law.ts";

const bucketType = "AWS::S3::Bucket";
const planType = "AWS::GuardDuty::MalwareProtectionPlan";

/** The buckets with files of people, by the last part of their paths: `quarantine`, `store`. */
const ofPeople = (template: Template): readonly (readonly [string, Properties])[] =>
  template
    .all(bucketType)
    .filter(([id]) => template.path(id).split("/")[1] === "files")
    .map(([id, { Properties }]) => [template.path(id).split("/").at(-2) ?? "", Properties]);

const locked = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];

export const fileLaws: readonly Law[] = [
  {
    fact: "files of people lie in two buckets that nothing public opens, under a key of ours, over TLS alone (C12)",
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
    fact: "what is destroyed of files is gone: no bucket of theirs keeps versions, or copies itself elsewhere (P2, C12)",
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
    fact: "whatever comes into the quarantine is scanned, told of, and gone in a week; only a form of our pages sends it there (C12)",
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
    fact: "the scan is set up after its role, whose rights stand in it, and after the distribution, so that IAM had minutes to tell them (C12)",
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
    fact: "the log of days is locked for ten years but in a demo, opens to nothing public, and one function puts into it (P7)",
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
