/** Thrown for wrong arguments of an operator's command. */
export class NotUnderstood extends Error {}

/**
 * Runs an operator's command. Prints an error without a stack trace and exits with 1, or with 2 for wrong
 * arguments.
 * @param command resolves with false when it found a problem
 */
export async function runCommand(command: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? reasonOf(error) : String(error));
    process.exitCode = error instanceof NotUnderstood ? 2 : 1;
  }
}

function reasonOf(error: Error): string {
  const code = (error as { readonly code?: string }).code;
  if (code === "ECONNREFUSED") return "Nothing answers there: does the local stack still run?";
  return error.message;
}
