import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byPath } from "./catalogue-code.ts";
import { generatedFrom, type LoadedModule, nameOf } from "./operations-code.ts";

/** The file of a command of referral that is a staff step on a case. */
export interface StepFile {
  /** The path below `functions/referral/commands`, such as `correct-case/correct-case.ts`. */
  readonly path: string;
  readonly exported: string;
  /** The step's action, which is also the id of its operation. */
  readonly action: string;
}

/**
 * Returns every staff step on a case, in any order.
 * @throws Error when the first field of a step is not its action
 */
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
 * Returns the source of `functions/referral/commands/frame/staff-steps.ts`.
 * @param actions the actions of all steps in the order of the policy table, in which the rows are written
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

/**
 * Returns the operation whose id is the step's action.
 * @throws Error when there is none
 */
function contractOf({ path, action }: StepFile, contracts: readonly LoadedModule[]) {
  const [found] = contracts.flatMap((module) =>
    module.operations.filter(({ spec }) => spec.id === action).map(({ exported }) => ({ module, exported })),
  );
  if (!found) throw new Error(`${path}: no operation of the contracts is called ${action}`);
  return found;
}
