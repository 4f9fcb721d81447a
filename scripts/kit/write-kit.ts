/**
 * Writes the integrators' kit: what a developer needs who connects another system (docs/use/integrate.md). The
 * folder works by itself; nothing in it refers to this repository.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openApi } from "../../shared/contracts/openapi/openapi.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { redocly } from "../openapi/redocly.ts";
import { httpCollection } from "./http-collection.ts";

const root = join(import.meta.dirname, "../..");

/** The file of the typed client, which the examples import. */
const clientFile = "peygir.ts";

/** @throws Error when the generator made no client */
function writeClient(document: string, to: string): void {
  const { code, out, says } = redocly(
    ...["generate-client", document, "--output", to, "--config", join(root, "redocly.yaml")],
    ...["--import-ext", "ts", "--args-style", "grouped", "--error-mode", "result"],
  );
  if (code !== 0) throw new Error(`No client was generated: ${out}${says}`);
}

/** The examples' dependencies, in the versions of this repository. */
function manifest(): string {
  const { version, license, dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return `${JSON.stringify(
    {
      ...{ name: "peygir-kit", version, license, private: true, type: "module" },
      engines: { node: ">=24" },
      dependencies: { standardwebhooks: dependencies.standardwebhooks },
      devDependencies: { "@types/node": devDependencies["@types/node"] },
    },
    undefined,
    2,
  )}\n`;
}

export function writeKit(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const file = (name: string): string => join(folder, name);
  cpSync(join(root, "examples"), folder, { recursive: true });
  writeFileSync(file("package.json"), manifest());
  writeFileSync(file("openapi.json"), JSON.stringify(openApi()));
  writeFileSync(file("openapi-with-examples.json"), JSON.stringify(openApi({ withExamples: true })));
  writeClient(file("openapi.json"), file(clientFile));
  writeFileSync(file("peygir.http"), httpCollection(operations));
}
