/**
 * Gives the examples their values from the local stack: tokens from its sign-in service, and SMS from its
 * operator's page.
 */

import { setTimeout as wait } from "node:timers/promises";
import { signIn } from "../../local/issuers/staff/sign-in.ts";
import type { Hooks } from "./hooks.ts";

interface Message {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

export function localHooks({
  pages,
  operator,
}: {
  readonly pages: string;
  readonly operator: string;
}): Hooks {
  return {
    staffToken: async (username) => (await signIn(pages, username)).access,
    nextOneTimeCode: async (mobile) => {
      const before = new Set((await messages(operator)).map(({ id }) => id));
      return () => codeAmong(operator, mobile, before);
    },
  };
}

const messages = async (operator: string): Promise<readonly Message[]> =>
  (await fetch(`${operator}/api/messages`)).json() as Promise<readonly Message[]>;

/**
 * Waits for a new SMS to the mobile with a one-time code: six or sixteen digits without a space. A tracking code does
 * not match, because it is written in groups of four.
 * @param before the ids of the messages that existed before the code was requested
 */
async function codeAmong(operator: string, mobile: string, before: ReadonlySet<string>): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const fresh = (await messages(operator)).filter(({ id, to }) => to === mobile && !before.has(id));
    const code = fresh
      .map(({ text }) => /(?<!\d)(\d{16}|\d{6})(?!\d)/.exec(text)?.[0])
      .find((found) => found !== undefined);
    if (code !== undefined) return code;
    await wait(50);
  }
  throw new Error("No SMS with a one-time code arrived");
}
