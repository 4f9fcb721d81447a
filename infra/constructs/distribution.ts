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
 * The CloudFront distribution: one address for the whole system. Static files come from a private bucket; all other
 * paths lead to the API and, except the logo's, are not cached. The functions set the security headers of their pages.
 * The policy here sets the security headers of the bucket's files and of API Gateway's own responses.
 */
export class PublicAddress extends Construct {
  readonly files: IBucket;
  readonly distribution: Distribution;
  /** The public address, without a final slash. */
  readonly url: string;
  /**
   * A value that proves to a function that a call came through the distribution: the stack's UUID, which is
   * unknown outside the account. A caller who learns it can pretend to have another IP address, and so evade
   * a rate limit, but do nothing else.
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
      functionAssociations: [
        { eventType: FunctionEventType.VIEWER_RESPONSE, function: this.#edge("charset", "Texts are UTF-8") },
      ],
    };
    const pages = new HttpOrigin(api, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      customHeaders: { "x-peygir-door": this.door },
    });
    const uncached: BehaviorOptions = {
      origin: pages,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
    };
    // HTTP is refused, not redirected: a program that sends its API key unencrypted must fail, so that its developer
    // notices.
    const httpsOnly = { viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY };
    return new Distribution(this, "distribution", {
      comment: "Peygir",
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: uncached,
      additionalBehaviors: {
        "/assets/*": files,
        "/api/openapi.json": { ...files, ...httpsOnly },
        "/api/*": { ...uncached, ...httpsOnly },
        // The organisation's logo. Its path contains a hash of its content, so CloudFront may cache what the function
        // returned once. Calls carry no cookie.
        "/brand/*": { ...files, origin: pages },
        ...this.#desk(files, staffSignIn),
      },
      ...this.#ownDomain(config),
      ...(config.webAclArn ? { webAclId: config.webAclArn } : {}),
    });
  }

  /** The paths of the desk: all of them return one HTML document, whose code chooses the screen. */
  #desk(files: BehaviorOptions, staffSignIn: readonly string[]): Record<string, BehaviorOptions> {
    const oneDocument = this.#edge("desk-paths", "Every path of the desk is its one document");
    const desk: BehaviorOptions = {
      ...files,
      responseHeadersPolicy: this.#headers("desk-headers", staffSignIn),
      functionAssociations: [
        ...(files.functionAssociations ?? []),
        { eventType: FunctionEventType.VIEWER_REQUEST, function: oneDocument },
      ],
    };
    return { "/desk": desk, "/desk/*": desk };
  }

  /** Creates the CloudFront function of the file `<name>.js` beside this one. */
  #edge(name: string, comment: string): EdgeFunction {
    return new EdgeFunction(this, name, {
      comment,
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: join(import.meta.dirname, `${name}.js`) }),
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
   * Creates the policy of the security headers. CloudFront has settings for some of these headers; the others are
   * custom headers.
   * @param connects further addresses that the page's code calls
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

/** The addresses of other parts: `api`, the API's host; `staffSignIn`, the addresses that the desk calls to sign in. */
export interface Others {
  readonly api: string;
  readonly staffSignIn: readonly string[];
}

/** Turns `max-age=31536000; includeSubDomains` into CloudFront's settings. */
const strictTransportOf = (value: string) => ({
  accessControlMaxAge: Duration.seconds(Number(/max-age=(\d+)/.exec(value)?.[1])),
  includeSubdomains: value.includes("includeSubDomains"),
});
