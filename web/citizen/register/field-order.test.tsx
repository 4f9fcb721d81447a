import { expect, test } from "vitest";
import { renderPage } from "../../design/render-page.ts";
import { choices, frame } from "../../preview/frame.ts";
import { tagsOf } from "../../preview/html.ts";
import { fieldsOf, steps } from "../props.ts";
import { FoadPage, fieldsOf as fieldsOfFoad, foadSteps } from "./foad.tsx";
import { RegisterPage } from "./register.tsx";

/** The names of a page's fields, in the order of the page. */
const fieldsIn = (html: string): readonly string[] => {
  const shown = tagsOf(html.slice(html.indexOf('id="answers"'))).filter(
    ({ name, attributes }) =>
      ["input", "select", "textarea"].includes(name) && attributes["type"] !== "hidden",
  );
  // A file field has no name, since a script uploads its file outside the form.
  return [...new Set(shown.flatMap(({ attributes }) => attributes["name"] ?? []))];
};

const common = { errors: [], draftId: "draft-01", draft: "sealed" };
const offered = { messenger: "bale" } as const;
const asked = { ...choices, kinds: choices.kinds.map((kind) => ({ ...kind, asksWho: true, mayHide: true })) };
const values = { kind: asked.kinds[0]?.key };

test.each(steps)(
  "the fields listed for the step %s have the order of the page, so that errors appear in this order",
  (step) => {
    const props = { ...frame("fa", "/register"), ...common, ...offered, step, choices: asked, guidance: [] };
    expect(fieldsIn(renderPage(<RegisterPage {...props} values={values} />))).toEqual(fieldsOf[step]);
  },
);

test.each(foadSteps)(
  "the fields listed for the emergency form's step %s have the order of the page",
  (step) => {
    const foad = { reasons: choices.subjects, units: choices.units };
    const props = { ...frame("fa", "/foad"), ...common, ...foad, step, values: {} };
    expect(fieldsIn(renderPage(<FoadPage {...props} />))).toEqual(fieldsOfFoad[step]);
  },
);
