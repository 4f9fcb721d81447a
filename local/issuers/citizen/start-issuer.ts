/** Starts the citizens' issuer: what an organisation's identity provider would be. */
import { join } from "node:path";
import type { Clock } from "../../clock.ts";
import { type Issuer, signingKeys, startProcess } from "../start-process.ts";
import type { CitizenIssuerSettings } from "./settings.ts";

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
}: CitizenIssuerOptions): Promise<Issuer> {
  const keys = await signingKeys(folder, "citizen-issuer-keys.json");
  const settings = { issuer: url, port, redirectUri: `${pages}/my/provider/return`, keys };
  return startProcess<CitizenIssuerSettings>({
    script: join(import.meta.dirname, "issuer.ts"),
    called: "The citizens' sign-in service",
    settings,
    clock,
  });
}
