/** Forms that were begun in this browser, and those that were sent (ADR 0057). */

import { momentInWords } from "../../design/display.ts";
import { Hidden } from "../../design/field.tsx";
import { TickIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { DraftsProps, KeptDraft, SentProps } from "../props.ts";
import { draftWords } from "./drafts.text.ts";

const Kept = ({ draft, language, csrf }: { readonly draft: KeptDraft } & DraftsProps) => {
  const text = draftWords[language];
  const { id, step, kind, at } = draft;
  const name = kind?.[language] ?? text.nothingChosen;
  return (
    <section class="group advice" aria-labelledby={`draft-${id}`}>
      <h2 id={`draft-${id}`}>{name}</h2>
      <p class="muted">{text.since(momentInWords(at, language))}</p>
      <form method="post" action={`/register/clear?draft=${id}`}>
        <Hidden values={{ csrf }} />
        <p class="buttons">
          <a class="button main" href={`/register/${step}?draft=${id}`}>
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

/** Before another one is begun: what was left unfinished, to go on with or to clear. */
export const DraftsPage = (props: DraftsProps) => {
  const text = draftWords[props.language];
  return (
    <CitizenLayout frame={props} title={text.title} section="register">
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <div class="groups">
        {props.drafts.map((draft) => (
          <Kept key={draft.id} draft={draft} {...props} />
        ))}
      </div>
      <p class="buttons">
        <a class="button" href="/register?another=yes">
          {text.another}
        </a>
      </p>
    </CitizenLayout>
  );
};

export const ClearedPage = (props: DraftsProps) => {
  const text = draftWords[props.language];
  return (
    <CitizenLayout frame={props} title={text.cleared} section="register">
      <h1 class="done">
        <TickIcon />
        {text.cleared}
      </h1>
      <p>{text.clearedLead}</p>
      <p class="buttons">
        <a class="button" href="/register">
          {text.begin}
        </a>
      </p>
    </CitizenLayout>
  );
};

/** Who comes back from the receipt into the form: nothing is sent a second time. */
export const SentPage = (props: SentProps) => {
  const { sent, receipt, form, language } = props;
  const text = draftWords[language];
  return (
    <CitizenLayout frame={props} title={text.sent[sent]} section="register">
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
          {text.another}
        </a>
      </p>
    </CitizenLayout>
  );
};
