/** The type of a command under test, and the values that a command passes to commands after it. */

import type { Ask } from "../../functions/referral/commands/frame/case-step.ts";
import type { Running } from "./world.ts";

/** Values that commands pass to commands after them. */
export interface Story {
  code: string;
  challenge?: string;
  pass?: string;
  padCode?: string;
}

export interface TriedCommand {
  /** The names of the commands that must run before. */
  readonly after: readonly string[];
  /** Makes the same call with the same idempotency key each time, as a client or queue does when it gets no reply. */
  readonly run: (services: Running, story: Story) => Promise<unknown>;
}

/** Makes the command of a step on a case, or on a part of it, by a user who saw a given version. */
export const step =
  <Input>(
    take: (deps: Running["referral"], ask: Ask, input: Input) => Promise<unknown>,
    username: string,
    key: string,
    version: number,
    input: Input,
    caseOf: (code: string) => string = (code) => code,
  ) =>
  async (services: Running, story: Story) =>
    take(
      services.referral,
      { case: caseOf(story.code), username, seen: { personVersion: version }, key },
      input,
    );
