/**
 * Synthesises the system once per context, with empty bundles: `node synthesize.ts <folder> '{"production": {…}, …}'`.
 * Runs in a separate process, because the CDK takes 450 MB of memory.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import type { Build } from "../../infra/build-result.ts";
import { lambdas } from "../../infra/bundle/lambdas.ts";
import { readConfig } from "../../infra/config.ts";
import { Operators } from "../../infra/operators.ts";
import { Peygir } from "../../infra/stack.ts";

const [folder = "", contexts = "{}"] = process.argv.slice(2);
const cdkJson = JSON.parse(readFileSync(join(import.meta.dirname, "../../cdk.json"), "utf8"));
const build = await emptyBuild(join(folder, "dist"));

for (const [name, chosen] of Object.entries<object>(JSON.parse(contexts))) {
  const context = {
    ...cdkJson.context,
    "aws:cdk:enable-path-metadata": true,
    "aws:cdk:disable-asset-staging": true,
    ...chosen,
  };
  const app = new App({ outdir: join(folder, name), context });
  const config = readConfig((key) => app.node.tryGetContext(key));
  new Peygir(app, "peygir", config, build, new Operators(app, "peygir-operators", config));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
}

async function emptyBuild(dist: string): Promise<Build> {
  const folders = (await lambdas()).map(({ name }) => join("functions", name));
  for (const each of [...folders, "assets/assets", "assets/api", "assets/desk"]) {
    mkdirSync(join(dist, each), { recursive: true });
    writeFileSync(join(dist, each, "index.js"), "");
  }
  return { release: "0.0.0+test", assets: "/assets/test", folder: dist };
}
