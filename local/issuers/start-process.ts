/** Starts an issuer in a process of its own. */
import { fork } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import type { Clock } from "../stack/clock.ts";
import { PortTaken } from "../stack/ports.ts";
import { compiledFolder } from "../stack/settings.ts";
import type { FromIssuer, IssuerSettings, ToIssuer } from "./messages.ts";

/** An issuer that listens on its port; it answers requests after `open`. */
export interface Issuer<Settings extends IssuerSettings> {
  readonly port: number;
  /** Sends the settings; resolves when the issuer serves its pages. */
  open(settings: Settings): Promise<void>;
  /** Sets the issuer's clock to this clock, now and at each later move. */
  follow(clock: Clock): void;
  /** Resolves with the reason when the process ends without being stopped. */
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}

interface IssuerProcess {
  /** The source file that the process runs. */
  readonly script: string;
  /** The issuer's name in error messages, such as `The sign-in service`. */
  readonly called: string;
  /** The port to listen on; 0 for any free one. */
  readonly port: number;
}

/** @throws PortTaken when another program uses the port */
export async function startProcess<Settings extends IssuerSettings>({
  script,
  called,
  port,
}: IssuerProcess): Promise<Issuer<Settings>> {
  const child = fork(script, [String(port)], {
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
  let stopping = false;
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const crashed = new Promise<string>((resolve) => {
    ended.then(() => stopping || resolve(`${called} ended: ${said}`));
  });
  const failed = crashed.then((reason) => Promise.reject(new Error(reason)));
  failed.catch(() => undefined);
  const next = () =>
    Promise.race([new Promise<FromIssuer>((resolve) => child.once("message", resolve)), failed]);
  const stop = async () => {
    stopping = true;
    child.kill("SIGKILL");
    await ended;
  };
  const first = await next();
  if (first.kind === "taken") {
    await stop();
    throw new PortTaken(first.port);
  }
  let followed: Clock | undefined;
  return {
    port: first.kind === "bound" ? first.port : port,
    async open(settings) {
      const serving = next();
      tell({ kind: "start", settings });
      await serving;
    },
    follow(clock) {
      followed = clock;
      tell({ kind: "clock", offset: clock.offset });
      clock.onMove((offset) => {
        if (followed === clock) tell({ kind: "clock", offset });
      });
    },
    crashed,
    stop,
  };
}

/**
 * Reads the signing keys from a file of the folder, so that sign-ins survive a restart. Without a folder it
 * makes new keys.
 */
export async function signingKeys(folder: string | undefined, name: string): Promise<IssuerSettings["keys"]> {
  const file = folder && join(folder, name);
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const keys = [{ ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), use: "sig", alg: "RS256" }];
  if (file) writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
