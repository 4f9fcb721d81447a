/**
 * Finds the services, and the functions whose environment names a table, in `triggers.ts`, as `infra` does.
 */
import { join } from "node:path";
import { allTriggers } from "../catalogue/consumers.ts";
import type { System } from "./system.ts";

const triggers = await allTriggers(join(import.meta.dirname, "../.."));

/**
 * Returns the name of the service's first function whose `needs` in `triggers.ts` include one that starts with
 * `need`; undefined when there is none.
 */
function knowing(service: string, need: string): string | undefined {
  const lambdas = Object.entries(triggers[service] ?? {});
  const found = lambdas.find(([, { needs }]) => needs.some((each) => each.startsWith(need)));
  return found && `${service}-${found[0]}`;
}

const having = (need: string) => Object.keys(triggers).filter((service) => knowing(service, need));

/** The services with a journal. */
export const services: readonly string[] = having("journal.");

/** The services whose views are built from their journal. */
export const servicesWithViews: readonly string[] = having("views.write");

/**
 * Returns the named service; all services of the list `all` when none is named.
 * @throws Error for a service that is not in the list
 */
export function chosen(all: readonly string[], service?: string): readonly string[] {
  if (service === undefined) return all;
  if (all.includes(service)) return [service];
  throw new Error(`There is no service "${service}" to do this for: ${all.join(", ")}`);
}

export const journalTable = ({ variable }: System, service: string): Promise<string> =>
  variable(knowing(service, "journal.") ?? service, "JOURNAL_TABLE");

export const viewsTable = ({ variable }: System, service: string): Promise<string> =>
  variable(knowing(service, "views.write") ?? service, "VIEWS_TABLE");

export const wordIndexTable = ({ variable }: System): Promise<string> =>
  variable("referral-views", "WORD_INDEX_TABLE");

export const keysTable = ({ variable }: System): Promise<string> =>
  variable("intake-citizen-api", "KEYS_TABLE");

export const anchorsTable = ({ variable }: System): Promise<string> =>
  variable("audit-on-events", "ANCHORS_TABLE");

export const sheetsTable = ({ variable }: System): Promise<string> =>
  variable("insight-on-events", "SHEETS_TABLE");

/**
 * Returns the name of the event bus. Every service with a journal has a relay, whose environment names the
 * bus and the service's stuck queue.
 */
export const busName = ({ variable }: System, service: string): Promise<string> =>
  variable(`${service}-relay`, "BUS_NAME");
export const stuckQueueUrl = ({ variable }: System, service: string): Promise<string> =>
  variable(`${service}-relay`, "STUCK_QUEUE_URL");
