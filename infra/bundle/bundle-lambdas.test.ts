import { Script } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../shared/contracts/operations.ts";
import { type Bundles, bundleLambdas } from "./bundle-lambdas.ts";
import { heaviest } from "./heaviest.ts";
import { lambdas } from "./lambdas.ts";
import { weigh } from "./weigh.ts";

let bundles: Bundles;
beforeAll(async () => {
  bundles = await bundleLambdas(await lambdas());
});

const code = () =>
  bundles.files
    .filter(({ path }) => path.endsWith("/index.js"))
    .map(({ path, contents }) => ({ path, text: Buffer.from(contents).toString() }));

describe("the bundles of the Lambdas", () => {
  it("are the ones that triggers.ts names", async () => {
    const names = (await lambdas()).map(({ name }) => `functions/${name}/index.js`);
    expect(code().map(({ path }) => path)).toEqual(names);
  });

  it("weigh at most 366 KB", () => {
    expect(weigh(bundles.metafile).filter(({ bytes }) => bytes > heaviest)).toEqual([]);
  });

  it("carry no summary, description or answer of an operation, nor operations that they do not serve (I5)", () => {
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

  it("hold no AWS SDK and no full zod, by whatever way they would come in", () => {
    const inputs = Object.keys(bundles.metafile.inputs);
    expect(
      inputs.filter((input) => /node_modules\/(@aws-sdk|@smithy|zod\/v4\/classic|zod\/v3)\//.test(input)),
    ).toEqual([]);
    expect(inputs.some((input) => input.includes("node_modules/zod/v4/mini/"))).toBe(true);
  });

  it("are CommonJS, name no source map, and load nothing from outside but Node's own modules", () => {
    for (const { path, text } of code()) {
      const { imports = [] } = bundles.metafile.outputs[`dist/${path}`] ?? {};
      expect(
        imports.filter(({ path }) => !path.startsWith("node:")),
        path,
      ).toEqual([]);
      expect(text, path).not.toContain("sourceMappingURL");
      expect(() => new Script(`(function (exports, require, module) {${text}\n})`), path).not.toThrow();
    }
  });
});
