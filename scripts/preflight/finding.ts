/** What preflight found, and what is to be done about it. */
export interface Finding {
  /** `ready`; `look`: it can be deployed, and should not be left so; `stop`: it cannot, or would be rolled back; `unknown`: could not be asked. */
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

/** A question, and what came of it; one that fails keeps no other from being asked. */
export async function answered(what: string, ask: () => Promise<Finding>): Promise<Finding> {
  try {
    return await ask();
  } catch (error) {
    return { state: "unknown", what, found: reasonOf(error), todo: "allow it to be asked, or look by hand" };
  }
}

/** The name of AWS's error. An answer that the SDK cannot read is not AWS's: a proxy's page, or one of an implementation without the call. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { $response } = error as { readonly $response?: { readonly statusCode?: number } };
  return error instanceof SyntaxError
    ? `no answer of AWS (${$response?.statusCode ?? "not JSON"})`
    : error.name;
}

/** Whether a deployment may begin. */
export const mayDeploy = (findings: readonly Finding[]): boolean =>
  findings.every(({ state }) => state === "ready" || state === "look");

/** A table of Markdown, what stops a deployment first. */
export function tableOf(findings: readonly Finding[]): string {
  const order: readonly Finding["state"][] = ["stop", "unknown", "look", "ready"];
  const sorted = findings.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const rows = sorted.map(
    ({ state, what, found, todo = "" }) => `| ${[state, what, found, todo].join(" | ")} |`,
  );
  return ["| | what | found | to do |", "|---|---|---|---|", ...rows].join("\n");
}
