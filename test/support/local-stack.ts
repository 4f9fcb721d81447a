/** The real local stack for tests: the synthesized template, data in memory, any free ports. */

import { demoOrganisation, templateFolder } from "../../local/settings.ts";
import { type Stack, type StackOptions, startStack } from "../../local/stack.ts";
import { synthesize } from "../../local/synthesize.ts";

/** What a test waits for, at most, in milliseconds: only ever reached when something is broken. */
export const patience = 90_000;

export async function startLocalStack(
  options: Pick<StackOptions, "dataDir" | "port" | "begins"> = {},
): Promise<Stack> {
  await synthesize();
  const dynamoDb = options.dataDir === undefined ? await sharedDynamoDb() : undefined;
  return startStack({ template: templateFolder, organisation: demoOrganisation, dynamoDb, ...options });
}

/** The port of the DynamoDB Local of this run of the tests (`test/shared-dynamodb.ts`); nothing outside of one. */
export async function sharedDynamoDb(): Promise<number | undefined> {
  const asked = process.env["SHARED_DYNAMODB"];
  if (asked === undefined) return undefined;
  const answer = await fetch(asked);
  if (!answer.ok) throw new Error(await answer.text());
  return Number(await answer.text());
}

/** Asks again, less and less often, until there is an answer, and says for what it waited in vain. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const until = performance.now() + patience;
  for (let pause = 25; ; pause = Math.min(pause * 1.5, 250)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > until) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/**
 * The one-time code in the newest SMS to a number.
 * @param since of those sent from then on, by the stack's clock: who comes again does not take the code of last time
 */
export const oneTimeCodeFor = (stack: Stack, mobile: string, since = ""): Promise<string> =>
  eventually("a one-time code", () => {
    const text = stack
      .messages()
      .find(({ to, at, text: words }) => to === mobile && at >= since && /رمز یک‌بارمصرف/.test(words))?.text;
    return text && /\d{6}/.exec(text)?.[0];
  });
