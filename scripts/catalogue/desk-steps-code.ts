import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { camel, pascal } from "../new/names.ts";
import { byPath } from "./catalogue-code.ts";

/**
 * A folder of the desk's code with one file for each step. `of` is `case` or `meeting`, on which the steps are taken; the
 * lists that are generated from the folder begin with this word, such as `case-steps.ts`.
 */
interface StepFolder {
  readonly path: string;
  readonly of: string;
}

export const stepFolders: readonly StepFolder[] = [
  { path: "web/desk/casework/case/steps", of: "case" },
  { path: "web/desk/meetings/meeting/steps", of: "meeting" },
];

/** The file of one step of the desk. */
export interface StepFile {
  /** The step's action, such as `check-on-spot`. */
  readonly name: string;
  /** Whether the step has a form of its own; otherwise it gets the form with one text field and a button. */
  readonly hasForm: boolean;
}

/**
 * Returns every step of a folder.
 * @throws Error when an exported step is not named like its file
 */
export function readDeskSteps(root: string, { path }: StepFolder): readonly StepFile[] {
  const folder = join(root, path);
  return globSync("*.ts", { cwd: folder }).flatMap((file) => {
    const name = basename(file, ".ts");
    const exported = /^export const (\w+)Step = \w+\(\{$/m.exec(
      readFileSync(join(folder, file), "utf8"),
    )?.[1];
    if (exported === undefined) return [];
    if (exported !== camel(name)) throw new Error(`${path}/${file} does not export \`${camel(name)}Step\``);
    return { name, hasForm: existsSync(join(folder, `${name}-form.tsx`)) };
  });
}

const generated = "Generated from the files beside it by `npm run catalogue`: do not edit.";

interface Row {
  /** The path of the imported file, and the name that it exports. */
  readonly path: string;
  readonly exported: string;
}

const stepOf = ({ name }: StepFile): Row => ({ path: `./${name}.ts`, exported: `${camel(name)}Step` });

const formOf = (step: StepFile): Row =>
  step.hasForm ? { path: `./${step.name}-form.tsx`, exported: `${pascal(step.name)}Form` } : stepOf(step);

const importsOf = (rows: readonly Row[]): readonly string[] =>
  rows
    .toSorted((a, b) => byPath(a.path, b.path))
    .map(({ path, exported }) => `import { ${exported} } from "${path}";`);

const sorted = (steps: readonly StepFile[]): readonly StepFile[] =>
  steps.toSorted((a, b) => byPath(a.name, b.name));

/** Returns the source of a list of steps, such as `case-steps.ts`. It imports no React, so that scripts and tests can read it. */
export function deskStepsCode({ of }: StepFolder, steps: readonly StepFile[]): string {
  const rows = sorted(steps).map((step) => `  "${step.name}": ${stepOf(step).exported},`);
  return [
    `/** Every step of a ${of} that the desk offers, by action. ${generated} */`,
    "",
    ...importsOf(steps.map(stepOf)),
    "",
    `export const ${of}Steps = {`,
    ...rows,
    "};",
    "",
  ].join("\n");
}

/** Returns the source of a list of forms, such as `case-forms.ts`. */
export function formsCode({ of }: StepFolder, steps: readonly StepFile[]): string {
  const shared = { path: "./one-text-form.ts", exported: "oneTextForm" };
  const needsShared = steps.some(({ hasForm }) => !hasForm);
  const rows = sorted(steps).map((step) => {
    const { exported } = formOf(step);
    return `  "${step.name}": ${step.hasForm ? exported : `oneTextForm(${exported})`},`;
  });
  return [
    `/** The form of each step of a ${of}, by action. ${generated} */`,
    "",
    ...importsOf([...steps.map(formOf), ...(needsShared ? [shared] : [])]),
    "",
    `export const ${of}Forms = {`,
    ...rows,
    "};",
    "",
  ].join("\n");
}
