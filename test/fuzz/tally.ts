/** Counts of what was asked and answered, and what is missing for the campaign to mean anything. */

import { alterations } from "./alterations.ts";
import { type Operation, operation as operationOf, operations } from "./document.ts";
import type { Spoil } from "./spoils/spoil.ts";
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

/** Asked for apart, by `tooMany`. */
const tooMuch = "429";

const isAnsweredWith = ({ expects }: Spoil, status: string): boolean =>
  expects === "either" || (expects !== "taken" && expects.includes(Number(status)));

/** What only an outage or a bug of ours makes: nothing here may see them. */
const onlyByFault = ["500", "503"];

/**
 * A file goes to S3, which is no operation: here there is none to open, and only how opening is refused is tried. That it is
 * opened: `test/journeys/attachments.test.ts`.
 */
const nothingToTake = ["open-attachment", "open-export"];
/**
 * Nor is a file ever ready, so that none is gone or outdated, and a second one has to wait for it (I4). No kind is corrected to
 * one by which its author is complained of.
 */
const neverReady: readonly string[] = ["open-export 410", "open-export 409", "correct-case 202"];
const oneAtATime = ["ask-export"];

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
      .filter(
        ([id, { meant, taken }]) =>
          (meant === 0 || taken < (oneAtATime.includes(id) ? 0.1 : least) * meant) &&
          !nothingToTake.includes(id),
      )
      .map(([id, { meant, taken }]) => `${id}: ${taken} of ${meant} taken`);
  }

  /** What is documented and was never seen. */
  neverSeen(): readonly string[] {
    return operations.flatMap(({ id }) => this.#unseen(id).map((status) => `${id}: ${status}`));
  }

  /** Ways to be wrong, and to come again, that an operation was never asked in. */
  neverTried(): readonly string[] {
    return operations.flatMap((operation) =>
      [...spoils, ...alterations]
        .filter((way) => this.#lacks(operation, way))
        .map(({ name }) => `${operation.id}: ${name}`),
    );
  }

  /** What to ask for so that less is missing: an operation and what is wrong with it; nothing for what is meant to be taken. */
  missing(): readonly (readonly [Operation, Spoil | undefined])[] {
    return operations.flatMap((operation) => {
      const unseen = this.#unseen(operation.id).filter((status) => status !== tooMuch);
      const toTry = spoils.filter(
        (one) =>
          one.fits(operation) &&
          (this.#lacks(operation, one) || unseen.some((status) => isAnsweredWith(one, status))),
      );
      const plain = alterations.some((way) => this.#lacks(operation, way)) || unseen.length > 0;
      return [...toTry, ...(plain ? [undefined] : [])].map((one) => [operation, one] as const);
    });
  }

  #unseen(id: string): readonly string[] {
    const { responses } = operationOf(id);
    return Object.keys(responses).filter(
      (status) =>
        !onlyByFault.includes(status) &&
        !this.#of(id).statuses.has(status) &&
        !(status === "200" && nothingToTake.includes(id)) &&
        !neverReady.includes(`${id} ${status}`),
    );
  }

  #lacks(operation: Operation, { fits, name }: Pick<Spoil, "fits" | "name">): boolean {
    return fits(operation) && !this.#of(operation.id).spoilt.has(name);
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
