/**
 * Counts requests and answers, and finds the operations, deliberate faults (spoils) and answers that a fuzzing campaign
 * has missed.
 */

import { alterations } from "./alterations.ts";
import { type Operation, operation as operationOf, operations } from "./document.ts";
import type { Spoil } from "./spoils/spoil.ts";
import { spoils } from "./spoils.ts";

interface Counts {
  requests: number;
  /** `meant`: the number of valid requests that were sent. `taken`: the number of these that were accepted. */
  meant: number;
  taken: number;
  readonly statuses: Map<string, number>;
  /** The number of requests with each deliberate fault, by the fault's name. */
  readonly spoilt: Map<string, number>;
}

const fresh = (): Counts => ({ requests: 0, meant: 0, taken: 0, statuses: new Map(), spoilt: new Map() });
const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

/** The HTTP status of a rate limit; `tooMany` tests rate limits separately. */
const tooMuch = "429";

const isAnsweredWith = ({ expects }: Spoil, status: string): boolean =>
  expects === "either" || (expects !== "taken" && expects.includes(Number(status)));

/** The HTTP statuses of bugs and outages, which must not occur in a fuzzing campaign. */
const onlyByFault = ["500", "503"];

/**
 * Operations that are always refused here, since the fuzzer has no files (`test/journeys/attachments.test.ts` opens one)
 * and no answered similar case (`test/journeys/precedents.test.ts` reads one).
 */
const nothingToTake = ["open-attachment", "open-export", "read-precedent"];
/**
 * Documented answers that cannot occur in a fuzzing campaign: no export becomes ready or expires (I4), no correction
 * chooses a kind that accuses its author, and no PIN key is removed (`functions/intake/clerk/print-pad.test.ts` removes
 * one).
 */
const neverReady: readonly string[] = [
  "open-export 410",
  "open-export 409",
  "correct-case 202",
  "print-pad 410",
];
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

  /** Sentences about the operations that accepted too small a share of their valid requests. */
  tooFewTaken(least = 0.9): readonly string[] {
    return [...this.#byOperation]
      .filter(
        ([id, { meant, taken }]) =>
          (meant === 0 || taken < (oneAtATime.includes(id) ? 0.1 : least) * meant) &&
          !nothingToTake.includes(id),
      )
      .map(([id, { meant, taken }]) => `${id}: ${taken} of ${meant} taken`);
  }

  /** The documented answers that never occurred, as `operation: status`. */
  neverSeen(): readonly string[] {
    return operations.flatMap(({ id }) => this.#unseen(id).map((status) => `${id}: ${status}`));
  }

  /** The deliberate faults and the altered retries that were never sent, as `operation: name`. */
  neverTried(): readonly string[] {
    return operations.flatMap((operation) =>
      [...spoils, ...alterations]
        .filter((way) => this.#lacks(operation, way))
        .map(({ name }) => `${operation.id}: ${name}`),
    );
  }

  /**
   * The pairs of operation and deliberate fault to send, as the fault was not sent yet or an answer to it has not occurred. A
   * pair without a fault is a valid request.
   */
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
