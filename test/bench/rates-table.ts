/** Makes the tables of `docs/operate/capacity.md`. */
import type { Counted } from "./rates-counted.ts";
import { busyFor, figure, type Part } from "./rates-parts.ts";
import type { Settings } from "./rates-settings.ts";

/**
 * The table lists the parts of the system whose highest rate is below this number of requests a second. It only counts the
 * other parts.
 */
const shownBelow = 2_000;

const owners = { ours: "ours", account: "**AWS account**", address: "one address" } as const;

/**
 * The table of the highest rates that the parts of the system can handle.
 * @param registering the parts when requests are only registered
 * @param whole the parts when staff also answer every request; the table is sorted by these rates
 */
export function ratesTable(registering: readonly Part[], whole: readonly Part[]): string {
  const alone = new Map(registering.map(({ what, limit, breaksAt }) => [`${what}|${limit}`, breaksAt]));
  const shown = whole.filter(({ breaksAt }) => breaksAt < shownBelow);
  const rows = shown.map(({ what, whose, limit, takes, breaksAt }) => {
    const registered = alone.get(`${what}|${limit}`);
    return [
      ...[what, owners[whose], limit, takes],
      ...[figure(breaksAt), registered === undefined ? "" : figure(registered)],
    ].join(" | ");
  });
  const head = "part | whose limit | limit | a request takes | breaks at | registering alone";
  const more = `${whole.length - shown.length} more parts can handle over ${figure(shownBelow)} registrations a second.`;
  return [...[head, "---|---|---|---:|---:|---:", ...rows].map((row) => `| ${row} |`), "", more].join("\n");
}

/** The table of the work that one request causes in each function from registration to answer. */
export function workTable(counted: Counted, settings: Settings): string {
  const { functions, requests } = counted;
  const rows = [...functions]
    .map(([name, { invocations, records, calls }]) => ({
      ...{ name, invocations, records, busy: busyFor(name, counted, settings) },
      calls: [...calls].map(([service, count]) => `${figure(count / requests)} ${service}`).join(", "),
    }))
    .toSorted((a, b) => b.busy - a.busy)
    .map(({ name, invocations, records, busy, calls }) =>
      [
        ...[name, figure(invocations / requests), records === 0 ? "" : figure(records / requests)],
        ...[calls, figure(busy)],
      ].join(" | "),
    );
  const head = "function | invocations | messages or rows | calls (of `events`: entries) | ms busy";
  return [head, "---|---:|---:|---|---:", ...rows].map((row) => `| ${row} |`).join("\n");
}
