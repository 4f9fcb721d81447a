/** Starts the issuer with what the template says of its user pool's client. */
import { fork } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import type { Clock } from "../clock.ts";
import type { Account } from "../organisation.ts";
import type { Template } from "../template/template.ts";
import type { IssuerSettings, ToIssuer } from "./messages.ts";

export interface Issuer {
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}

export interface IssuerOptions {
  readonly template: Template;
  readonly url: string;
  readonly port: number;
  readonly accounts: readonly Account[];
  readonly clock: Clock;
  /** Where the signing key is kept, so that sign-ins outlive a restart; or nothing. */
  readonly folder: string | undefined;
}

interface ClientProperties {
  readonly CallbackURLs?: readonly string[];
  readonly LogoutURLs?: readonly string[];
  readonly AllowedOAuthScopes?: readonly string[];
  readonly AccessTokenValidity?: number;
  readonly RefreshTokenValidity?: number;
  readonly TokenValidityUnits?: { readonly AccessToken?: Unit; readonly RefreshToken?: Unit };
}

type Unit = keyof typeof seconds;
const seconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const settings = settingsOf(options, await signingKeys(options.folder));
  const child = fork(join(import.meta.dirname, "issuer.ts"), [String(options.clock.offset)], {
    detached: true,
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = (said + chunk).slice(-2000);
  });
  const tell = (message: ToIssuer) => void (child.connected && child.send(message, () => undefined));
  options.clock.onMove((offset) => tell({ kind: "clock", offset }));
  let stopping = false;
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const crashed = new Promise<string>((resolve) => {
    ended.then(() => stopping || resolve(`The sign-in service ended: ${said}`));
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

function settingsOf(
  { template, url, port, accounts }: IssuerOptions,
  keys: IssuerSettings["keys"],
): IssuerSettings {
  const [client, ...more] = template.ofType<ClientProperties>("AWS::Cognito::UserPoolClient");
  if (!client || more.length > 0) throw new Error("The local stack signs staff in for one user pool client");
  const { properties } = client;
  const { AccessToken = "hours", RefreshToken = "days" } = properties.TokenValidityUnits ?? {};
  return {
    issuer: url,
    port,
    clientId: client.name,
    redirectUris: properties.CallbackURLs ?? [],
    postLogoutRedirectUris: properties.LogoutURLs ?? [],
    scopes: (properties.AllowedOAuthScopes ?? []).filter((scope) => scope.includes("/")),
    accessTokenTtl: (properties.AccessTokenValidity ?? 1) * seconds[AccessToken],
    refreshTokenTtl: (properties.RefreshTokenValidity ?? 30) * seconds[RefreshToken],
    accounts,
    keys,
  };
}

async function signingKeys(folder: string | undefined): Promise<IssuerSettings["keys"]> {
  const file = folder && join(folder, "issuer-keys.json");
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const keys = [{ ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), use: "sig", alg: "RS256" }];
  if (file) writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
