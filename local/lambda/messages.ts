/**
 * Messages between the stack and a function's process. Types only: the process loads nothing else of ours.
 */

export type ToProcess =
  | {
      readonly kind: "invoke";
      readonly requestId: string;
      readonly event: unknown;
      /** Milliseconds since the epoch, real time. */
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
