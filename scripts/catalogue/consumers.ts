import { readdirSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../events/catalogue.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

/**
 * The consumers of each event, such as `intake/on-events`, by event type. The audit service consumes all events,
 * but is left out because it does not read their data.
 */
export type Consumers = Readonly<Record<string, readonly string[]>>;

/** Returns the triggers of every service, by service. */
export async function allTriggers(root: string): Promise<Readonly<Record<string, ServiceTriggers>>> {
  const folder = join(root, "functions");
  const services = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const loaded = services.map(async ({ name }) => {
    const module = (await import(join(folder, name, "triggers.ts"))) as { readonly default: ServiceTriggers };
    return [name, module.default] as const;
  });
  return Object.fromEntries((await Promise.all(loaded)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export async function consumers(root: string): Promise<Consumers> {
  const taken = Object.entries(await allTriggers(root)).flatMap(([service, triggers]) =>
    Object.entries(triggers).flatMap(([lambda, { events = [] }]) =>
      events === catalogue ? [] : events.map(({ type }) => ({ type, by: `${service}/${lambda}` })),
    ),
  );
  const byType = Map.groupBy(taken, ({ type }) => type);
  return Object.fromEntries([...byType].map(([type, takers]) => [type, takers.map(({ by }) => by)]));
}
