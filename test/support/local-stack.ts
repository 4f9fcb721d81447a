/** The real local stack for tests: the synthesized template, data in memory, any free ports. */

import { demoOrganisation, templateFolder } from "../../local/settings.ts";
import { type Stack, startStack } from "../../local/stack.ts";
import { synthesize } from "../../local/synthesize.ts";

/** What a test waits for, at most, in milliseconds: only ever reached when something is broken. */
export const patience = 30_000;

export async function startLocalStack(
  options: { readonly dataDir?: string; readonly port?: number } = {},
): Promise<Stack> {
  await synthesize();
  return startStack({ template: templateFolder, organisation: demoOrganisation, ...options });
}

/** Asks again until there is an answer, and says for what it waited in vain. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > until) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The one-time code in the newest SMS to a number. */
export const oneTimeCodeFor = (stack: Stack, mobile: string): Promise<string> =>
  eventually("a one-time code", () => {
    const text = stack
      .messages()
      .find(({ to, text: words }) => to === mobile && /رمز یک‌بارمصرف/.test(words))?.text;
    return text && /\d{6}/.exec(text)?.[0];
  });
