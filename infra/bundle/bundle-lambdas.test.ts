import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Bundles, bundleLambdas } from "./bundle-lambdas.ts";
import { heaviest } from "./heaviest.ts";
import { lambdas, root } from "./lambdas.ts";
import { weigh } from "./weigh.ts";
import { cutDocument, cutSentences } from "./without-document.ts";

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

  it("carry no answer of an example, summary or description of an operation: the document has those, and the question warms the parsers (I5)", () => {
    const contracts = globSync("shared/contracts/*.ts", {
      cwd: root,
      exclude: ["**/openapi*", "**/*.test.ts"],
    });
    const texts = contracts.map((file) => cutDocument(readFileSync(join(root, file), "utf8")));
    expect(texts.length).toBeGreaterThan(30);
    expect(
      texts.filter((text) => /^ {4}response: |^ {2}(summary|description):(\n {4}| )"/m.test(text)),
    ).toEqual([]);
    expect(texts.join("").split("\n  example: {").length).toBeGreaterThan(100);
  });

  it("carry none of the sentences that triggers.ts says to operators", () => {
    const triggers = globSync("functions/*/triggers.ts", { cwd: root });
    const texts = triggers.map((file) => cutSentences(readFileSync(join(root, file), "utf8")));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => /\b(summary|when[A-Z]\w*):/.test(text))).toEqual([]);
    expect(texts.join("").split("\n    needs: [").length).toBeGreaterThan(20);
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
