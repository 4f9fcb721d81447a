/** The settings of the local stack, from environment variables. */
import { resolve } from "node:path";

export interface Settings {
  /** `PORT`: the first of six ports; 0 for any free ones. */
  readonly port: number;
  /** `DATA_DIR`: the folder of the stack's stored data. */
  readonly dataDir: string;
  /**
   * `WEBHOOK_PORTS`, separated by spaces: ports of this machine to which webhooks may be posted, besides the
   * stack's own.
   */
  readonly webhookPorts: readonly number[];
  /** `ORGANISATION`: the folder with the organisation's files, which an empty stack imports. */
  readonly organisation: string;
  /** `EMPTY=yes`: an empty stack imports no organisation, and waits for `npm run import-all`. */
  readonly empty: boolean;
}

export const root = resolve(import.meta.dirname, "../..");
export const templateFolder = resolve(root, "cdk.out");
/** The folder of V8's compile cache for the stack's processes, which halves the start of new ones. */
export const compiledFolder = resolve(templateFolder, "compiled");
/** The name of the file, in the data folder, with the stack's own state. */
export const stateFile = "local.db";
export const demoOrganisation = resolve(root, "functions/directory/demo");

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env["PORT"] || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_530) {
    throw new Error(`PORT must be a number from 1 to 65530, or 0 for any free ports, not ${env["PORT"]}`);
  }
  return {
    port,
    webhookPorts: (env["WEBHOOK_PORTS"] ?? "").split(/\s+/).filter(Boolean).map(Number),
    dataDir: resolve(root, env["DATA_DIR"] || ".data"),
    empty: env["EMPTY"] === "yes",
    organisation: resolve(root, env["ORGANISATION"] || demoOrganisation),
  };
}
