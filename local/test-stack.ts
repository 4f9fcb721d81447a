/** For tests, examples and benchmarks: the stack of the sources as they are, in memory, on free ports. */
import { demoOrganisation, templateFolder } from "./settings.ts";
import { type Stack, type StackOptions, startStack } from "./stack.ts";
import { synthesize } from "./synthesize.ts";

/** Builds and synthesizes first, when something has changed. Stop it when done. */
export async function startTestStack(options: Partial<StackOptions> = {}): Promise<Stack> {
  await synthesize();
  return startStack({ template: templateFolder, organisation: demoOrganisation, ...options });
}
