/** A command that is tried, and what such commands tell each other. */

import type { Ask } from "../../functions/referral/commands/frame/case-step.ts";
import type { Running } from "./world.ts";

/** What commands tell each other. */
export interface Story {
  code: string;
  challenge?: string;
  pass?: string;
  padCode?: string;
}

export interface TriedCommand {
  /** Commands that must have been run before. */
  readonly after: readonly string[];
  /** The same call again, with the same key: what a client or a queue does when nobody answered. */
  readonly run: (services: Running, story: Story) => Promise<unknown>;
}

/** A step by somebody who looked at that version of the case, or of its part when one is given. */
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
