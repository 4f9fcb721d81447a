import { globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { EventDefinition } from "../../events/define-event.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

const root = join(import.meta.dirname, "..", "..");
const found = (pattern: string): string[] => globSync(pattern, { cwd: root }).sort();

/** All services: each folder of `functions/` with the content of its `triggers.ts`. */
export const services = await Promise.all(
  found("functions/*/triggers.ts").map(async (file) => ({
    name: basename(dirname(file)),
    triggers: ((await import(join(root, file))) as { default: ServiceTriggers }).default,
  })),
);

/** All events that the files of `events/` define. */
export const events = (
  await Promise.all(found("events/*/*.v*.ts").map((file) => import(join(root, file)) as Promise<object>))
).flatMap((file) => Object.values(file) as EventDefinition[]);
