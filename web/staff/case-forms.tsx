/** What a person may do with a case: one plain form for each action. */
import type { ComponentChildren } from "preact";
import { digits } from "../design/display.ts";
import { Hidden, Select, TextArea } from "../design/field.tsx";
import { caseWords } from "./case.text.ts";
import type { Actions, CaseAction, CaseProps } from "./props.ts";

/** What was typed into a form that was not taken, and what is wrong with it; nothing for the other forms. */
function typed({ attempt }: CaseProps, action: CaseAction) {
  return attempt?.action === action
    ? { values: attempt.values, errors: attempt.errors }
    : { values: {}, errors: [] };
}

/** The id of a field: several forms of the page have a `reason`. */
export const fieldId = (action: CaseAction, name: string): string => `${action}-${name}`;

interface FormProps {
  readonly page: CaseProps;
  readonly action: CaseAction;
  readonly submit: string;
  readonly main?: boolean;
  readonly children?: ComponentChildren;
}

const Form = ({ page, action, submit, main, children }: FormProps) => {
  const { code, version } = page.case;
  const key = page.actions[action]?.key;
  return (
    <form method="post" action={`/staff/cases/${code}/${action}`} novalidate data-once>
      <Hidden values={{ csrf: page.csrf, key, version: String(version) }} />
      {children}
      <div class="buttons">
        <button type="submit" class={main ? "main" : ""}>
          {submit}
        </button>
      </div>
    </form>
  );
};

const Reason = ({
  page,
  action,
}: {
  readonly page: CaseProps;
  readonly action: "refer" | "return" | "send-back";
}) => {
  const { values, errors } = typed(page, action);
  return (
    <TextArea
      name="reason"
      id={fieldId(action, "reason")}
      label={caseWords[page.language][action].reason}
      rows={3}
      language={page.language}
      errors={errors}
      value={values["reason"]}
    />
  );
};

const Accept = (page: CaseProps) => {
  const text = caseWords[page.language].accept;
  const { values, errors } = typed(page, "accept");
  return (
    <Form page={page} action="accept" submit={text.submit} main>
      <TextArea
        name="points"
        id={fieldId("accept", "points")}
        label={text.points}
        hint={text.hint}
        rows={5}
        language={page.language}
        errors={errors}
        value={values["points"]}
      />
    </Form>
  );
};

const Refer = (page: CaseProps) => {
  const { language } = page;
  const text = caseWords[language].refer;
  const { values, errors } = typed(page, "refer");
  const units = page.actions.refer?.units ?? [];
  return (
    <Form page={page} action="refer" submit={text.submit}>
      <Select
        name="unit"
        id={fieldId("refer", "unit")}
        label={text.unit}
        none={text.none}
        language={language}
        errors={errors}
        value={values["unit"]}
        options={units.map(({ key, name }) => ({ key, label: name[language] }))}
      />
      <Reason page={page} action="refer" />
    </Form>
  );
};

const Return = (page: CaseProps) => {
  const text = caseWords[page.language].return;
  return (
    <Form page={page} action="return" submit={text.submit}>
      <p>{text.to(page.actions.return?.to[page.language] ?? "")}</p>
      <Reason page={page} action="return" />
    </Form>
  );
};

/** What the draft form starts from: what was just typed, else the draft that was sent back. */
function draftValues(page: CaseProps): Readonly<Record<string, string | undefined>> {
  if (page.attempt?.action === "draft") return page.attempt.values;
  const { draft } = page.case;
  if (!draft) return {};
  const answers = draft.answers.map((answer, at) => [`answer-${at + 1}`, answer]);
  return { outcome: draft.outcome.key, reasoning: draft.reasoning, ...Object.fromEntries(answers) };
}

/** R10: an outcome, an answer to each point, and the reasons. */
const Draft = (page: CaseProps) => {
  const { language, case: shown } = page;
  const text = caseWords[language].draft;
  const { errors } = typed(page, "draft");
  const values = draftValues(page);
  const field = (name: string) => ({
    name,
    id: fieldId("draft", name),
    language,
    errors,
    value: values[name],
  });
  const { outcomes = [], fourEyes = false } = page.actions.draft ?? {};
  return (
    <Form page={page} action="draft" submit={fourEyes ? text.submitForApproval : text.submit} main>
      <Select
        {...field("outcome")}
        label={text.outcome}
        none={text.none}
        options={outcomes.map(({ key, name }) => ({ key, label: name[language] }))}
      />
      {shown.points.map((point, at) => (
        <TextArea
          key={point}
          {...field(`answer-${at + 1}`)}
          label={text.point(digits(at + 1, language))}
          hint={point}
          rows={3}
        />
      ))}
      <TextArea {...field("reasoning")} label={text.reasoning} hint={text.reasoningHint} rows={4} />
      {!fourEyes && <p class="hint">{text.atOnce}</p>}
    </Form>
  );
};

const Approve = (page: CaseProps) => {
  const text = caseWords[page.language].approve;
  return (
    <Form page={page} action="approve" submit={text.submit} main>
      <p class="hint">{text.hint}</p>
    </Form>
  );
};

const SendBack = (page: CaseProps) => (
  <Form page={page} action="send-back" submit={caseWords[page.language]["send-back"].submit}>
    <Reason page={page} action="send-back" />
  </Form>
);

const forms: Record<Exclude<CaseAction, "approve">, (page: CaseProps) => ComponentChildren> = {
  accept: Accept,
  refer: Refer,
  return: Return,
  draft: Draft,
  "send-back": SendBack,
};

/** The one that is most likely next stands open, approving just below the draft; the others open on demand. */
const inOrder = [
  "approve",
  "draft",
  "accept",
  "send-back",
  "refer",
  "return",
] as const satisfies readonly CaseAction[];

export const available = (actions: Actions): readonly CaseAction[] =>
  inOrder.filter((action) => actions[action] !== undefined);

export const ActionForms = (page: CaseProps) => {
  const text = caseWords[page.language];
  const offered = available(page.actions);
  if (offered.length === 0) return <p class="note">{text.nothing}</p>;
  return (
    <>
      {offered.map((action, at) =>
        action === "approve" ? (
          <Approve key={action} {...page} />
        ) : (
          <details key={action} class="action" open={at === 0 || page.attempt?.action === action}>
            <summary>{text[action].heading}</summary>
            {forms[action](page)}
          </details>
        ),
      )}
    </>
  );
};
