/** Starts an issuer in a process of its own. */
import { fork } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import type { Clock } from "../clock.ts";
import { compiledFolder } from "../settings.ts";
import type { IssuerSettings, ToIssuer } from "./messages.ts";

export interface Issuer {
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}

interface IssuerProcess<Settings> {
  /** The file that it runs. */
  readonly script: string;
  /** What is said of it when it ends by itself: `The sign-in service`. */
  readonly called: string;
  readonly settings: Settings;
  readonly clock: Clock;
}

/** Gives it back once it listens; fails when it ends before. */
export async function startProcess<Settings extends IssuerSettings>({
  script,
  called,
  settings,
  clock,
}: IssuerProcess<Settings>): Promise<Issuer> {
  const child = fork(script, [String(clock.offset)], {
    detached: true,
    env: { ...process.env, NODE_COMPILE_CACHE: compiledFolder },
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = (said + chunk).slice(-2000);
  });
  const tell = (message: ToIssuer<Settings>) =>
    void (child.connected && child.send(message, () => undefined));
  clock.onMove((offset) => tell({ kind: "clock", offset }));
  let stopping = false;
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const crashed = new Promise<string>((resolve) => {
    ended.then(() => stopping || resolve(`${called} ended: ${said}`));
  });
  const listening = new Promise<void>((resolve) => child.once("message", () => resolve()));
  tell({ kind: "start", settings });
  await Promise.race([listening, crashed.then((reason) => Promise.reject(new Error(reason)))]);
  return {
    crashed,
    async stop() {
      stopping = true;
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Those kept in a file of the folder, so that sign-ins outlive a restart; without a folder, new ones each time. */
export async function signingKeys(folder: string | undefined, name: string): Promise<IssuerSettings["keys"]> {
  const file = folder && join(folder, name);
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const keys = [{ ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), use: "sig", alg: "RS256" }];
  if (file) writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
