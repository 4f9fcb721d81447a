/**
 * Checks that each Lambda of the HTTP API, started as in a deployment, serves exactly the routes that API Gateway sends to
 * this Lambda.
 */

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { allTriggers } from "../../scripts/catalogue/consumers.ts";
import type { ApiHandler } from "../../shared/handler/http/api.ts";
import { sourcesIn } from "./imports.ts";

const root = join(import.meta.dirname, "../..");

const apis = Object.entries(await allTriggers(root)).flatMap(([service, lambdas]) =>
  Object.entries(lambdas).flatMap(([lambda, { routes = [], staffRoutes = [] }]) => {
    const sent = [...routes, ...staffRoutes];
    return sent.length > 0 ? [{ lambda: `${service}/lambdas/${lambda}`, sent }] : [];
  }),
);

const entries = sourcesIn(root, "functions").filter(({ file }) => /\/(lambdas|adapters)\//.test(file));

/** The name of every environment variable that a Lambda's entry file or its adapters may read. */
const variables = entries.flatMap(({ text }) =>
  [...text.matchAll(/"([A-Z_]{4,})"/g)].map(([, name = ""]) => name),
);

beforeAll(() => {
  const ofEach = ["SERVICE", "LAMBDA", "RELEASE", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
  for (const name of [...ofEach, ...variables]) vi.stubEnv(name, "https://peygir.example");
  // These two variables are optional and hold no URL.
  for (const name of ["WEBHOOK_RANGES", "WEBHOOK_PORTS"]) vi.stubEnv(name, "");
});
afterAll(() => void vi.unstubAllEnvs());

const start = async (lambda: string): Promise<ApiHandler> =>
  (await import(join(root, `functions/${lambda}.ts`))).handler;

describe("a Lambda of the HTTP API", () => {
  it.each(apis)(
    "$lambda serves each route of triggers.ts once, and no other route",
    async ({ lambda, sent }) => {
      const { serves } = await start(lambda);
      expect((await serves()).toSorted()).toEqual(sent.toSorted());
    },
  );

  it("has at least one route in triggers.ts", () => {
    const serving = entries.filter(({ text }) => /\bhandler = api\(/.test(text)).map(({ file }) => file);
    expect(serving.sort()).toEqual(apis.map(({ lambda }) => `functions/${lambda}.ts`).sort());
  });
});
