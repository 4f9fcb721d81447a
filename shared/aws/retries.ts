import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from "@smithy/types";
import type { BackOff } from "../back-off.ts";
import { errorOf, NoAnswer, passes } from "./errors.ts";

interface Token extends RetryToken {
  /** Whether an earlier try of this call got no answer. */
  readonly silent: boolean;
}

/**
 * The SDK's retry strategy: retries every error that a retry may cure. This includes transaction conflicts,
 * which the SDK's own strategies leave out. A call without an answer is retried once, so that no caller waits
 * longer than twice the time-out.
 * @param tries the most times that a call is sent, retries included
 */
export const retries = (tries: number, backOff: BackOff): RetryStrategyV2 => ({
  acquireInitialRetryToken: async () => tokenAfter(0, false),
  refreshRetryTokenForRetry: async (token, info: RetryErrorInfo) => {
    const error = errorOf("", info.error);
    const count = token.getRetryCount();
    const silent = error instanceof NoAnswer;
    const silentAgain = silent && (token as Token).silent;
    if (count + 1 >= tries || silentAgain || !passes(error)) throw error;
    await backOff(count);
    return tokenAfter(count + 1, silent || (token as Token).silent);
  },
  recordSuccess: () => {},
});

const tokenAfter = (count: number, silent: boolean): Token => ({
  silent,
  getRetryCount: () => count,
  getRetryDelay: () => 0,
});
