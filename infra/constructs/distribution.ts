import { join } from "node:path";
import { Aws, Duration, Fn } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  type HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { pageHeaders } from "../../shared/security-headers.ts";
import type { Config } from "../config.ts";
import { acknowledge } from "./acknowledge.ts";
import { bucketRemoval } from "./tables.ts";

/**
 * One address for everything: static files from a private bucket, all else from the API, uncached. The
 * functions set the headers of their pages; the policy here covers responses of the bucket and of API Gateway
 * itself.
 */
export class PublicAddress extends Construct {
  readonly files: IBucket;
  readonly distribution: Distribution;
  /** Without a final slash. */
  readonly url: string;
  /**
   * Proves to a function that a request came through the distribution: the stack's own UUID, unknown outside
   * the account. A person who learns it can fake their address, and so evade a limit, and nothing more.
   */
  readonly door = Fn.select(2, Fn.split("/", Aws.STACK_ID));

  constructor(scope: Construct, config: Config, others: Others) {
    super(scope, "public-address");
    this.files = new Bucket(this, "files", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      ...bucketRemoval(config.stage),
    }) as IBucket;
    this.distribution = this.#distribution(config, others);
    acknowledge.staticFiles(this.files);
    acknowledge.distribution(this.distribution, {
      certificate: config.certificateArn !== undefined,
      webAcl: config.webAclArn !== undefined,
    });
    this.url = config.publicUrl ?? `https://${this.distribution.distributionDomainName}`;
  }

  #distribution(config: Config, { api, staffSignIn }: Others): Distribution {
    const responseHeadersPolicy = this.#headers("headers");
    const files: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(this.files),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy,
    };
    const pages = new HttpOrigin(api, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      customHeaders: { "x-peygir-door": this.door },
    });
    return new Distribution(this, "distribution", {
      comment: "Peygir",
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        origin: pages,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy,
      },
      additionalBehaviors: {
        "/assets/*": files,
        "/api/openapi.json": files,
        // The organisation's look, named by its content: the function makes it once, and requests carry no
        // cookie.
        "/brand/*": { ...files, origin: pages },
        ...this.#desk(files, staffSignIn),
      },
      ...this.#ownDomain(config),
      ...(config.webAclArn ? { webAclId: config.webAclArn } : {}),
    });
  }

  /** The desk of staff: one document for every path; its code routes. */
  #desk(files: BehaviorOptions, staffSignIn: readonly string[]): Record<string, BehaviorOptions> {
    const desk: BehaviorOptions = {
      ...files,
      responseHeadersPolicy: this.#headers("desk-headers", staffSignIn),
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.#oneDocument() }],
    };
    return { "/desk": desk, "/desk/*": desk };
  }

  #oneDocument(): EdgeFunction {
    return new EdgeFunction(this, "desk-paths", {
      comment: "Every path of the desk is its one document",
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: join(import.meta.dirname, "desk-paths.js") }),
    });
  }

  #ownDomain({ publicUrl, certificateArn }: Config) {
    if (publicUrl === undefined || certificateArn === undefined) return {};
    const certificate = Certificate.fromCertificateArn(this, "certificate", certificateArn);
    return {
      domainNames: [new URL(publicUrl).host],
      certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  /**
   * The headers of pages: those CloudFront knows by name, and the others as custom ones.
   * @param connects further addresses that the code calls
   */
  #headers(id: string, connects: readonly string[] = []): ResponseHeadersPolicy {
    const own = { override: false } as const;
    const {
      "Content-Security-Policy": contentSecurityPolicy,
      "Strict-Transport-Security": strictTransport,
      "X-Content-Type-Options": _nosniff,
      "X-Frame-Options": frameOption,
      "Referrer-Policy": referrerPolicy,
      ...others
    } = pageHeaders({ connects });
    return new ResponseHeadersPolicy(this, id, {
      comment: "Security headers; a function's own ones win",
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, ...own },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption[frameOption], ...own },
        referrerPolicy: { referrerPolicy: referrerPolicy as HeadersReferrerPolicy, ...own },
        strictTransportSecurity: { ...strictTransportOf(strictTransport), ...own },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, ...own })),
      },
    });
  }
}

/** The other addresses: the API's host, and the sign-in of the desk's code. */
export interface Others {
  readonly api: string;
  readonly staffSignIn: readonly string[];
}

/** `max-age=31536000; includeSubDomains`, in CloudFront's terms. */
const strictTransportOf = (value: string) => ({
  accessControlMaxAge: Duration.seconds(Number(/max-age=(\d+)/.exec(value)?.[1])),
  includeSubdomains: value.includes("includeSubDomains"),
});
