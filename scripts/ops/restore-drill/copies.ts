/** The tables that a restore drill copies, the names of the copies, and a system that uses the copies. */
import {
  anchorsTable,
  journalTable,
  services,
  servicesWithViews,
  sheetsTable,
  viewsTable,
} from "../../operator/services.ts";
import type { System } from "../../operator/system.ts";
import { type Backups, drillPrefix } from "./backups.ts";

/** A table of the system, and the name of its copy: `peygir-drill-intake-journal`. */
export interface Copied {
  readonly table: string;
  readonly copy: string;
  /** For views, the name of an initially empty table in which they are rebuilt. */
  readonly rebuilt?: string;
}

/** Returns the tables that are copied: journals, views, figures, and anchors (hashes of the journals' rows). */
export async function tablesToCopy(system: System): Promise<readonly Copied[]> {
  const journals = services.map(async (service) => ({
    table: await journalTable(system, service),
    copy: `${drillPrefix}${service}-journal`,
  }));
  const views = servicesWithViews.map(async (service) => ({
    table: await viewsTable(system, service),
    copy: `${drillPrefix}${service}-views`,
    rebuilt: `${drillPrefix}${service}-views-rebuilt`,
  }));
  const anchors = anchorsTable(system).then((table) => ({ table, copy: `${drillPrefix}anchors` }));
  const sheets = sheetsTable(system).then((table) => ({ table, copy: `${drillPrefix}insight-sheets` }));
  return Promise.all([...journals, ...views, anchors, sheets]);
}

/**
 * Returns the tables of personal data, which no operator may read. A drill only checks that they can be
 * restored, and does not copy them.
 */
export const tablesToAskFor = ({ variable }: System): Promise<readonly string[]> =>
  Promise.all([
    variable("identity-for-intake", "VAULT_TABLE"),
    variable("identity-for-intake", "KEYS_TABLE"),
    variable("intake-citizen-api", "DOCUMENTS_TABLE"),
  ]);

export const namesOf = (copies: readonly Copied[]): readonly string[] =>
  copies.flatMap(({ copy, rebuilt }) => (rebuilt === undefined ? [copy] : [copy, rebuilt]));

/**
 * Returns the system with the copies in place of its tables; for views, with either the copied or the rebuilt tables.
 */
export function systemOf(system: System, copies: readonly Copied[], views: "copied" | "rebuilt"): System {
  const instead = new Map(
    copies.map(({ table, copy, rebuilt = copy }) => [table, views === "copied" ? copy : rebuilt]),
  );
  return {
    ...system,
    variable: async (functionName, name) => {
      const table = await system.variable(functionName, name);
      return instead.get(table) ?? table;
    },
  };
}

/**
 * Returns `wanted`, in whole seconds; when absent, the latest time to which all tables can be restored.
 * @throws Error with a text for the operator when a table cannot be restored to that time
 */
export async function newestMoment(
  backups: Pick<Backups, "window">,
  tables: readonly string[],
  wanted?: Date,
): Promise<Date> {
  const windows = await Promise.all(tables.map((table) => backups.window(table)));
  const without = tables.filter((_, at) => windows[at] === undefined);
  if (without.length > 0)
    throw new Error(`Cannot be restored to a moment, since recovery is not turned on: ${without.join(", ")}`);
  const known = windows.flatMap((window) => window ?? []);
  const latest = Math.min(...known.map((window) => window.latest.getTime()));
  const earliest = Math.max(...known.map((window) => window.earliest.getTime()));
  const moment = wanted?.getTime() ?? latest;
  if (moment >= earliest && moment <= latest) return new Date(Math.floor(moment / 1_000) * 1_000);
  const reach = `${new Date(earliest).toISOString()} to ${new Date(latest).toISOString()}`;
  throw new Error(`Not all tables can be restored to that moment. They can be from ${reach}.`);
}
