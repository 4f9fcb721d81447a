import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { readBuild } from "./build-result.ts";
import { readConfig } from "./config.ts";
import { Operators } from "./operators.ts";
import { Peygir } from "./stack.ts";
import { WebAcl } from "./web-acl.ts";

const app = new App();
const config = readConfig((name) => app.node.tryGetContext(name));
new Peygir(app, "peygir", config, readBuild(), new Operators(app, "peygir-operators", config));
if (config.stage === "production") new WebAcl(app, "peygir-web-acl", config);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
