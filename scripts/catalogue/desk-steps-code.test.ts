import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deskStepsCode, formsCode, readDeskSteps, stepFolders } from "./desk-steps-code.ts";

const root = join(import.meta.dirname, "../..");

test.each(stepFolders)(
  "the desk's generated lists of $of steps are up to date: `npm run catalogue` would write the same",
  (folder) => {
    const read = (file: string) => readFileSync(join(root, folder.path, file), "utf8");
    const steps = readDeskSteps(root, folder);
    expect(read(`${folder.of}-steps.ts`)).toBe(deskStepsCode(folder, steps));
    expect(read(`${folder.of}-forms.ts`)).toBe(formsCode(folder, steps));
  },
);

test("formsCode gives a staff step that has no form of its own the standard form: one text field and a button", () => {
  const folder = { path: "", of: "thing" };
  const steps = [
    { name: "send-off", hasForm: true },
    { name: "note-stay", hasForm: false },
  ];
  expect(formsCode(folder, steps).split("\n").slice(2)).toEqual([
    'import { noteStayStep } from "./note-stay.ts";',
    'import { oneTextForm } from "./one-text-form.ts";',
    'import { SendOffForm } from "./send-off-form.tsx";',
    "",
    "export const thingForms = {",
    '  "note-stay": oneTextForm(noteStayStep),',
    '  "send-off": SendOffForm,',
    "};",
    "",
  ]);
});
