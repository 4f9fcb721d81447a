import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { allTriggers } from "../../scripts/catalogue/consumers.ts";
import { routeKeyOf } from "../../shared/contracts/operation.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { broken, laws } from "./arrows.ts";
import { type Import, importsOf, reached, sourcesIn, withoutComments } from "./imports.ts";
import { impurities } from "./purity.ts";

const root = join(import.meta.dirname, "..", "..");
const sources = sourcesIn(root, "events", "shared", "functions", "infra", "web", "local", "scripts", "test");
const imports = sources.flatMap(importsOf);
const triggers = await allTriggers(root);
const product = sources.filter(
  ({ file }) => /^(events|shared|functions|web)\//.test(file) && !/\.test\.tsx?$/.test(file),
);

describe("imports between folders", () => {
  test.each(Object.entries(laws))("%s", (_name, law) => {
    expect(broken(law, imports)).toEqual([]);
  });

  test("each lead to an existing file or to a package, except in the templates of npm run new", () => {
    expect(imports.length).toBeGreaterThan(sources.length);
    // The templates of `npm run new` import files that exist only in the code made from the templates.
    const missing = imports.filter(({ to }) => /\.tsx?$/.test(to) && !existsSync(join(root, to)));
    expect(
      missing.filter(
        ({ from }) => !from.startsWith("scripts/new/") && !from.startsWith("test/architecture/"),
      ),
    ).toEqual([]);
  });

  const planted: readonly [law: string, from: string, to: string, typeOnly?: boolean][] = [
    ["imports go one way", "events/intake/x.v1.ts", "shared/outage.ts"],
    ["imports go one way", "shared/domain/x.ts", "functions/intake/rules/rules.ts"],
    ["imports go one way", "web/citizen/x.tsx", "shared/domain/text/digits.ts"],
    ["imports go one way", "local/x.ts", "shared/domain/text/digits.ts", true],
    ["imports go one way", "infra/x.ts", "shared/domain/text/digits.ts"],
    ["a service imports no other", "functions/intake/x.ts", "functions/identity/rules/rules.ts", true],
    ["infra reads a service's triggers", "infra/x.ts", "functions/identity/rules/rules.ts"],
    ["contracts stand on", "shared/contracts/x.ts", "shared/handler/http/api.ts", true],
    [
      "no function, handler or page imports an example",
      "functions/referral/http/x.ts",
      "shared/contracts/staff/examples/cases.ts",
      true,
    ],
    [
      "no function, handler or page imports an example",
      "web/desk/x.tsx",
      "shared/contracts/openapi/story.ts",
    ],
    [
      "no function, handler or page imports an example",
      "shared/handler/http/x.ts",
      "shared/contracts/operations.ts",
    ],
    [
      "no function, handler or page imports an example",
      "shared/contracts/staff/cases.ts",
      "shared/contracts/staff/examples/cases.ts",
    ],
    ["only shared/handler uses middy", "functions/intake/x.ts", "@middy/core"],
    ["the AWS SDK stands", "functions/intake/adapters/x.ts", "@aws-sdk/client-dynamodb"],
    ["only shared/aws and shared/webhooks open", "functions/intake/x.ts", "node:https"],
    [
      "use cases take their ports",
      "functions/intake/applicant/register-request/x.ts",
      "shared/table/dynamodb.ts",
    ],
    ["zod is zod/mini", "shared/domain/x.ts", "zod"],
    ["zod is zod/mini", "shared/domain/x.ts", "zod/v4/core"],
  ];

  test.each(planted)(
    "break the law “%s” if the forbidden import is in %s",
    (name, from, to, typeOnly = false) => {
      const law = Object.entries(laws).find(([title]) => title.startsWith(name))?.[1];
      const one: Import = { from, to, typeOnly };
      expect(law && broken(law, [one])).toEqual([`${from} imports ${to}`]);
      expect(law && broken(law, [{ ...one, from: "test/x.test.ts" }])).toEqual([]);
    },
  );
});

describe("decision code is pure", () => {
  const deciding = [
    ...product
      .map(({ file }) => file)
      .filter((file) =>
        /^functions\/.+\/(rules(-[a-z-]+)?|rules\/[a-z-]+|journal(-[a-z]+)?|build-views)\.ts$/.test(file),
      ),
    "shared/handler/auth/may-i.ts",
    "shared/handler/auth/relations.ts",
    "shared/directory/lookups.ts",
    "shared/directory/route.ts",
  ];

  test.each(deciding)(
    "%s and the files it imports use no clock, random numbers, environment variables or AWS",
    (file) => {
      const all = reached(file, imports);
      const packages = [...all.keys()].filter(
        (each) => !/\.tsx?$/.test(each) && each !== "zod/mini" && each !== "node:crypto",
      );
      expect(packages.map((each) => all.get(each)?.join(" → "))).toEqual([]);
      const words = sources.filter((source) => all.has(source.file)).flatMap(impurities);
      expect(words).toEqual([]);
    },
  );

  test.each([
    ["const at = new Date();", 1],
    ["const at = new Date(row.at);", 0],
    ["/* new Date() */ const text = 1;", 0],
    ["Date.now() + Math.random()", 2],
    ['process.env["X"]', 1],
    ["import { randomUUID } from 'node:crypto'; randomUUID()", 1],
  ])("the check counts each impure expression in `%s` once", (text, count) => {
    expect(impurities({ file: "x.ts", text })).toHaveLength(count);
  });
});

describe("contracts, which browsers load too", () => {
  const contracts = product
    .map(({ file }) => file)
    .filter((file) => /^shared\/contracts\/(?!openapi\/openapi)/.test(file));

  test.each(contracts)("%s imports no package but zod/mini, directly or through other files", (file) => {
    const packages = [...reached(file, imports).keys()].filter((each) => !/\.tsx?$/.test(each));
    expect(packages.filter((each) => each !== "zod/mini")).toEqual([]);
  });

  test("are turned into the OpenAPI document only by the build, scripts and tests", () => {
    const readers = imports.filter(
      ({ to, from }) =>
        /^shared\/contracts\/openapi\/openapi/.test(to) &&
        !/openapi|^infra\/build\.ts$|^(scripts|test)\//.test(from),
    );
    expect(readers).toEqual([]);
  });
});

describe("the triggers.ts files of the services", () => {
  const lambdas = Object.entries(triggers).flatMap(([service, all]) =>
    Object.entries(all).map(([lambda, each]) => ({ service, lambda, ...each })),
  );

  test("list exactly the API operations of the contracts as routes", () => {
    const ofTriggers = lambdas.flatMap(({ routes = [] }) => routes).filter((key) => / \/api\//.test(key));
    const staff = lambdas.flatMap(({ staffRoutes = [] }) => staffRoutes);
    const ofContracts = (forStaff: boolean) =>
      operations
        .filter(({ audience }) => (audience === "staff") === forStaff)
        .map(routeKeyOf)
        .sort();
    expect([...ofTriggers].sort()).toEqual(ofContracts(false));
    expect([...staff].sort()).toEqual(ofContracts(true));
  });

  test.each(lambdas)(
    "give $service/$lambda an entry file, a summary and a sentence that alarms quote when it fails",
    ({ service, lambda, ...each }) => {
      const entry = `functions/${service}/lambdas/${lambda}.ts`;
      expect(sources.find(({ file }) => file === entry)?.text).toMatch(/^export const handler\b/m);
      expect(each.summary).toMatch(/\.$/);
      expect(each.whenItFails).toMatch(/^[A-Z].*\.$/);
    },
  );

  test("exist for every service folder", () => {
    const folders = readdirSync(join(root, "functions"));
    expect(Object.keys(triggers).sort()).toEqual(folders.sort());
  });
});

describe("house rules", () => {
  test("no test mocks a module", () => {
    const mocking = sources.filter(
      ({ text, file }) => /\bvi\.(mock|doMock|hoisted)\(/.test(text) && !file.startsWith("test/architecture"),
    );
    expect(mocking.map(({ file }) => file)).toEqual([]);
  });

  test("no test title begins with “should”", () => {
    const wishing = sources.filter(
      ({ text, file }) =>
        /\b(?:test|it)\(\s*["'`]should\b/.test(text) && !file.startsWith("test/architecture"),
    );
    expect(wishing.map(({ file }) => file)).toEqual([]);
  });

  test("product code writes logs only through shared/handler/log.ts, which allows named fields alone (law 4)", () => {
    const writing = product.filter(({ text }) =>
      /\bconsole\b|\bprocess\.std(?:out|err)\b/.test(withoutComments(text)),
    );
    expect(writing.map(({ file }) => file)).toEqual(["shared/handler/log.ts"]);
  });

  test("no function reads the response schemas of contracts, which the build removes", () => {
    const served = product.filter(({ file }) => /^(functions|shared\/handler)\//.test(file));
    const reading = served.filter(({ text }) => /\.responses\b/.test(withoutComments(text)));
    expect(served.length).toBeGreaterThan(100);
    expect(reading.map(({ file }) => file)).toEqual([]);
  });

  test("only triggers.ts files and Vite's settings have default exports", () => {
    const others = product.filter(
      ({ file, text }) => /^export default\b/m.test(text) && !/\/(triggers|vite\.config)\.ts$/.test(file),
    );
    expect(others.map(({ file }) => file)).toEqual([]);
  });
});
