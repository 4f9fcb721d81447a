import { expect, test } from "vitest";
import { renderPage } from "../../design/render-page.ts";
import { choices, frame } from "../../preview/frame.ts";
import { tagsOf } from "../../preview/html.ts";
import { fieldsOf, steps } from "../props.ts";
import { FoadPage, fieldsOf as fieldsOfFoad, foadSteps } from "./foad.tsx";
import { RegisterPage } from "./register.tsx";

/** The names of a page's fields, in its order. */
const fieldsIn = (html: string): readonly string[] => {
  const shown = tagsOf(html.slice(html.indexOf('id="answers"'))).filter(
    ({ name, attributes }) =>
      ["input", "select", "textarea"].includes(name) && attributes["type"] !== "hidden",
  );
  // The field of a file has no name: its file goes to the store, not with the form.
  return [...new Set(shown.flatMap(({ attributes }) => attributes["name"] ?? []))];
};

const common = { errors: [], draftId: "draft-01", draft: "sealed" };
const asked = { ...choices, kinds: choices.kinds.map((kind) => ({ ...kind, asksWho: true, mayHide: true })) };
const values = { kind: asked.kinds[0]?.key };

test.each(steps)("the fields of %s are listed in the order of its page, in which errors appear", (step) => {
  const props = { ...frame("fa", "/register"), ...common, step, choices: asked, guidance: [] };
  expect(fieldsIn(renderPage(<RegisterPage {...props} values={values} />))).toEqual(fieldsOf[step]);
});

test.each(foadSteps)("the fields of an emergency's %s are listed in the order of its page", (step) => {
  const offered = { reasons: choices.subjects, units: choices.units };
  const props = { ...frame("fa", "/foad"), ...common, ...offered, step, values: {} };
  expect(fieldsIn(renderPage(<FoadPage {...props} />))).toEqual(fieldsOfFoad[step]);
});
