/**
 * The entry file of the process in which the load's clients run. The stack has another process, so that the processor times
 * of clients and stack do not mix.
 */
import type { Stack } from "../../local/stack/stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { type Answer, newVisitor } from "../support/visitor.ts";
import { expert, registration } from "./requests.ts";

export const operations = ["create", "read", "list"] as const;
export type Operation = (typeof operations)[number];

export interface Order {
  readonly addresses: Stack["addresses"];
  readonly operation: Operation;
  readonly clients: number;
  /** The number of calls of all clients together. */
  readonly calls: number;
  /** Milliseconds after which no new call begins. */
  readonly within: number;
  /** The number of the first applicant who registers; each further registration has the next number. */
  readonly firstPerson: number;
  /** The tracking codes of the cases that the operation `read` reads. */
  readonly codes: readonly string[];
}

export interface Served {
  /** The milliseconds that each call took, in order of completion. */
  readonly latencies: readonly number[];
  /** The milliseconds from the first call to the last answer. */
  readonly milliseconds: number;
  /** The tracking codes of the requests that the operation `create` registered. */
  readonly codes: readonly string[];
}

let signedIn: Promise<StaffMember> | undefined;

async function serve(order: Order): Promise<Served> {
  // The expert signs in before the first timed call.
  signedIn ??= staffMember({ addresses: order.addresses }, expert);
  const staff = await signedIn;
  const [latencies, codes]: [number[], string[]] = [[], []];
  const began = performance.now();
  let next = 0;
  const client = async () => {
    while (next < order.calls && performance.now() - began < order.within) {
      const n = next++;
      const started = performance.now();
      const answer = await call(order, staff, n);
      if (answer.status >= 300) throw new Error(`${order.operation}: ${answer.status} ${answer.text}`);
      latencies.push(performance.now() - started);
      if (order.operation === "create")
        codes.push(answer.json<{ readonly trackingCode: string }>().trackingCode);
    }
  };
  await Promise.all(Array.from({ length: order.clients }, client));
  return { latencies, codes, milliseconds: performance.now() - began };
}

function call(
  { addresses, operation, firstPerson, codes }: Order,
  staff: StaffMember,
  n: number,
): Promise<Answer> {
  if (operation === "read") return staff.read(codes[n % codes.length] ?? "");
  if (operation === "list") return staff.send("/inbox?list=unit");
  // Each registration comes from a new address, since registrations are limited per address.
  return newVisitor(addresses.pages).send("/api/requests", {
    headers: { "idempotency-key": crypto.randomUUID() },
    json: registration(firstPerson + n),
  });
}

process.on("disconnect", () => process.exit(0));
process.on("message", async (order: Order) => {
  try {
    process.send?.(await serve(order));
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
});
