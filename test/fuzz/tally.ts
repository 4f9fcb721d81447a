/** Counts of what was asked and answered, and what is missing for the campaign to mean anything. */

import { alterations } from "./alterations.ts";
import { type Operation, operations } from "./document.ts";
import { spoils } from "./spoils.ts";

interface Counts {
  requests: number;
  /** Meant to be taken, and taken. */
  meant: number;
  taken: number;
  readonly statuses: Map<string, number>;
  /** How often each spoil was sent. */
  readonly spoilt: Map<string, number>;
}

const fresh = (): Counts => ({ requests: 0, meant: 0, taken: 0, statuses: new Map(), spoilt: new Map() });
const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

/** What only an outage or a bug of ours makes: nothing here may see them. */
const onlyByFault = ["500", "503"];

export class Tally {
  readonly #byOperation = new Map(operations.map(({ id }) => [id, fresh()]));

  get requests(): number {
    return [...this.#byOperation.values()].reduce((sum, { requests }) => sum + requests, 0);
  }

  count(id: string, status: number | "elsewhere", spoil: string | undefined, meant: boolean): void {
    const counts = this.#byOperation.get(id);
    if (!counts) throw new Error(`No operation ${id}`);
    counts.requests += 1;
    add(counts.statuses, String(status));
    if (spoil !== undefined) add(counts.spoilt, spoil);
    if (!meant) return;
    counts.meant += 1;
    if (typeof status === "number" && status < 400) counts.taken += 1;
  }

  /** Operations of which too few valid requests were taken, in words. */
  tooFewTaken(least = 0.9): readonly string[] {
    return [...this.#byOperation]
      .filter(([, { meant, taken }]) => meant === 0 || taken < least * meant)
      .map(([id, { meant, taken }]) => `${id}: ${taken} of ${meant} taken`);
  }

  /** What is documented and was never seen. */
  neverSeen(): readonly string[] {
    return operations.flatMap(({ id, responses }) =>
      Object.keys(responses)
        .filter((status) => !onlyByFault.includes(status) && !this.#of(id).statuses.has(status))
        .map((status) => `${id}: ${status}`),
    );
  }

  /** Ways to be wrong, and to come again, that an operation was never asked in. */
  neverTried(): readonly string[] {
    return operations.flatMap((operation: Operation) =>
      [...spoils, ...alterations]
        .filter(({ fits, name }) => fits(operation) && !this.#of(operation.id).spoilt.has(name))
        .map(({ name }) => `${operation.id}: ${name}`),
    );
  }

  #of(id: string): Counts {
    return this.#byOperation.get(id) ?? fresh();
  }

  text(): string {
    const lines = [...this.#byOperation].map(([id, { requests, meant, taken, statuses, spoilt }]) => {
      const each = [...statuses].sort().map(([status, n]) => `${status}: ${n}`);
      return `${id.padEnd(22)} ${requests} asked, ${taken} of ${meant} valid ones taken, ${spoilt.size} ways wrong; ${each.join(", ")}`;
    });
    return [`${this.requests} requests`, ...lines].join("\n");
  }
}
