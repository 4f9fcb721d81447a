/** Starts the citizens' issuer: what an organisation's identity provider would be. */
import { fork } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import type { Clock } from "../clock.ts";
import type { CitizenIssuerSettings, ToCitizenIssuer } from "./messages.ts";

export interface CitizenIssuer {
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}

export interface CitizenIssuerOptions {
  readonly url: string;
  readonly port: number;
  /** Where the pages are that send people here. */
  readonly pages: string;
  readonly clock: Clock;
  /** Where the signing key is kept; or nothing. */
  readonly folder: string | undefined;
}

export async function startCitizenIssuer({
  url,
  port,
  pages,
  clock,
  folder,
}: CitizenIssuerOptions): Promise<CitizenIssuer> {
  const keys = await signingKeys(folder);
  const settings = { issuer: url, port, redirectUri: `${pages}/my/provider/return`, keys };
  const child = fork(join(import.meta.dirname, "issuer.ts"), [String(clock.offset)], {
    detached: true,
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = (said + chunk).slice(-2000);
  });
  const tell = (message: ToCitizenIssuer) => void (child.connected && child.send(message, () => undefined));
  clock.onMove((offset) => tell({ kind: "clock", offset }));
  let stopping = false;
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const crashed = new Promise<string>((resolve) => {
    ended.then(() => stopping || resolve(`The citizens' sign-in service ended: ${said}`));
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

async function signingKeys(folder: string | undefined): Promise<CitizenIssuerSettings["keys"]> {
  const file = folder && join(folder, "citizen-issuer-keys.json");
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const keys = [{ ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), use: "sig", alg: "RS256" }];
  if (file) writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
