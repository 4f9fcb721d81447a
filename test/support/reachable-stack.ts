import type { Clock } from "../../local/stack/clock.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { CaughtMessage } from "../../local/stack/state.ts";

type MaybeLater<T> = T | Promise<T>;

/** A running stack, in this process or in another one, as far as users and a test of their work need it. */
export interface ReachableStack extends Pick<Stack, "settled"> {
  readonly addresses: Pick<Stack["addresses"], "pages">;
  readonly clock: Pick<Clock, "now"> & { moveBy(milliseconds: number): MaybeLater<void> };
  /** Returns the SMS and e-mails that the stack recorded instead of sending them, newest first. */
  messages(): MaybeLater<readonly CaughtMessage[]>;
}
