/** The scaffold of a screen of the desk, with its texts, its route and a test. */

import type { Change } from "./changes.ts";
import { camel, pascal } from "./names.ts";
import type { Wanted } from "./read-arguments.ts";

const screens = "web/desk/app/shell/screens.tsx";

export const screenChanges = ({ place, name }: Wanted): readonly Change[] => {
  const folder = `web/desk/${place}/${name}`;
  return [
    {
      file: `${folder}/${name}.test.ts`,
      text: `import { expect, it } from "vitest";
import { ${camel(name)}Words } from "./${name}.text.ts";

it("FILL IN: say what the screen ${name} decides to show; a test in test/browser opens it", () => {
  expect.fail(\`\${${camel(name)}Words.en.title} has no test yet\`);
});
`,
    },
    {
      file: `${folder}/${name}.text.ts`,
      text: `import { words } from "../../../design/words.ts";

/** FILL IN: say which screen has these texts. */
export const ${camel(name)}Words = words(
  {
    title: "FILL IN: title the screen in Persian",
    about: "FILL IN: say what the screen is for in Persian",
  },
  {
    title: "FILL IN: title the screen in English",
    about: "FILL IN: say what the screen is for in English",
  },
);
`,
    },
    {
      file: `${folder}/${name}.tsx`,
      text: `import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { ${camel(name)}Words } from "./${name}.text.ts";

/** FILL IN: say what the screen shows; read it with \`useRead\`, and show each state of the reply. */
export function ${pascal(name)}Screen() {
  const text = useWords(${camel(name)}Words);
  return (
    <Page title={text.title}>
      <p className="soft">{text.about}</p>
    </Page>
  );
}
`,
    },
    {
      file: screens,
      at: { after: `import { NotFound } from "./not-found.tsx";` },
      text: `const ${pascal(name)} = lazy(() =>
  import("../../${place}/${name}/${name}.tsx").then(({ ${pascal(name)}Screen }) => ({ default: ${pascal(name)}Screen })),
);`,
    },
    {
      file: screens,
      at: { after: "<Switch>" },
      text: `          {/* FILL IN: put it in \`For\` with the action that opens it, and a link in sections.ts or on another screen. */}
          <Route path="/${name}">
            <${pascal(name)} />
          </Route>`,
    },
  ];
};
