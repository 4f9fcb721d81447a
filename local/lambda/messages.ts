/**
 * The messages between the stack and the process of a function. This file has types only, so that the process
 * loads no other code of ours.
 */

export type ToProcess =
  | {
      readonly kind: "invoke";
      readonly requestId: string;
      readonly event: unknown;
      /** The time at which the invocation is ended, in milliseconds since the epoch, in real time. */
      readonly deadline: number;
    }
  | { readonly kind: "clock"; readonly offset: number };

export type FromProcess =
  | { readonly kind: "ready" }
  | { readonly kind: "failed-to-start"; readonly error: ErrorShape }
  | { readonly kind: "result"; readonly requestId: string; readonly payload: unknown }
  | { readonly kind: "error"; readonly requestId: string; readonly error: ErrorShape };

/** An error as Lambda's Node runtime reports it. */
export interface ErrorShape {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}
