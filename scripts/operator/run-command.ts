/** Runs an operator's command: prints an error in words and exits with 1, or with 2 for wrong usage. */
export class NotUnderstood extends Error {}

/** @param command resolves to whether all is well */
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
