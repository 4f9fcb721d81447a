import { join } from "node:path";
import { type CfnElement, Duration, Stack } from "aws-cdk-lib";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import type { Build } from "../build-result.ts";
import type { Config } from "../config.ts";
import { acknowledge } from "./acknowledge.ts";
import { allow } from "./statements.ts";
import { removal } from "./tables.ts";

/**
 * Copies the output of `npm run build` into the bucket, with the CDK's own helper, whose role may write only
 * these files. Files of older builds stay, because open pages still load them.
 */
export class StaticFiles extends Construct {
  readonly #bucket: IBucket;
  readonly #folder: string;
  readonly #rights = new PolicyDocument();
  readonly #role: Role;
  readonly #log: LogGroup;
  /** The copy of the files that this build's pages load. */
  readonly assets: BucketDeployment;
  /** The step of the deployment that copies the desk's HTML document, which calls the API of this build. */
  readonly desk: BucketDeployment;

  constructor(scope: Construct, { stage }: Config, build: Build, bucket: IBucket) {
    super(scope, "static-files");
    this.#bucket = bucket;
    this.#folder = join(build.folder, "assets");
    this.#role = new Role(this, "role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: "What the copier of static files may do",
      inlinePolicies: { rights: this.#rights },
    });
    this.#log = new LogGroup(this, "log", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: removal(stage),
    });
    this.assets = this.#copy("assets", [CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()]);
    this.#copy("api", [CacheControl.maxAge(Duration.minutes(5))]);
    // Not cached: the desk's HTML document names the files of its own build, so an old copy would load old
    // files.
    this.desk = this.#copy("desk", [CacheControl.noCache()]);
    this.#allow();
  }

  /** Copies `dist/assets/<folder>` to `<folder>/` of the bucket. */
  #copy(folder: string, cacheControl: CacheControl[]): BucketDeployment {
    const zip = new Asset(this, `${folder}-zip`, { path: join(this.#folder, folder) });
    this.#rights.addStatements(
      allow(`Read${folder}`, ["s3:GetObject"], [zip.bucket.arnForObjects(zip.s3ObjectKey)]),
    );
    return new BucketDeployment(this, folder, {
      sources: [Source.bucket(zip.bucket, zip.s3ObjectKey)],
      destinationBucket: this.#bucket,
      destinationKeyPrefix: folder,
      prune: false,
      cacheControl: [CacheControl.setPublic(), ...cacheControl],
      role: this.#role.withoutPolicyUpdates(),
      logGroup: this.#log,
    });
  }

  #allow(): void {
    const { bucketArn } = this.#bucket;
    const files = ["assets/*", "api/openapi.json", "desk/index.html"].map((key) => `${bucketArn}/${key}`);
    this.#rights.addStatements(allow("List", ["s3:ListBucket"], [bucketArn]));
    this.#rights.addStatements(allow("Write", ["s3:PutObject"], files));
    this.#rights.addStatements(
      allow("Log", ["logs:CreateLogStream", "logs:PutLogEvents"], [this.#log.logGroupArn]),
    );
    const stack = Stack.of(this);
    acknowledge.copier(this, stack.getLogicalId(this.#bucket.node.defaultChild as CfnElement));
    for (const helper of stack.node.children.filter(({ node }) => node.id.startsWith("Custom::CDKBucket")))
      acknowledge.copierRuntime(helper);
  }
}
