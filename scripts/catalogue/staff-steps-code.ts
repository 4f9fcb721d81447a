import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byPath } from "./catalogue-code.ts";
import { generatedFrom, type LoadedModule, nameOf } from "./operations-code.ts";

/** A command of referral that is a staff step on a case. */
export interface StepFile {
  /** From `functions/referral/commands`: `correct-case/correct-case.ts`. */
  readonly path: string;
  readonly exported: string;
  /** The action, which is also its contract's id. */
  readonly action: string;
}

/** Every staff step on a case, in any order. @throws Error when a step does not begin with its action. */
export function readStaffSteps(root: string): readonly StepFile[] {
  const folder = join(root, "functions/referral/commands");
  return globSync("**/*.ts", { cwd: folder, exclude: ["**/*.test.ts"] }).flatMap((found) => {
    const path = found.replaceAll("\\", "/");
    const text = readFileSync(join(folder, path), "utf8");
    return [...text.matchAll(/^export const (\w+) = step\((?:\{\s*action: "([a-z-]+)")?/gm)].map(
      ([, exported = "", action]) => {
        if (action === undefined) throw new Error(`${path}: the first field of a step is its action`);
        return { path, exported, action };
      },
    );
  });
}

/**
 * `functions/referral/commands/frame/staff-steps.ts`, as Biome formats it.
 *
 * @param actions the order of the rows, which is the policy table's
 * @throws Error when no operation has the name of a step
 */
export function staffStepsCode(
  steps: readonly StepFile[],
  contracts: readonly LoadedModule[],
  actions: readonly string[],
): string {
  const rows = steps
    .map((step) => ({ ...step, contract: contractOf(step, contracts) }))
    .sort((a, b) => actions.indexOf(a.action) - actions.indexOf(b.action));
  const modules = contracts.filter((module) => rows.some(({ contract }) => contract.module === module));
  return `/** Every step of staff on a case, with its contract. ${generatedFrom("the commands and their contracts")} */

${[
  ...modules.map(
    (module) => `import * as ${nameOf(module)} from "../../../../shared/contracts/${module.name}.ts";`,
  ),
  ...steps
    .toSorted((a, b) => byPath(a.path, b.path))
    .map(({ path, exported }) => `import { ${exported} } from "../${path}";`),
  'import { row } from "./staff-step.ts";',
].join("\n")}

export const staffSteps = [
${rows.map(({ contract, exported }) => `  row(${nameOf(contract.module)}.${contract.exported}, ${exported}),`).join("\n")}
] as const;
`;
}

/** The operation whose id is the step's action. */
function contractOf({ path, action }: StepFile, contracts: readonly LoadedModule[]) {
  const [found] = contracts.flatMap((module) =>
    module.operations.filter(({ spec }) => spec.id === action).map(({ exported }) => ({ module, exported })),
  );
  if (!found) throw new Error(`${path}: no operation of the contracts is called ${action}`);
  return found;
}
