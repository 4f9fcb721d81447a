/**
 * The scaffold of a staff step on a case, modelled on `check-on-spot`: its files, and its rows in all lists
 * of steps.
 */

import { caseSteps } from "../../web/desk/casework/case/steps/case-steps.ts";
import type { Change } from "./changes.ts";
import { camel } from "./names.ts";
import type { Wanted } from "./read-arguments.ts";

const commands = "functions/referral/commands";
/** The file of case state that `check-on-spot` changes. */
const subject = "functions/referral/case/inspection.ts";
const steps = "web/desk/casework/case/steps";
const examples = "shared/contracts/staff/examples/casework.ts";

/**
 * Returns the changes in the order in which a contributor fills them in: test, command, contract with
 * example, rights, the fact's effect, desk.
 */
export const commandChanges = (wanted: Wanted): readonly Change[] => [
  { file: `${commands}/${wanted.name}.test.ts`, text: testOf(wanted) },
  { file: `${commands}/${wanted.name}.ts`, text: commandOf(wanted) },
  ...ofContract(wanted),
  ...ofRights(wanted),
  ...ofFact(wanted),
  ...ofDesk(wanted),
];

const testOf = ({ name }: Wanted): string => `import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { acceptCase } from "./accept-case.ts";
import { ${camel(name)} } from "./${name}.ts";

describe("${name}", () => {
  it("FILL IN: say what ${name} stores and publishes, and when it is refused", async () => {
    const { deps, by, open, rows } = casework();
    const code = await open(1);
    await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
    const outcome = await ${camel(name)}(deps, await by("e.karimi", code), { words: "متن" });
    expect.fail(\`${name} has no test yet: it was \${outcome.accepted ? "accepted" : outcome.refusal.code}, \${rows.length} rows\`);
  });
});
`;

const commandOf = ({ name, fact }: Wanted): string => `import { decideByStage } from "../rules/machine.ts";
import { step } from "./frame/step.ts";

/** FILL IN: say what the command does, and its feature id; a check beyond its stages is a rule of its own in \`rules/\`. Refuses \`stale\`, \`wrong-stage\`, and what \`act\` refuses. */
export const ${camel(name)} = step({
  action: "${name}",
  fact: "${fact}",
  words: ({ words }: { readonly words: string }) => ({ words }),
  say: (_, { document }) => ({ words: document("words") }),
  decide: (state, { words }, { seen }) => decideByStage(state, "${name}", seen, { type: "${fact}", words }),
});
`;

const ofContract = ({ name }: Wanted): readonly Change[] => [
  {
    file: "shared/contracts/staff/casework.ts",
    at: "end",
    text: `export const ${camel(name)} = defineOperation({
  ...step,
  id: "${name}",
  action: "${name}",
  path: "/api/staff/cases/{case}/${name}",
  summary: "FILL IN: say what the operation does, with its feature id; check path, body and refusals.",
  body: z.strictObject({ words: words(3, 2_000) }),
  refusals: [...ofEveryStep],
});
`,
  },
  { file: examples, at: "imports", text: `import { ${camel(name)} } from "../casework.ts";` },
  {
    file: examples,
    at: "end",
    text: `// FILL IN: give the body a text from the story; \`npm run examples\` plays it.
export const ${camel(name)}Example = exampleOf(${camel(name)}, {
  as: "expert",
  params: inUrl,
  body: { words: "متن نمونه." },
  ifMatch: '"6"',
  status: 200,
  response: { ...caseExample.inHand, version: 7 },
  etag: '"7"',
});
`,
  },
];

/** Adds the step to the two tables of rights; both permit nobody until they are filled in. */
const ofRights = ({ name }: Wanted): readonly Change[] => [
  {
    file: "shared/contracts/policy.ts",
    at: { list: "const caseRights = {" },
    text: `  // FILL IN: say which roles may, and with which relations to the case; nobody may yet.\n  "${name}": [],`,
  },
  {
    file: "test/policy/expected.ts",
    at: { list: "export const expected:" },
    text: `  // FILL IN: write the same by hand, from the agreement and not from policy.ts.
  "${name}": {
${["clerk", '"phone-operator"', "expert", "head", "inspector", "coordinator", "administrator", "auditor"]
  .map((role) => `    ${role}: "........",`)
  .join("\n")}
  },`,
  },
];

const ofFact = ({ name, fact }: Wanted): readonly Change[] => [
  {
    file: subject,
    at: { after: '  | { readonly type: "explained"' },
    text: `  /** FILL IN: move the fact's entries in this file to its own subject, and say what it holds; its name and fields can never change. */
  | { readonly type: "${fact}"; readonly words: DocumentId }`,
  },
  {
    file: subject,
    at: { list: "export const transitions = {" },
    text: `  // FILL IN: say from which stages the step starts, and to which it leads.
  "${name}": { by: "staff", from: ["in-hand"], fact: "${fact}", to: ["in-hand"] },`,
  },
  {
    file: subject,
    at: { list: "export const folds: Folds<InspectionFact, WithInspection> = {" },
    text: `  // FILL IN: put into the state what a rule or a screen needs from the fact.\n  "${fact}": () => ({}),`,
  },
  {
    file: `events/referral/${fact}.v1.ts`,
    text: `import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const ${camel(fact)} = defineEvent({
  name: "referral.${fact}",
  version: 1,
  summary: "FILL IN: say what happened, in the past tense; add fields of ids and codes, never free text.",
  public: true,
  data: () => z.strictObject({ case: code(), unit: slug(), by: staff(), at: moment() }),
});
`,
  },
  {
    file: subject,
    at: "imports",
    text: `import { ${camel(fact)} } from "../../../events/referral/${fact}.v1.ts";`,
  },
  {
    file: subject,
    at: { list: "export const announces: Announces<InspectionFact, WithInspection> = {" },
    text: `  "${fact}": (_, about) => [${camel(fact)}.of(about)],`,
  },
];

const freeLetter = (): string => {
  const used: readonly string[] = Object.values(caseSteps).map(({ letter }) => letter);
  return [..."CFHIJKLMUXYABDEGNOPQRSTVWZ"].find((letter) => !used.includes(letter)) ?? "Y";
};

const ofDesk = (wanted: Wanted): readonly Change[] => [
  { file: `${steps}/${wanted.name}.ts`, text: deskStepOf(wanted) },
];

const deskStepOf = ({
  name,
  fact,
}: Wanted): string => `import { ${camel(name)} } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { oneTextStep } from "./case-step.ts";

/** FILL IN: say what the step is for; if it needs more than one text, make it a \`caseStep\` with a \`${name}-form.tsx\` beside it. */
export const ${camel(name)}Step = oneTextStep({
  operation: ${camel(name)},
  fact: "${fact}",
  // FILL IN: choose a letter that is free at these stages, and a rank: the step with the lowest one comes first; \`steps.test.ts\` lists the order.
  letter: "${freeLetter()}",
  rank: ${lastRank() + 10},
  field: "words",
  most: 2_000,
  words: words(
${["Persian", "English"].map((language) => deskWordsOf(language)).join("\n")}
  ),
});
`;

const lastRank = (): number => Math.max(...Object.values(caseSteps).map(({ rank }) => rank));

const deskWordsOf = (language: string): string => `    {
      name: "FILL IN: name the step in ${language}",
      label: "FILL IN: label the field in ${language}",
      submit: "FILL IN: say what the button does in ${language}",
      done: "FILL IN: confirm the step in ${language}",
      happened: (name: string) => \`\${name} FILL IN: say what the person did in ${language}\`,
    },`;
