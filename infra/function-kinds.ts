import type { LambdaTriggers } from "../shared/triggers.ts";

/** What starts a function. A function behind the API is `api`; one that other functions invoke is `called`. */
export type FunctionKind = "api" | "called" | "queue" | "stream" | "clock";

type Triggers = Pick<
  LambdaTriggers,
  "routes" | "staffRoutes" | "events" | "scans" | "stream" | "everyMinute"
>;

export function kindOf({ routes, staffRoutes, events, scans, stream, everyMinute }: Triggers): FunctionKind {
  if (routes ?? staffRoutes) return "api";
  if (events ?? scans) return "queue";
  if (everyMinute) return "clock";
  return stream ? "stream" : "called";
}

/** A function as dashboards and saved queries show it. */
export interface WatchedFunction {
  readonly service: string;
  /** The function's name, such as `intake-citizen-api`. */
  readonly name: string;
  /** The name of its log group. */
  readonly log: string;
  readonly summary: string;
  /** The effect on citizens or staff when the function fails, in a sentence. */
  readonly meaning: string;
  /** The function's trigger, which decides the further figures that the dashboards show. */
  readonly by: FunctionKind;
}
