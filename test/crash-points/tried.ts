/** A command under test, and the values that such commands pass on. */

import type { Ask } from "../../functions/referral/commands/frame/case-step.ts";
import type { Running } from "./world.ts";

/** Values that commands pass to later ones. */
export interface Story {
  code: string;
  challenge?: string;
  pass?: string;
  padCode?: string;
}

export interface TriedCommand {
  /** Commands that must run before. */
  readonly after: readonly string[];
  /** Makes the same call with the same key each time, as a client or queue does without a reply. */
  readonly run: (services: Running, story: Story) => Promise<unknown>;
}

/** A step by a user who looked at that version of the case, or of the given part. */
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
