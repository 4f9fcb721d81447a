/** The tables that a drill copies, the names of the copies, and a system that uses them. */
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

/** A table of the system, and its copy: `peygir-drill-intake-journal`. */
export interface Copied {
  readonly table: string;
  readonly copy: string;
  /** For views, an initially empty table in which they are rebuilt. */
  readonly rebuilt?: string;
}

/** All journals, views, figures and anchors: the sources of the rebuild, and the objects of the comparison. */
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

/** The tables of personal data, which no operator may read: only checked for restorability, not copied. */
export const tablesToAskFor = ({ variable }: System): Promise<readonly string[]> =>
  Promise.all([
    variable("identity-for-intake", "VAULT_TABLE"),
    variable("identity-for-intake", "KEYS_TABLE"),
    variable("intake-citizen-api", "DOCUMENTS_TABLE"),
  ]);

export const namesOf = (copies: readonly Copied[]): readonly string[] =>
  copies.flatMap(({ copy, rebuilt }) => (rebuilt === undefined ? [copy] : [copy, rebuilt]));

/** The system with copies in place of its tables; for views the copied or the rebuilt ones. */
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

/** The latest moment to which all tables can be restored. @throws Error, in words, when one cannot be. */
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
