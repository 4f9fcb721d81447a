/** The pages about this browser's unfinished forms and sent forms (ADR 0057). */

import { textIn } from "../../../shared/contracts/fields/language.ts";
import { momentInWords } from "../../design/display.ts";
import { Hidden } from "../../design/field.tsx";
import { TickIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { DraftsProps, KeptDraft, SentProps } from "../props.ts";
import { draftWords } from "./drafts.text.ts";

const Kept = ({ draft, form, language, csrf }: { readonly draft: KeptDraft } & DraftsProps) => {
  const text = draftWords[language];
  const { id, step, at } = draft;
  const name = textIn(draft.name, language) ?? text.of[form].begin;
  return (
    <section class="group advice" aria-labelledby={`draft-${id}`}>
      <h2 id={`draft-${id}`}>{name}</h2>
      <p class="muted">{text.since(momentInWords(at, language))}</p>
      <form method="post" action={`${form}/clear?draft=${id}`}>
        <Hidden values={{ csrf }} />
        <p class="buttons">
          <a class="button main" href={`${form}/${step}?draft=${id}`}>
            {text.goOn}
            <span class="heard">: {name}</span>
          </a>
          <button type="submit" class="quiet">
            {text.clear}
            <span class="heard">: {name}</span>
          </button>
        </p>
      </form>
    </section>
  );
};

/** The emergency form belongs to no section of the menu. */
const sectionOf = ({ form }: Pick<DraftsProps, "form">) =>
  form === "/register" ? ({ section: "register" } as const) : {};

/** The page that offers unfinished forms, to continue or clear, before a new form is started. */
export const DraftsPage = (props: DraftsProps) => {
  const text = draftWords[props.language];
  return (
    <CitizenLayout frame={props} title={text.title} {...sectionOf(props)}>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <div class="groups">
        {props.drafts.map((draft) => (
          <Kept key={draft.id} draft={draft} {...props} />
        ))}
      </div>
      <p class="buttons">
        <a class="button" href={`${props.form}?another=yes`}>
          {text.of[props.form].another}
        </a>
      </p>
    </CitizenLayout>
  );
};

export const ClearedPage = (props: DraftsProps) => {
  const text = draftWords[props.language];
  return (
    <CitizenLayout frame={props} title={text.cleared} {...sectionOf(props)}>
      <h1 class="done">
        <TickIcon />
        {text.cleared}
      </h1>
      <p>{text.clearedLead}</p>
      <p class="buttons">
        <a class="button" href={props.form}>
          {text.of[props.form].begin}
        </a>
      </p>
    </CitizenLayout>
  );
};

/**
 * The page shown when the applicant goes back from the receipt into the form. It cannot send the form a second time.
 */
export const SentPage = (props: SentProps) => {
  const { sent, receipt, form, language } = props;
  const text = draftWords[language];
  return (
    <CitizenLayout frame={props} title={text.sent[sent]} {...sectionOf(props)}>
      <h1 class="done">
        <TickIcon />
        {text.sent[sent]}
      </h1>
      <p>{text.sentLead}</p>
      <p class="buttons">
        {receipt !== undefined && (
          <a class="button main" href={receipt}>
            {sent === "report" ? text.accepted : text.receipt}
          </a>
        )}
        {sent === "request" && (
          <a class="button" href="/track">
            {text.track}
          </a>
        )}
        <a class="button quiet" href={form}>
          {text.of[form].another}
        </a>
      </p>
    </CitizenLayout>
  );
};
