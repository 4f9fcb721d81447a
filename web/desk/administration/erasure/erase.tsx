/**
 * The form that erases an applicant's personal data (P2). Erasure cannot be undone, so the user types the tracking code
 * twice.
 */

import { Fragment, useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { eraseApplicant, erasureReasons } from "../../../../shared/contracts/staff/erasure.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useWords } from "../../app/words/language.tsx";
import { latin } from "../../app/words/latin.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { fieldsOf, TextField } from "../../ui/fields.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { Code, Time } from "../../ui/shows.tsx";
import { erasureWords } from "./erasure.text.ts";

type Erased = ReplyOf<typeof eraseApplicant>["body"];

export function Erase() {
  const text = useWords(erasureWords);
  const [erased, done] = useState<Erased>();
  return (
    <section className="stack">
      <h2>{text.eraseTitle}</h2>
      {erased ? <Done erased={erased} another={() => done(undefined)} /> : <Ask done={done} />}
    </section>
  );
}

function Ask({ done }: { readonly done: (erased: Erased) => void }) {
  const text = useWords(erasureWords);
  const [typed, set] = useState({
    request: "",
    again: "",
    because: "asked" as (typeof erasureReasons)[number],
  });
  const [differs, sayDiffers] = useState(false);
  const erase = useSend(eraseApplicant, { done: ({ body }) => done(body) });
  const put = (change: Partial<typeof typed>) => set({ ...typed, ...change });
  const { request, again, because } = typed;
  const isSame = codeIn(request) === codeIn(again);
  const submit = () => {
    sayDiffers(!isSame);
    if (isSame) erase.send({ body: { request, because } });
  };
  const field = fieldsOf(typed, put);
  return (
    <>
      <p>{text.about}</p>
      <SendForm send={erase} submit={text.erase} look="danger" onSubmit={submit}>
        <TextField
          label={text.request}
          {...field("request")}
          hint={text.requestHint}
          ltr
          inputMode="numeric"
        />
        <RadioGroup
          label={text.because}
          {...field("because")}
          options={optionsOf(erasureReasons, text.reasons)}
        />
        <TextField
          label={text.again}
          {...field("again")}
          ltr
          inputMode="numeric"
          error={differs && !isSame ? text.notSame : undefined}
        />
      </SendForm>
    </>
  );
}

/** The digits of a typed code, as Latin digits, to compare the two codes. */
const codeIn = (typed: string): string => latin(typed).replaceAll(/\D/g, "");

function Done({ erased, another }: { readonly erased: Erased; readonly another: () => void }) {
  const text = useWords(erasureWords);
  const { requests, completeAt } = erased;
  return (
    <div className="stack" role="status">
      <h3>{text.done}</h3>
      <p>
        {text.of}:{" "}
        {requests.map((request, at) => (
          <Fragment key={request}>
            {at > 0 && " · "}
            <Code code={request} />
          </Fragment>
        ))}
      </p>
      <p>
        {text.complete}: <Time at={completeAt} />
      </p>
      <p className="soft">{text.completeAbout}</p>
      <div>
        <Button onPress={another}>{text.another}</Button>
      </div>
    </div>
  );
}
