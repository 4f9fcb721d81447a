/** `npm run openapi`: writes the OpenAPI document to `dist/` and lints it, offline. Ends with 1 when the linter complains. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openApi } from "../shared/contracts/openapi.ts";

const root = join(import.meta.dirname, "..");
const file = join(root, "dist", "assets", "api", "openapi.json");

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(openApi(), undefined, 2)}\n`);

const linter = join(root, "node_modules", ".bin", "redocly");
const { status } = spawnSync(linter, ["lint", file, "--config", join(root, "redocly.yaml")], {
  stdio: "inherit",
  env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
});
process.exitCode = status ?? 1;
