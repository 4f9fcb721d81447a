import { describe, expect, it } from "vitest";
import { type Config, readConfig } from "../../infra/config.ts";
import type { Account, Stack } from "./account.ts";
import type { ReadOrganisation } from "./ask-contact.ts";
import { type Finding, mayDeploy, tableOf } from "./finding.ts";
import type { Web } from "./issuer.ts";
import { preflight } from "./preflight.ts";
import { readArguments } from "./read-arguments.ts";

const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/1";
const webAclArn = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/peygir/1";
const issuer = "https://id.example.ir";

/** The settings of a production that lacks nothing. */
const chosen = {
  protection: "off",
  emailFrom: "no-reply@example.ir",
  emailIdentity: "existing",
  operatorEmail: "operators@example.ir",
  publicUrl: "https://peygir.example.ir",
  certificateArn,
  webAclArn,
  staffIssuer: issuer,
  staffClientId: "peygir",
};

const services =
  "apigateway cloudwatch codedeploy cognito-idp dynamodb events guardduty kms lambda logs s3 secretsmanager ses sns sqs xray";

const account: Account = {
  region: "eu-central-1",
  number: async () => "111122223333",
  concurrency: async () => 1_000,
  services: async () => services.split(" "),
  bootstrap: async () => 21,
  stack: async () => undefined,
  taken: async () => [],
  mail: async () => ({ isOutOfSandbox: true, maySend: true }),
  emailIdentity: async () => ({ isVerified: true }),
  certificate: async () => ({ status: "ISSUED", hosts: ["*.example.ir"] }),
  hasWebAcl: async () => true,
  hasSecret: async () => true,
};

const web: Web = {
  addressesOf: async () => ["203.0.113.7"],
  json: async () => ({ issuer, jwks_uri: `${issuer}/keys` }),
  isReadable: async (url, origin) => url === `${issuer}/keys` && origin === chosen.publicUrl,
};

const names = { functions: [], logs: [], queues: [], bus: "peygir", signIn: undefined };

interface Otherwise {
  readonly organisation?: ReturnType<ReadOrganisation>;
  readonly account?: Partial<Account>;
  readonly web?: Partial<Web>;
  readonly context?: Readonly<Record<string, string | undefined>>;
}

const configOf = (context: Otherwise["context"] = {}): Config => {
  const all: Readonly<Record<string, string | undefined>> = { ...chosen, ...context };
  return readConfig((name) => all[name]);
};

const found = (otherwise: Otherwise = {}): Promise<readonly Finding[]> =>
  preflight({
    account: { ...account, ...otherwise.account },
    web: { ...web, ...otherwise.web },
    config: configOf(otherwise.context),
    names,
    organisation: () => otherwise.organisation ?? { securityContact: "security@peygir.ir" },
  });

const about = async (what: string, otherwise: Otherwise): Promise<Finding | undefined> =>
  (await found(otherwise)).find((each) => each.what === what);

const stack = (status: string, isProtected = false): Stack => ({ status, isProtected, outputs: {} });

describe("preflight (P6)", () => {
  it("reports every check as ready for a production that lacks nothing, and permits its deployment", async () => {
    const all = await found();
    expect(all.filter(({ state }) => state !== "ready")).toEqual([]);
    expect(mayDeploy(all)).toBe(true);
    expect(all.map(({ what }) => what)).toEqual([
      ...["account", "services", "concurrency", "bootstrap of eu-central-1", "bootstrap of us-east-1"],
      ...["stack", "names", "SES", "sender", "issuer of staff", "certificate", "web ACL", "operators"],
      "security contact",
    ]);
  });

  it.each<[what: string, state: Finding["state"], found: string, todo: string, Otherwise]>([
    ["security contact", "look", "none", "organisation.yaml", { organisation: {} }],
    [
      "security contact",
      "look",
      "example's",
      "organisation.yaml",
      { organisation: { securityContact: "security@example.org" } },
    ],
    [
      "security contact",
      "look",
      "example's",
      "organisation.yaml",
      { organisation: { securityContact: "https://peygir.example/report" } },
    ],
    [
      "services",
      "stop",
      "guardduty",
      "another region",
      { account: { services: async () => services.replace("guardduty ", "").split(" ") } },
    ],
    ["concurrency", "stop", "10 functions", "1,000", { account: { concurrency: async () => 10 } }],
    ["concurrency", "look", "400 functions", "1,000", { account: { concurrency: async () => 400 } }],
    [
      "bootstrap of us-east-1",
      "stop",
      "none",
      "cdk bootstrap aws://111122223333/us-east-1",
      { account: { bootstrap: async (region) => (region === "us-east-1" ? undefined : 21) } },
    ],
    ["stack", "stop", "none yet", "-c protection=off", { context: { protection: undefined } }],
    [
      "stack",
      "stop",
      "ROLLBACK_COMPLETE",
      "deploy.md",
      { account: { stack: async () => stack("ROLLBACK_COMPLETE") } },
    ],
    [
      "stack",
      "stop",
      "UPDATE_IN_PROGRESS",
      "wait",
      { account: { stack: async () => stack("UPDATE_IN_PROGRESS") } },
    ],
    [
      "stack",
      "stop",
      "UPDATE_ROLLBACK_FAILED",
      "events",
      { account: { stack: async () => stack("UPDATE_ROLLBACK_FAILED") } },
    ],
    [
      "stack",
      "look",
      "CREATE_COMPLETE",
      "without -c protection=off",
      { account: { stack: async () => stack("CREATE_COMPLETE") }, context: { protection: "on" } },
    ],
    [
      "names",
      "stop",
      "2 are taken: a, b",
      "earlier deployment",
      { account: { taken: async () => ["a", "b"] } },
    ],
    [
      "SES",
      "stop",
      "paused",
      "answer",
      { account: { mail: async () => ({ isOutOfSandbox: true, maySend: false }) } },
    ],
    [
      "SES",
      "look",
      "sandbox",
      "production access",
      { account: { mail: async () => ({ isOutOfSandbox: false, maySend: true }) } },
    ],
    ["sender", "look", "default", "emailFrom", { context: { emailFrom: undefined } }],
    [
      "sender",
      "stop",
      "does not know example.ir",
      "create-email-identity",
      { account: { emailIdentity: async () => undefined } },
    ],
    [
      "sender",
      "stop",
      "not verified",
      "DKIM",
      { account: { emailIdentity: async () => ({ isVerified: false }) } },
    ],
    [
      "sender",
      "look",
      "knows example.ir already",
      "emailIdentity=existing",
      { context: { emailIdentity: "new" } },
    ],
    [
      "sender",
      "look",
      "fifty messages",
      "verify it in SES first",
      { context: { emailIdentity: "new" }, account: { emailIdentity: async () => undefined } },
    ],
    ["certificate", "stop", "none for peygir.example.ir", "ACM", { context: { certificateArn: undefined } }],
    [
      "certificate",
      "look",
      "none for peygir.example.ir",
      "ACM",
      { context: { certificateArn: undefined, stage: "demo" } },
    ],
    [
      "certificate",
      "stop",
      "eu-central-1",
      "us-east-1",
      { context: { certificateArn: certificateArn.replace("us-east-1", "eu-central-1") } },
    ],
    ["certificate", "stop", "no such", "certificateArn", { account: { certificate: async () => undefined } }],
    [
      "certificate",
      "stop",
      "PENDING_VALIDATION",
      "DNS",
      { account: { certificate: async () => ({ status: "PENDING_VALIDATION", hosts: [] }) } },
    ],
    [
      "certificate",
      "stop",
      "*.other.ir",
      "peygir.example.ir",
      { account: { certificate: async () => ({ status: "ISSUED", hosts: ["*.other.ir"] }) } },
    ],
    ["web ACL", "stop", "none", "cdk deploy peygir-web-acl", { context: { webAclArn: undefined } }],
    [
      "web ACL",
      "stop",
      "not given",
      `-c webAclArn=${webAclArn}`,
      {
        context: { webAclArn: undefined },
        account: {
          stack: async (name) =>
            name === "peygir-web-acl"
              ? { ...stack("CREATE_COMPLETE"), outputs: { WebAclArn: webAclArn } }
              : undefined,
        },
      },
    ],
    ["web ACL", "stop", "no such", "webAclArn", { account: { hasWebAcl: async () => false } }],
    [
      "web ACL",
      "stop",
      "not one for CloudFront",
      "CLOUDFRONT",
      { context: { webAclArn: webAclArn.replace(":global/", ":regional/") } },
    ],
    ["issuer of staff", "stop", "http://id", "https", { context: { staffIssuer: "http://id.example.ir" } }],
    ["issuer of staff", "stop", "no address", "public DNS", { web: { addressesOf: async () => [] } }],
    [
      "issuer of staff",
      "stop",
      "private network",
      "internet",
      { web: { addressesOf: async () => ["203.0.113.7", "10.20.0.5"] } },
    ],
    [
      "issuer of staff",
      "stop",
      "private network",
      "internet",
      { web: { addressesOf: async () => ["fd00::1"] } },
    ],
    [
      "issuer of staff",
      "stop",
      "no JSON",
      "internet",
      {
        web: {
          json: async () => {
            throw new Error("404");
          },
        },
      },
    ],
    [
      "issuer of staff",
      "stop",
      "calls itself",
      "to the letter",
      { web: { json: async () => ({ issuer: `${issuer}/`, jwks_uri: `${issuer}/keys` }) } },
    ],
    ["issuer of staff", "stop", "keys", "jwks_uri", { web: { json: async () => ({ issuer }) } }],
    [
      "issuer of staff",
      "stop",
      "the desk may not call",
      "staffAddresses",
      { web: { json: async () => ({ issuer, jwks_uri: "https://keys.example.ir/all" }) } },
    ],
    ["issuer of staff", "stop", "browsers may not read", "CORS", { web: { isReadable: async () => false } }],
    [
      "secret peygir/kavenegar",
      "stop",
      "none of this name",
      "create-secret",
      {
        context: { smsProviders: "kavenegar", kavenegarKey: "peygir/kavenegar" },
        account: { hasSecret: async () => false },
      },
    ],
    ["operators", "look", "nobody", "operatorEmail", { context: { operatorEmail: undefined } }],
  ])("reports the check “%s” as “%s”, because it found “%s”", async (what, state, seen, todo, otherwise) => {
    const finding = await about(what, otherwise);
    expect(finding?.state).toBe(state);
    expect(finding?.found).toContain(seen);
    expect(finding?.todo).toContain(todo);
  });

  it("makes the remaining checks after AWS denied one of them, but then permits no deployment", async () => {
    const all = await found({
      account: {
        concurrency: async () => {
          throw Object.assign(new Error("secret words"), { name: "AccessDeniedException" });
        },
      },
    });
    expect(all.find(({ what }) => what === "concurrency")).toMatchObject({
      state: "unknown",
      found: "AccessDeniedException",
    });
    expect(all.find(({ what }) => what === "web ACL")?.state).toBe("ready");
    expect(mayDeploy(all)).toBe(false);
  });

  it("reports that AWS did not answer a check, if the reply came from elsewhere, such as the error page of a proxy", async () => {
    const page = Object.assign(new SyntaxError("Unexpected token '<'"), { $response: { statusCode: 403 } });
    const asked = { mail: () => Promise.reject(page), concurrency: () => Promise.reject(new SyntaxError()) };
    expect(await about("SES", { account: asked })).toMatchObject({
      state: "unknown",
      found: "no answer of AWS (403)",
    });
    expect(await about("concurrency", { account: asked })).toMatchObject({
      found: "no answer of AWS (not JSON)",
    });
  });

  it("requires neither a web ACL nor us-east-1 for a demo", async () => {
    const all = await found({ context: { stage: "demo", webAclArn: undefined, protection: undefined } });
    expect(all.map(({ what }) => what)).not.toContain("bootstrap of us-east-1");
    expect(mayDeploy(all)).toBe(true);
  });

  it("prevents a production deployment at CloudFront's own address, whose TLS version nobody can choose, but permits a demo at this address", async () => {
    const context = { publicUrl: undefined, certificateArn: undefined };
    const inProduction = await about("certificate", { context });
    expect(inProduction?.state).toBe("stop");
    expect(inProduction?.todo).toContain("-c publicUrl=… -c certificateArn=…");
    expect((await about("certificate", { context: { ...context, stage: "demo" } }))?.state).toBe("ready");
  });

  it("prints the findings that prevent a deployment at the top of its table", async () => {
    const table = tableOf(await found({ account: { hasWebAcl: async () => false } }));
    expect(table.split("\n").slice(0, 3)).toEqual([
      "| | what | found | to do |",
      "|---|---|---|---|",
      "| stop | web ACL | there is no such web ACL | look at webAclArn |",
    ]);
  });
});

describe("the arguments of preflight", () => {
  it("are read as a deployment's settings, as the CDK reads them", () => {
    const given = ["--stage", "demo", "-c", "emailFrom=no-reply@example.ir", "--organisation", "ours"];
    expect(readArguments(given)).toMatchObject({
      config: { stage: "demo", emailFrom: "no-reply@example.ir" },
      organisation: "ours",
    });
  });

  it.each([["-c", "stage"], ["--stage", "test"], ["--help"]])(
    "are refused when malformed: %s %s",
    (...args) => {
      expect(() => readArguments(args.filter(Boolean))).toThrow("npm run preflight");
    },
  );
});
