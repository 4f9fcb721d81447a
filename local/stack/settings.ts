/** What the person who starts the stack chooses, by environment variable. */
import { resolve } from "node:path";

export interface Settings {
  /** `PORT`: the first of six ports; 0 for any free ones. */
  readonly port: number;
  /** `DATA_DIR`: where data persist. */
  readonly dataDir: string;
  /** `WEBHOOK_PORTS`, with spaces between: ports of this machine that webhooks may be posted to, besides the stack's own. */
  readonly webhookPorts: readonly number[];
  /** `ORGANISATION`: the folder with the organisation's files that an empty stack begins with. */
  readonly organisation: string;
}

export const root = resolve(import.meta.dirname, "../..");
export const templateFolder = resolve(root, "cdk.out");
/** What V8 compiled for earlier processes of the stack, and types taken out: a new process starts with half the work. */
export const compiledFolder = resolve(templateFolder, "compiled");
/** In the data folder: what the stack itself must not forget. */
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
    organisation: resolve(root, env["ORGANISATION"] || demoOrganisation),
  };
}
