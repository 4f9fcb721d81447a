/** The result of one of preflight's checks, with its remedy. */
export interface Finding {
  /**
   * `ready`: nothing to do. `look`: deployable, but should be changed. `stop`: not deployable, would be rolled back, or
   * lacks what a production must have. `unknown`: could not be checked.
   */
  readonly state: "ready" | "look" | "stop" | "unknown";
  readonly what: string;
  readonly found: string;
  readonly todo?: string;
}

export const ready = (what: string, found: string): Finding => ({ state: "ready", what, found });
export const look = (what: string, found: string, todo: string): Finding => ({
  ...{ state: "look", what, found, todo },
});
export const stop = (what: string, found: string, todo: string): Finding => ({
  ...{ state: "stop", what, found, todo },
});

/**
 * Runs a check and returns its finding; an error becomes the finding `unknown`, so that the other checks go
 * on.
 */
export async function answered(what: string, ask: () => Promise<Finding>): Promise<Finding> {
  try {
    return await ask();
  } catch (error) {
    return { state: "unknown", what, found: reasonOf(error), todo: "allow it to be asked, or look by hand" };
  }
}

/**
 * Returns the name of AWS's error. An unreadable answer does not come from AWS, but from a proxy or from
 * another implementation that lacks the call.
 */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { $response } = error as { readonly $response?: { readonly statusCode?: number } };
  return error instanceof SyntaxError
    ? `no answer of AWS (${$response?.statusCode ?? "not JSON"})`
    : error.name;
}

/** Whether the system may be deployed with these findings. */
export const mayDeploy = (findings: readonly Finding[]): boolean =>
  findings.every(({ state }) => state === "ready" || state === "look");

/** Returns a Markdown table of the findings, those that prevent a deployment first. */
export function tableOf(findings: readonly Finding[]): string {
  const order: readonly Finding["state"][] = ["stop", "unknown", "look", "ready"];
  const sorted = findings.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const rows = sorted.map(
    ({ state, what, found, todo = "" }) => `| ${[state, what, found, todo].join(" | ")} |`,
  );
  return ["| | what | found | to do |", "|---|---|---|---|", ...rows].join("\n");
}
