import { Script } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../shared/contracts/operations.ts";
import { type Bundles, bundleLambdas } from "./bundle-lambdas.ts";
import { heaviest } from "./heaviest.ts";
import { lambdas } from "./lambdas.ts";
import { atStart, weigh } from "./weigh.ts";

let bundles: Bundles;
beforeAll(async () => {
  bundles = await bundleLambdas(await lambdas());
});

const code = () =>
  bundles.files
    .filter(({ path }) => path.startsWith("functions/") && path.endsWith(".js"))
    .map(({ path, contents }) => ({ path, text: Buffer.from(contents).toString() }));

/**
 * The names of Lambdas, grouped by the AWS clients that they load at start. No Lambda loads the SQS client at start, because
 * it sends to a queue only after a failure.
 */
const clientsOf = {
  dynamodb: [
    "audit-on-events",
    "audit-seal",
    "directory-import",
    "directory-staff-api",
    "directory-views",
    "identity-for-applicants",
    "identity-for-clerks",
    "identity-for-erasure",
    "identity-for-intake",
    "identity-for-notification",
    "identity-for-referral",
    "identity-staff-api",
    "identity-views",
    "insight-for-intake",
    "insight-for-referral",
    "insight-on-events",
    "insight-staff-api",
    "intake-attachments-api",
    "intake-on-events",
    "intake-on-scans",
    "intake-views",
    "meeting-calendar-feed",
    "meeting-every-minute",
    "meeting-for-intake",
    "meeting-on-events",
    "meeting-views",
    "notification-for-referral",
    "notification-views",
    "notification-webhooks-api",
    "referral-every-minute",
    "referral-for-meeting",
    "referral-for-notification",
    "referral-on-events",
    "referral-views",
  ],
  "dynamodb, lambda": [
    "intake-citizen-api",
    "intake-erasure-api",
    "intake-foad-api",
    "intake-import",
    "intake-join-api",
    "intake-meetings-api",
    "intake-partner-api",
    "intake-register-api",
    "intake-retention",
    "intake-staff-api",
    "meeting-staff-api",
    "notification-post-webhook",
    "referral-on-exports",
    "referral-staff-api",
  ],
  "dynamodb, lambda, secrets-manager": ["intake-provider"],
  "dynamodb, lambda, secrets-manager, sesv2, sns": ["notification-every-minute", "notification-on-events"],
  "dynamodb, secrets-manager": ["identity-on-events"],
  eventbridge: [
    "directory-relay",
    "identity-relay",
    "intake-relay",
    "meeting-relay",
    "notification-relay",
    "referral-relay",
  ],
};

describe("the bundles of the Lambdas", () => {
  it("are one for each Lambda, under the name that `triggers.ts` of its service gives the Lambda", async () => {
    const names = (await lambdas()).map(({ name }) => `functions/${name}/index.js`);
    const entries = code().filter(({ path }) => path.endsWith("/index.js"));
    expect(entries.map(({ path }) => path).sort()).toEqual(names.sort());
  });

  it("are small enough that each Lambda loads at most 400 KB of code when it starts", () => {
    expect(weigh(bundles).filter(({ bytes }) => bytes > heaviest)).toEqual([]);
  });

  it("contain no summary, description or response schema of an operation, and no operation that another Lambda serves (I5)", () => {
    const texts = code()
      .map(({ text }) => text)
      .join();
    const documented = operations.flatMap(({ summary, responses, ...rest }) => [
      summary,
      ...Object.values(responses).map((each) => each.summary),
      ...("description" in rest ? [rest.description] : []),
    ]);
    expect(documented.length).toBeGreaterThan(300);
    expect(documented.filter((sentence) => sentence.length > 9 && texts.includes(sentence))).toEqual([]);
    const holds = (name: string, operation: string) =>
      code().some(({ path, text }) => path.includes(`/${name}/`) && text.includes(`id:"${operation}"`));
    expect(holds("referral-staff-api", "accept-case")).toBe(true);
    expect(holds("referral-staff-api", "register-request")).toBe(false);
  });

  it("contain zod/mini instead of full zod, and no credentials provider of the AWS SDK, because keys come from the environment", () => {
    const inputs = Object.keys(bundles.metafile.inputs);
    const unwanted =
      /node_modules\/(@aws-sdk\/(credential-provider|nested-clients|token-providers)|@smithy\/(credential-provider|node-http-handler)|zod\/v4\/classic|zod\/v3)/;
    expect(inputs.filter((input) => unwanted.test(input))).toEqual([]);
    expect(inputs.some((input) => input.includes("node_modules/zod/v4/mini/"))).toBe(true);
  });

  it("contain one version of each package, so that all AWS clients share one core", () => {
    const places = Object.keys(bundles.metafile.inputs).flatMap((input) => {
      const [, place] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
      return place === undefined ? [] : [place];
    });
    const byPackage = Object.groupBy(new Set(places), (place) => place.split("node_modules/").at(-1) ?? "");
    expect(Object.keys(byPackage)).toContain("@smithy/core");
    expect(Object.values(byPackage).filter((copies = []) => copies.length > 1)).toEqual([]);
  });

  it("load at start exactly the AWS clients that this test lists for each Lambda", () => {
    const loaded = (name: string) => {
      const files = atStart(`dist/functions/${name}/index.js`, bundles.metafile.outputs);
      const inputs = files.flatMap((file) => Object.keys(bundles.metafile.outputs[file]?.inputs ?? {}));
      return [
        ...new Set(inputs.flatMap((input) => /@aws-sdk\/client-([\w-]+)\//.exec(input)?.[1] ?? [])),
      ].sort();
    };
    const names = code().flatMap(({ path }) => /^functions\/([\w-]+)\/index\.js$/.exec(path)?.[1] ?? []);
    const byClients = Object.groupBy(names, (name) => loaded(name).join(", "));
    const sorted = Object.entries(byClients).map(([clients, of = []]) => [clients, of.sort()]);
    expect(Object.fromEntries(sorted)).toEqual(clientsOf);
  });

  it("are CommonJS, name no source map, and load only their own files and Node's modules", () => {
    const files = new Set(Object.keys(bundles.metafile.outputs));
    for (const { path, text } of code()) {
      const { imports = [] } = bundles.metafile.outputs[`dist/${path}`] ?? {};
      expect(
        imports.filter(({ path: other }) => !other.startsWith("node:") && !files.has(other)),
        path,
      ).toEqual([]);
      expect(text, path).not.toContain("sourceMappingURL");
      expect(() => new Script(`(function (exports, require, module) {${text}\n})`), path).not.toThrow();
    }
  });
});
