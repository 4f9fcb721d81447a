/** Reads a deployment's settings as the CDK does: from `cdk.json`, overridden by `-c name=value`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Config, readConfig } from "../../infra/config.ts";
import { NotUnderstood } from "../operator/run-command.ts";

const usage =
  "npm run preflight -- --stage production [--organisation FOLDER] [-c name=value …]: asks the account whether this can be deployed";

export interface Given {
  readonly config: Config;
  /** The folder of the organisation's files; undefined when none was given. */
  readonly organisation: string | undefined;
}

/** @throws NotUnderstood for malformed arguments */
export function readArguments(
  args: readonly string[],
  file = join(import.meta.dirname, "../../cdk.json"),
): Given {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        stage: { type: "string" },
        organisation: { type: "string" },
        context: { type: "string", short: "c", multiple: true, default: [] },
      },
    });
    const { context } = JSON.parse(readFileSync(file, "utf8")) as { readonly context: object };
    const given = {
      ...context,
      ...Object.fromEntries(values.context.map(pair)),
      ...(values.stage && { stage: values.stage }),
    };
    const config = readConfig((name) => given[name as keyof typeof given]);
    return { config, organisation: values.organisation };
  } catch (error) {
    throw new NotUnderstood(`${(error as Error).message}\n${usage}`);
  }
}

function pair(text: string): readonly [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new Error(`-c needs name=value, not ${text}`);
  return [text.slice(0, at), text.slice(at + 1)];
}
