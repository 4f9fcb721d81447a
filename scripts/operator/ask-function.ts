import { InvokeCommand } from "@aws-sdk/client-lambda";
import type { System } from "./system.ts";

/**
 * Invokes a function that operators may invoke, and returns its result.
 * @throws Error when the function fails
 */
export async function askFunction({ lambda }: System, FunctionName: string, input: object): Promise<unknown> {
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(input) }),
  );
  if (FunctionError !== undefined) throw new Error(`${FunctionName} failed (${FunctionError}): see its log`);
  return JSON.parse(Payload?.transformToString() ?? "");
}
