import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageHeaders } from "../../shared/security-headers.ts";
import { filterOf } from "../alarms/filters.ts";
import { type Alarm, rings } from "../alarms/rings.ts";
import { frozenNames } from "../architecture/frozen-names.ts";
import { computedPart, writeComputedPart } from "../support/computed-part.ts";
import { canaryLaws } from "./laws/canary.ts";
import { costLaws, idleMonth, mostOfAMonth } from "./laws/costs.ts";
import { fileLaws } from "./laws/files.ts";
import { flowLaws } from "./laws/flow.ts";
import { functionLaws } from "./laws/functions.ts";
import { queueLaws } from "./laws/queues.ts";
import { rightsLaws } from "./laws/rights.ts";
import { roomIn, stackLaws } from "./laws/stacks.ts";
import { tableLaws } from "./laws/tables.ts";
import { retentionTables, storesOf } from "./retention.ts";
import { mentions, type Properties, synthesize, type Template } from "./template.ts";
import { templateNames } from "./template-names.ts";

const issuer = "http://127.0.0.1:8081";
const { production, local, owned, demo, triedDemo, heardDemo, first, knownSender } = synthesize({
  production: {},
  demo: { stage: "demo" },
  triedDemo: { stage: "demo", canary: "on" },
  heardDemo: { stage: "demo", alarms: "on" },
  first: { protection: "off" },
  knownSender: { emailFrom: "no-reply@example.org", emailIdentity: "existing" },
  local: {
    stage: "local",
    publicUrl: "http://127.0.0.1:8080",
    staffIssuer: issuer,
    staffClientId: "peygir-staff",
    staffClaim: "preferred_username",
  },
  owned: {
    canary: "off",
    publicUrl: "https://peygir.example.org",
    certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000",
    webAclArn:
      "arn:aws:wafv2:us-east-1:111122223333:global/webacl/peygir/00000000-0000-4000-8000-000000000000",
  },
});

describe.each([
  ["queues", queueLaws],
  ["functions", functionLaws],
  ["rights", rightsLaws],
  ["tables", tableLaws],
  ["files", fileLaws],
  ["flow", flowLaws],
  ["stacks", stackLaws],
  ["canary", canaryLaws],
  ["costs", costLaws],
] as const)("the template's law about %s:", (_, laws) => {
  describe.each(laws)("$fact", ({ offences, sabotage }) => {
    it("holds for the production template", () => {
      expect(offences(production)).toEqual([]);
    });

    it("is violated by a copy of the template without the defence", () => {
      const broken = production.copy();
      sabotage(broken);
      expect(offences(broken)).not.toEqual([]);
    });
  });
});

/** If the logical id of a table, bucket or queue changes, CloudFormation replaces the resource, and its contents are lost. */
it.each(Object.entries(templateNames(production)))(
  "the names and logical ids of %s in the template equal those in frozen-names.json",
  (what, names) => {
    expect(names).toEqual(frozenNames()[what]);
  },
);

describe("docs/security/retention.md", () => {
  const page = join(import.meta.dirname, "../../docs/security/retention.md");
  /** The stores that the page describes: the names in the first cells of its last table. */
  const described = () =>
    [...computedPart(page).after.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = ""]) => cell.split(", "));

  it("lists how long each store of the template keeps its content (to update the page: WRITE_RETENTION=1 npx vitest run test/infra/infra.test.ts)", () => {
    const tables = retentionTables(production);
    if (process.env["WRITE_RETENTION"]) writeComputedPart(page, tables);
    expect(computedPart(page).lines).toEqual(tables.split("\n"));
  });

  it("says what each store of the template holds, and describes no other store", () => {
    expect(described().toSorted()).toEqual(storesOf(production).toSorted());
  });

  it("would be reported as outdated if a log group kept its lines longer, or if the template had another bucket", () => {
    const longer = production.copy();
    const [[, log] = []] = longer.all("AWS::Logs::LogGroup");
    if (log) log.Properties["RetentionInDays"] = 400;
    longer.resources["another"] = {
      Type: "AWS::S3::Bucket",
      Properties: {},
      Metadata: { "aws:cdk:path": "peygir/another/Resource" },
    };
    expect(retentionTables(longer)).toContain("| 400 days |");
    expect(storesOf(longer)).toEqual(expect.arrayContaining(["`another`"]));
  });
});

/** All laws but those about tables also hold in other stages than production. */
describe.each([
  ...queueLaws,
  ...functionLaws,
  ...rightsLaws,
  ...fileLaws,
  ...flowLaws,
  ...stackLaws,
  ...canaryLaws,
  ...costLaws,
])("$fact", ({ offences }) => {
  it.each([
    ["on the local stack", local],
    ["under an own domain", owned],
  ])("holds %s", (_, template) => {
    expect(offences(template)).toEqual([]);
  });
});

/**
 * CloudFormation limits the number of a stack's resources. The remaining number is in the test's title, so that a reviewer
 * sees a growing stack.
 */
it.each([...roomIn(production), ...roomIn(demo)])(
  "the stack %s has room for %i more resources below CloudFormation's limit",
  (_, left) => {
    expect(left).toBeGreaterThan(0);
  },
);

describe("every alarm of the template", () => {
  const alarms = production.all("AWS::CloudWatch::Alarm").map(([, { Properties }]) => Properties as Alarm);
  /** A Wednesday at 13:30 in Tehran, after at least three office hours. */
  const now = new Date("2026-11-25T10:00:00Z");
  const allOf = (figure: number | undefined) => (alarm: Alarm) => rings(alarm, () => figure, now);

  it("rings when its metric is beyond the threshold by one, and is silent when the metric equals the threshold (P6)", () => {
    const beyond = ({ ComparisonOperator, Threshold }: Alarm, more: number) =>
      ComparisonOperator === "LessThanThreshold" ? Threshold - more : Threshold + more;
    expect(alarms.length).toBeGreaterThan(50);
    expect(alarms.filter((alarm) => !allOf(beyond(alarm, 1))(alarm))).toEqual([]);
    expect(alarms.filter((alarm) => allOf(beyond(alarm, 0))(alarm))).toEqual([]);
  });

  it("is silent without data, except where activity must continue (P6)", () => {
    const silent = alarms.filter(allOf(undefined)).map(({ AlarmName }) => AlarmName);
    expect(silent.every((name) => /-(minutes-missed|no-requests|nothing-told)$/.test(name))).toBe(true);
    expect(silent.length).toBeGreaterThan(5);
  });

  it.each([
    ["at night", "2026-11-25T23:00:00Z", false],
    ["on a Thursday", "2026-11-26T10:00:00Z", false],
    ["on a Friday", "2026-11-27T10:00:00Z", false],
    ["when the office has just opened", "2026-11-25T06:00:00Z", false],
    ["in the third office hour", "2026-11-25T08:00:00Z", true],
    ["on a Saturday", "2026-11-28T10:00:00Z", true],
  ])(
    "that watches for missing activity, when there is no activity %s (%s), rings: %s (P6)",
    (_, at, isHeard) => {
      const hearts = alarms.filter(({ AlarmName }) => /-(no-requests|nothing-told)$/.test(AlarmName));
      expect(hearts.map((alarm) => rings(alarm, () => 0, new Date(at)))).toEqual([isHeard, isHeard]);
    },
  );

  it("counts log lines only by patterns that the tests can evaluate (P6)", () => {
    for (const [, { Properties }] of production.all("AWS::Logs::MetricFilter"))
      expect(() => filterOf(asMade(Properties)["FilterPattern"])).not.toThrow();
  });
});

/** The resource's properties after a deployment in which the new version of every function is version 8. */
const asMade = (properties: unknown): Properties =>
  JSON.parse(
    JSON.stringify(properties).replaceAll(/\{"Fn::GetAtt":\["\w+CurrentVersion\w+","Version"\]\}/g, '"8"'),
    (_, value) => value?.["Fn::Join"]?.[1].join(value["Fn::Join"][0]) ?? value,
  );

describe("the alarms of a canary release", () => {
  const ofTrial = (type: string) =>
    production
      .all(type)
      .filter(([id]) => production.path(id).startsWith("peygir/canary/"))
      .map(([, { Properties }]) => asMade(Properties));
  const alarms = ofTrial("AWS::CloudWatch::Alarm") as Alarm[];
  const ringOn = (figures: Readonly<Record<string, number>>) =>
    alarms.filter((alarm) => rings(alarm, (metric) => figures[metric], new Date("2026-11-25T10:00:00Z")))
      .length;
  const brokenIn = (version: number) =>
    `AWS/Lambda/Errors/${version}/intake-citizen-api/intake-citizen-api:live`;
  const answeredBy = (version: number) => `Peygir/release-${Array(4).fill(version).join("-")}-unexpected`;

  it("ring for a single crash or caught exception of a new version, even if the metric had no value before (P6)", () => {
    expect(ringOn({ [brokenIn(8)]: 1 })).toBe(1);
    expect(ringOn({ [answeredBy(8)]: 1 })).toBe(1);
  });

  it("do not ring for failures of the old version, which still gets most calls (P6)", () => {
    const figures = { [brokenIn(7)]: 50, [answeredBy(7)]: 50, [brokenIn(8)]: 0 };
    expect(ringOn(figures)).toBe(0);
    expect(ringOn({ "AWS/Lambda/Errors/intake-citizen-api": 50 })).toBe(0);
  });

  it("count log lines about exceptions only of the new versions (P6)", () => {
    const filters = ofTrial("AWS::Logs::MetricFilter");
    expect(filters.map(({ LogGroupName }) => LogGroupName).sort()).toEqual(
      ["intake-citizen-api", "intake-register-api", "intake-staff-api", "referral-staff-api"].map(
        (name) => `/aws/lambda/${name}`,
      ),
    );
    for (const { FilterPattern, MetricTransformations } of filters) {
      const counts = filterOf(FilterPattern);
      expect(`Peygir/${MetricTransformations[0].MetricName}`).toBe(answeredBy(8));
      expect(counts({ alarm: "unexpected", functionVersion: "8" })).toBe(true);
      expect(counts({ alarm: "unexpected", functionVersion: "7" })).toBe(false);
      expect(counts({ functionVersion: "8" })).toBe(false);
    }
  });
});

const variables = (template: Template, name: string) =>
  template.functions().get(name)?.[1]["Environment"].Variables ?? {};

describe("the release of new function versions", () => {
  const styles = (template: Template) =>
    new Set(
      template
        .all("AWS::CodeDeploy::DeploymentGroup")
        .map(([, { Properties }]) => Properties["DeploymentConfigName"]),
    );

  it("sends a tenth of the calls to the new versions first, or all at once if the setting says so (P6)", () => {
    expect([...styles(production)]).toEqual(["CodeDeployDefault.LambdaCanary10Percent5Minutes"]);
    expect([...styles(owned)]).toEqual(["CodeDeployDefault.LambdaAllAtOnce"]);
  });
});

describe("the template of a demo stack", () => {
  it("costs at most 5 USD in an idle month and has no alarms", () => {
    expect(idleMonth(demo)).toBeLessThanOrEqual(mostOfAMonth.demo);
    expect(demo.all("AWS::CloudWatch::Alarm")).toEqual([]);
    expect(demo.all("AWS::Logs::MetricFilter")).toEqual([]);
    expect(demo.all("AWS::SNS::Topic")).toEqual([]);
  });

  it("has the dashboards and saved queries of production; the dashboards' tiles name the alarms but show no alarm's state", () => {
    const boards = (template: Template) =>
      template.all("AWS::CloudWatch::Dashboard").map(([, { Properties }]) => JSON.stringify(Properties));
    expect(boards(demo).filter((board) => board.includes("referral-on-events-no-requests"))).toHaveLength(1);
    expect(boards(demo).join()).not.toContain("State of the alarm");
    expect(boards(production).join()).toContain("State of the alarm");
    expect(demo.all("AWS::Logs::QueryDefinition").map(([, { Properties }]) => Properties)).toEqual(
      production.all("AWS::Logs::QueryDefinition").map(([, { Properties }]) => Properties),
    );
  });

  it.each(costLaws)("obeys the law “$fact”", ({ offences }) => {
    expect(offences(demo)).toEqual([]);
  });

  it("has the alarms of canary releases if canary releases are switched on, and all alarms if alarms are switched on", () => {
    expect(triedDemo.all("AWS::CloudWatch::Alarm")).toHaveLength(5);
    expect(heardDemo.alarms()).toHaveLength(production.alarms().length);
  });
});

describe("a local or demo stack", () => {
  it.each([
    ["local", local],
    ["demo", demo],
  ])("leaves no resource behind when it is deleted: %s", (_, template) => {
    const retained = Object.entries(template.resources).filter(([, { DeletionPolicy }]) =>
      DeletionPolicy?.startsWith("Retain"),
    );
    expect(retained.map(([id]) => id)).toEqual([]);
  });

  it("empties its buckets before deletion, since CloudFormation cannot delete a bucket with objects", () => {
    const emptied = demo
      .all("Custom::S3AutoDeleteObjects")
      .flatMap(([, { Properties }]) => [...mentions(Properties["BucketName"])]);
    expect(emptied.sort()).toEqual(
      demo
        .all("AWS::S3::Bucket")
        .map(([id]) => id)
        .sort(),
    );
  });
});

describe("the first deployment to production", () => {
  const protects = (template: Template) =>
    JSON.stringify(Object.values(template.resources)).match(
      /"DeletionProtection(?:Enabled)?":(?:true|"ACTIVE")/g,
    );

  it("creates no resource with deletion protection, which would block the clean-up of a failed deployment", () => {
    expect(protects(first)).toBeNull();
    expect(protects(production)?.length).toBe(20);
  });
});

describe("a given OIDC issuer", () => {
  it("makes the stack create no Cognito user pool", () => {
    expect(production.all("AWS::Cognito::UserPool")).toHaveLength(1);
    expect(local.all("AWS::Cognito::UserPool")).toEqual([]);
  });

  it("is set in the JWT authorizer and in the environment variables of the desk's API", () => {
    const [[, authorizer] = []] = local.all("AWS::ApiGatewayV2::Authorizer");
    expect(authorizer?.Properties["JwtConfiguration"]).toEqual({
      Audience: ["peygir-staff"],
      Issuer: issuer,
    });
    expect(variables(local, "referral-staff-api")).toMatchObject({
      STAFF_ISSUER: issuer,
      STAFF_CLIENT_ID: "peygir-staff",
      STAFF_CLAIM: "preferred_username",
    });
  });
});

describe("the sender of e-mail", () => {
  const pool = (template: Template) => template.all("AWS::Cognito::UserPool")[0]?.[1].Properties ?? {};
  const mayWriteFrom = (template: Template) =>
    JSON.stringify(template.rights()).match(/identity\/example\.org/g)?.length ?? 0;

  it("is an SES identity that the stack creates, or one that exists already", () => {
    expect(production.all("AWS::SES::EmailIdentity")).toHaveLength(1);
    expect(knownSender.all("AWS::SES::EmailIdentity")).toEqual([]);
    expect(mayWriteFrom(knownSender)).toBeGreaterThan(0);
  });

  it("also sends Cognito's e-mails to staff if it is an SES identity that existed already; otherwise Cognito uses its own sender", () => {
    expect(pool(production)["EmailConfiguration"]).toBeUndefined();
    expect(pool(knownSender)["EmailConfiguration"]).toMatchObject({
      EmailSendingAccount: "DEVELOPER",
      From: "no-reply@example.org",
    });
  });

  it("sends to staff addresses that Cognito verifies, also after a change of address", () => {
    expect(pool(production)).toMatchObject({
      AutoVerifiedAttributes: ["email"],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ["email"] },
    });
  });
});

describe("the public address", () => {
  it("is the CloudFront distribution's own address when no other is given", () => {
    const [[distribution] = []] = production.all("AWS::CloudFront::Distribution");
    expect(mentions(variables(production, "intake-citizen-api")["PUBLIC_URL"])).toContain(distribution);
  });

  it("can be an own domain with a certificate and at least TLS 1.2", () => {
    const [[, distribution] = []] = owned.all("AWS::CloudFront::Distribution");
    expect(distribution?.Properties["DistributionConfig"]).toMatchObject({
      Aliases: ["peygir.example.org"],
      ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021" },
    });
  });
});

describe("the CloudFront distribution", () => {
  it("redirects people from HTTP to HTTPS, and refuses HTTP to programs, whose keys it would carry openly", () => {
    const [[, distribution] = []] = production.all("AWS::CloudFront::Distribution");
    const { CacheBehaviors, DefaultCacheBehavior } = distribution?.Properties["DistributionConfig"] ?? {};
    const policies = [...CacheBehaviors, DefaultCacheBehavior].map((each) => [
      each.PathPattern ?? "all other paths",
      each.ViewerProtocolPolicy,
    ]);
    expect(Object.fromEntries(policies)).toEqual({
      "/assets/*": "redirect-to-https",
      "/api/openapi.json": "https-only",
      "/api/*": "https-only",
      "/brand/*": "redirect-to-https",
      "/desk": "redirect-to-https",
      "/desk/*": "redirect-to-https",
      "all other paths": "redirect-to-https",
    });
    const paths = policies.map(([path]) => path);
    expect(paths.indexOf("/api/openapi.json")).toBeLessThan(paths.indexOf("/api/*"));
    const api = CacheBehaviors.find((each: { PathPattern: string }) => each.PathPattern === "/api/*");
    const { PathPattern, ViewerProtocolPolicy, ...others } = api;
    expect({ ...others, ViewerProtocolPolicy: "redirect-to-https" }).toEqual(DefaultCacheBehavior);
  });

  it("compresses the OpenAPI document and all other static files", () => {
    const [[, distribution] = []] = production.all("AWS::CloudFront::Distribution");
    const { CacheBehaviors } = distribution?.Properties["DistributionConfig"] ?? {};
    const ofFiles = CacheBehaviors.filter(
      ({ PathPattern }: { PathPattern: string }) => PathPattern !== "/api/*",
    );
    // AWS's managed cache policy that asks for gzip and Brotli.
    const compressing = { Compress: true, CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6" };
    expect(ofFiles.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toContain(
      "/api/openapi.json",
    );
    for (const behavior of ofFiles) expect(behavior).toMatchObject(compressing);
  });

  it("adds a secret header to requests, by which the citizens' function knows that they came through CloudFront", () => {
    const [[, distribution] = []] = production.all("AWS::CloudFront::Distribution");
    const origins = distribution?.Properties["DistributionConfig"].Origins as Record<string, unknown>[];
    const shown = variables(production, "intake-citizen-api")["DOOR"];
    expect(JSON.stringify(shown)).toContain("AWS::StackId");
    expect(
      origins.filter((origin) => origin["CustomOriginConfig"]).map((each) => each["OriginCustomHeaders"]),
    ).toEqual([[{ HeaderName: "x-peygir-door", HeaderValue: shown }]]);
  });
});

interface PolicyConfig {
  readonly SecurityHeadersConfig: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly CustomHeadersConfig?: {
    readonly Items: readonly { readonly Header: string; readonly Value: string }[];
  };
}

describe("a static file that CloudFront serves", () => {
  /** The text headers that a response headers policy adds, by name. */
  const addedBy = ({ SecurityHeadersConfig: known, CustomHeadersConfig: custom }: PolicyConfig) => {
    const said = (name: string, value = name) => known[name]?.[value];
    const strict = "StrictTransportSecurity";
    const subdomains = said(strict, "IncludeSubdomains") ? "; includeSubDomains" : "";
    return {
      "Content-Security-Policy": said("ContentSecurityPolicy"),
      "Strict-Transport-Security": `max-age=${said(strict, "AccessControlMaxAgeSec")}${subdomains}`,
      "X-Content-Type-Options": known["ContentTypeOptions"] ? "nosniff" : undefined,
      "X-Frame-Options": said("FrameOptions", "FrameOption"),
      "Referrer-Policy": said("ReferrerPolicy"),
      ...Object.fromEntries((custom?.Items ?? []).map((each) => [each.Header, each.Value])),
    };
  };

  it.each([
    ["production", production],
    ["local", local],
  ])("has the security headers of pages on every path, desk and assets included: %s", (_, stack) => {
    const [[, distribution] = []] = stack.all("AWS::CloudFront::Distribution");
    const { CacheBehaviors, DefaultCacheBehavior } = distribution?.Properties["DistributionConfig"] ?? {};
    expect(CacheBehaviors.map((each: { PathPattern: string }) => each.PathPattern)).toEqual(
      expect.arrayContaining(["/assets/*", "/desk", "/desk/*"]),
    );
    const { "Content-Security-Policy": policy, ...rest } = pageHeaders();
    for (const each of [...CacheBehaviors, DefaultCacheBehavior]) {
      const [id = ""] = mentions(each.ResponseHeadersPolicyId);
      const added = addedBy(stack.resources[id]?.Properties["ResponseHeadersPolicyConfig"]);
      expect(added, each.PathPattern).toMatchObject(rest);
      // The desk's content security policy differs, since it names the sign-in address; another test checks it.
      if (!each.PathPattern?.startsWith("/desk")) expect(added["Content-Security-Policy"]).toBe(policy);
    }
  });
});

/** The handler of the CloudFront function that a behaviour runs at an event; undefined when it runs none. */
function handlerAt(stack: Template, behaviour: Properties, event: string) {
  const found = (behaviour["FunctionAssociations"] ?? []).find(
    (each: { EventType: string }) => each.EventType === event,
  );
  const [id = ""] = mentions(found?.FunctionARN);
  const code = stack.resources[id]?.Properties["FunctionCode"];
  return code === undefined ? undefined : new Function(`${code}; return handler`)();
}

describe("static files and the organisation's logo and colours, as CloudFront serves them,", () => {
  const [[, distribution] = []] = production.all("AWS::CloudFront::Distribution");
  const ofFiles: Properties[] = distribution?.Properties["DistributionConfig"].CacheBehaviors.filter(
    ({ PathPattern }: { PathPattern: string }) => PathPattern !== "/api/*",
  );

  it.each([
    ["text/css", "text/css; charset=utf-8"],
    ["text/html", "text/html; charset=utf-8"],
    ["text/javascript", "text/javascript; charset=utf-8"],
    ["application/javascript", "application/javascript; charset=utf-8"],
    ["image/svg+xml", "image/svg+xml; charset=utf-8"],
    ["text/css; charset=utf-8", "text/css; charset=utf-8"],
    ["application/json", "application/json"],
    ["image/png", "image/png"],
    ["font/woff2", "font/woff2"],
  ])("have the charset of texts in their type: %s", (stored, sent) => {
    expect(ofFiles.map(({ PathPattern }) => PathPattern).toSorted()).toEqual([
      "/api/openapi.json",
      "/assets/*",
      "/brand/*",
      "/desk",
      "/desk/*",
    ]);
    for (const behaviour of ofFiles) {
      const handler = handlerAt(production, behaviour, "viewer-response");
      const headers = { "content-type": { value: stored }, etag: { value: "1" } };
      expect(handler({ response: { statusCode: 200, headers } })).toEqual({
        statusCode: 200,
        headers: { "content-type": { value: sent }, etag: { value: "1" } },
      });
      expect(handler({ response: { statusCode: 304, headers: {} } })).toEqual({
        statusCode: 304,
        headers: {},
      });
    }
  });
});

describe("the staff's desk, as CloudFront serves it,", () => {
  const distributionOf = (template: Template) =>
    template.all("AWS::CloudFront::Distribution")[0]?.[1].Properties["DistributionConfig"] ?? {};
  const behaviours = (template: Template): Record<string, unknown>[] =>
    distributionOf(template).CacheBehaviors.filter(({ PathPattern }: { PathPattern: string }) =>
      PathPattern.startsWith("/desk"),
    );
  const policyOf = (template: Template): string[] => {
    const [id = ""] = mentions(behaviours(template)[0]?.["ResponseHeadersPolicyId"]);
    const config = template.resources[id]?.Properties["ResponseHeadersPolicyConfig"];
    const text = config.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
    const flat = typeof text === "string" ? text : text["Fn::Join"][1].map(nameOf).join("");
    return flat.split("; ");
  };
  const nameOf = (part: unknown): string => (typeof part === "string" ? part : [...mentions(part)].join());

  it("is the same HTML document for every path below /desk", () => {
    expect(behaviours(production).map(({ PathPattern }) => PathPattern)).toEqual(["/desk", "/desk/*"]);
    for (const behaviour of behaviours(production)) {
      const handler = handlerAt(production, behaviour, "viewer-request");
      for (const uri of ["/desk", "/desk/cases/407155289363", "/desk/assets/x.js"])
        expect(handler({ request: { uri, method: "GET" } })).toEqual({
          uri: "/desk/index.html",
          method: "GET",
        });
    }
  });

  it("may run only scripts and styles of its own origin, and connect only to this origin and to the sign-in service", () => {
    const { [0]: pool = "" } = production.all("AWS::Cognito::UserPool")[0] ?? [];
    const connects = (policy: string[]) => policy.find((each) => each.startsWith("connect-src"));
    expect(connects(policyOf(production))).toBe(
      `connect-src 'self' ${pool}/ https://peygir-AWS::AccountId.auth.AWS::Region.amazoncognito.com/`,
    );
    expect(connects(policyOf(local))).toBe(`connect-src 'self' ${issuer}/`);
    for (const policy of [policyOf(production), policyOf(local)]) {
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'"]),
      );
      expect(policy.join()).not.toMatch(/unsafe|data:|\*/);
    }
  });

  it("lets browsers revalidate the HTML document each time and cache the other files for a year", () => {
    const copies = production
      .all("Custom::CDKBucketDeployment")
      .map(([, { Properties }]) => [
        Properties["DestinationBucketKeyPrefix"],
        Properties["SystemMetadata"]["cache-control"],
      ]);
    expect(Object.fromEntries(copies)).toMatchObject({
      desk: "public, no-cache",
      assets: "public, max-age=31536000, immutable",
    });
  });

  it("has a sign-in by Cognito that takes passwords of at least fifteen characters of any kind (P1)", () => {
    const [[, pool] = []] = production.all("AWS::Cognito::UserPool");
    expect(pool?.Properties["Policies"].PasswordPolicy).toEqual({
      MinimumLength: 15,
      RequireLowercase: false,
      RequireNumbers: false,
      RequireSymbols: false,
      RequireUppercase: false,
      TemporaryPasswordValidityDays: 3,
    });
  });

  it("has a sign-in by Cognito that blocks passwords leaked elsewhere, for every client, at sign-in, sign-up and change of password (P1)", () => {
    const [[id, pool] = []] = production.all("AWS::Cognito::UserPool");
    // Cognito follows the rule only while threat protection is in full function.
    expect(pool?.Properties["UserPoolAddOns"]).toEqual({ AdvancedSecurityMode: "ENFORCED" });
    expect(pool?.Properties["UserPoolTier"]).toBe("PLUS");
    const rules = production.all("AWS::Cognito::UserPoolRiskConfigurationAttachment");
    expect(rules.map(([, { Properties }]) => Properties)).toEqual([
      {
        UserPoolId: { Ref: id },
        ClientId: "ALL",
        CompromisedCredentialsRiskConfiguration: {
          Actions: { EventAction: "BLOCK" },
          EventFilter: ["SIGN_IN", "PASSWORD_CHANGE", "SIGN_UP"],
        },
      },
    ]);
    expect(local.all("AWS::Cognito::UserPoolRiskConfigurationAttachment")).toEqual([]);
  });

  it("has a sign-in client without a secret, with single-use refresh tokens", () => {
    const [[, client] = []] = production.all("AWS::Cognito::UserPoolClient");
    expect(client?.Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      RefreshTokenRotation: { Feature: "ENABLED" },
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: "minutes" },
    });
    expect(client?.Properties["ExplicitAuthFlows"]).not.toContain("ALLOW_REFRESH_TOKEN_AUTH");
  });

  it("has a sign-in by Cognito with accounts that only an administrator creates, each with a second factor that is not an SMS (P1)", () => {
    const [[, pool] = []] = production.all("AWS::Cognito::UserPool");
    expect(pool?.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
    });
  });
});
