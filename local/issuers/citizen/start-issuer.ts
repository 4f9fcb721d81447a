/** Starts the citizens' issuer, which stands in for a national identity provider. */
import { join } from "node:path";
import { type Issuer, signingKeys, startProcess } from "../start-process.ts";
import type { CitizenIssuerSettings } from "./settings.ts";

export interface CitizenIssuerOptions {
  readonly url: string;
  /** The address of the citizens' pages, which send people here to sign in. */
  readonly pages: string;
  /** The folder that stores the signing key; undefined to store none. */
  readonly folder: string | undefined;
}

export type CitizenIssuer = Issuer<CitizenIssuerSettings>;

/** @throws PortTaken when another program uses the port */
export const startCitizenIssuer = (port: number): Promise<CitizenIssuer> =>
  startProcess({
    script: join(import.meta.dirname, "issuer.ts"),
    called: "The citizens' sign-in service",
    port,
  });

export const citizenIssuerSettings = async ({
  url,
  pages,
  folder,
}: CitizenIssuerOptions): Promise<CitizenIssuerSettings> => ({
  issuer: url,
  redirectUri: `${pages}/my/provider/return`,
  keys: await signingKeys(folder, "citizen-issuer-keys.json"),
});
