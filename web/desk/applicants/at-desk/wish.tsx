/**
 * The form that changes which notices an identified applicant gets, and by which channel (N5). The change is recorded
 * with the clerk's name.
 */

import { useState } from "react";
import {
  type InLanguages,
  type Language,
  languages,
  traitsOf,
} from "../../../../shared/contracts/fields/language.ts";
import type { Messenger } from "../../../../shared/contracts/fields/messenger.ts";
import { newsChannels, newsWanted } from "../../../../shared/contracts/fields/news.ts";
import { actForApplicant } from "../../../../shared/contracts/staff/desk-acts.ts";
import { defined } from "../../../../shared/defined.ts";
import { messengerChoice } from "../../../design/messenger.text.ts";
import { newsWishWords } from "../../../design/news.text.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { fieldsOf } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice, Time } from "../../ui/shows.tsx";
import { Submit } from "../../ui/submit.tsx";
import type { ShownRequest } from "./applicants-requests.ts";
import { waitingWords } from "./waiting.text.ts";

type Said = NonNullable<ShownRequest["newsWish"]>;
type Wish = Omit<Said, "at">;

interface WishProps {
  readonly request: string;
  readonly pass: string;
  readonly newsWish: Said | undefined;
  /** N9: the messenger that the organisation offers; absent when it offers none. */
  readonly messenger: Messenger | undefined;
}

const usual: Wish = { channel: "sms", wanted: "all", language: "fa" };

export const NewsWish = (props: WishProps) =>
  useMayI()("act-for-applicant") ? <Wishing {...props} /> : null;

function Wishing({ request, pass, newsWish, messenger }: WishProps) {
  const text = useWords(waitingWords).wish;
  const worded = useWords(newsWishWords);
  const languageLabel = (key: Language): string =>
    (worded.language as InLanguages<{ readonly label: string }>)[key]?.label ?? traitsOf(key).name;
  const spoken = useLanguage();
  const instead = messenger && messengerChoice(spoken.language, messenger);
  const [said, say] = useState(newsWish);
  const [wish, set] = useState<Wish>(newsWish ?? usual);
  const [open, setOpen] = useState(false);
  const keeping = useSend(actForApplicant, {
    done: ({ body }) => {
      say({ ...wish, at: body.at });
      setOpen(false);
    },
  });
  const { channel, wanted, language } = wish;
  const act = { type: "news", channel, wanted, language, ...defined({ messenger: wish.messenger }) } as const;
  const field = fieldsOf(wish, (change) => set({ ...wish, ...change }));
  return (
    <section className="stack near applicant-contact no-print" aria-labelledby="news-wish">
      <h3 id="news-wish">{text.title}</h3>
      {said ? (
        <p>
          {worded.channel[said.channel].label} · {worded.wanted[said.wanted].label} ·{" "}
          {languageLabel(said.language)}
          {instead && said.messenger === messenger && <> · {instead.name}</>} · <Time at={said.at} />
        </p>
      ) : (
        <p>{text.nothing}</p>
      )}
      {said && said !== newsWish && !open && <Notice>{text.kept}</Notice>}
      {open ? (
        <Form problem={keeping.problem} onSubmit={() => keeping.send({ body: { request, pass, act } })}>
          <RadioGroup
            label={worded.labels.channel}
            {...field("channel")}
            name="act.channel"
            options={newsChannels.map((key) => ({ key, label: worded.channel[key].label }))}
          />
          {instead && (
            <RadioGroup
              label={instead.label}
              name="act.messenger"
              optional
              value={wish.messenger ?? ""}
              onChange={(key) => set({ ...wish, messenger: key })}
              options={instead.options}
            />
          )}
          <RadioGroup
            label={worded.labels.wanted}
            {...field("wanted")}
            name="act.wanted"
            options={newsWanted.map((key) => ({ key, label: worded.wanted[key].label }))}
          />
          <RadioGroup
            label={worded.labels.language}
            {...field("language")}
            name="act.language"
            options={languages.map((key) => ({ key, label: languageLabel(key) }))}
          />
          <Submit label={text.submit} sending={keeping.sending} />
        </Form>
      ) : (
        <div>
          <Button look="quiet" onPress={() => setOpen(true)}>
            {text.change}
          </Button>
        </div>
      )}
    </section>
  );
}
