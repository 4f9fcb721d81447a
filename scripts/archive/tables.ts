/** The tables and the bucket that an archive holds (P8). */

import type { S3 } from "../../shared/files/s3.ts";
import {
  anchorsTable,
  journalTable,
  keysTable,
  services,
  servicesWithViews,
  sheetsTable,
  viewsTable,
} from "../operator/services.ts";
import type { System } from "../operator/system.ts";

export interface ArchivedTables {
  /** The tables of journals and of views, by service. */
  readonly journals: ReadonlyMap<string, string>;
  readonly views: ReadonlyMap<string, string>;
  readonly texts: string;
  readonly vault: string;
  readonly keys: string;
  readonly anchors: string;
  readonly sheets: string;
  readonly files: S3;
}

const signerOf = async ({ lambda: { config } }: System) => ({
  region: await config.region(),
  credentials: await config.credentials(),
});

export async function tablesOf(system: System): Promise<ArchivedTables> {
  const byService = async (all: readonly string[], tableOf: typeof journalTable) =>
    new Map(await Promise.all(all.map(async (one) => [one, await tableOf(system, one)] as const)));
  return {
    journals: await byService(services, journalTable),
    views: await byService(servicesWithViews, viewsTable),
    texts: await system.variable("intake-citizen-api", "DOCUMENTS_TABLE"),
    vault: await system.variable("identity-for-intake", "VAULT_TABLE"),
    keys: await keysTable(system),
    anchors: await anchorsTable(system),
    sheets: await sheetsTable(system),
    files: {
      bucket: await system.variable("intake-attachments-api", "FILES_URL"),
      signer: await signerOf(system),
      now: () => new Date(),
    },
  };
}
