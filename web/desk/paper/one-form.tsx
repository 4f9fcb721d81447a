/** One paper form after another: the day, which is the same for a pile, stays from form to form (C7). */
import { useEffect, useRef, useState } from "react";
import { registerForApplicant } from "../../../shared/contracts/desk-registration.ts";
import type { ReplyOf } from "../../../shared/contracts/operation.ts";
import { listChoices } from "../../../shared/contracts/requests.ts";
import { useRead, useSend } from "../api/use-api.ts";
import { DayField } from "../case/promise-fields.tsx";
import { Restored } from "../case/restored.tsx";
import { Submit } from "../case/submit.tsx";
import { Button } from "../design/button.tsx";
import { Select } from "../design/choices.tsx";
import { TextArea, TextField } from "../design/fields.tsx";
import { Form } from "../design/form.tsx";
import { Icon } from "../design/icons.tsx";
import { ProblemState } from "../design/problem.tsx";
import { Notice, Skeleton } from "../design/shows.tsx";
import { AboutFields } from "../registration/about-fields.tsx";
import { useUnsent } from "../unsent/use-unsent.ts";
import { identityTypes, identityWords } from "../words/identity.text.ts";
import { useWords } from "../words/language.tsx";
import { bodyOf, emptyForm, type PaperForm, type Registered } from "./form.ts";
import { paperWords } from "./paper.text.ts";
import { PaperReceipt } from "./receipt.tsx";

type Choices = ReplyOf<typeof listChoices>["body"];

export function OneForm() {
  const { body: choices, problem, again } = useRead(listChoices, {}, { stale: 300 });
  const [registered, setRegistered] = useState<Registered>();
  const [day, setDay] = useState("");
  if (!choices) return problem ? <ProblemState problem={problem} again={again} /> : <Skeleton lines={8} />;
  if (registered) return <Done registered={registered} next={() => setRegistered(undefined)} />;
  const done = (reply: Registered) => {
    setDay(reply.handedIn ?? "");
    setRegistered(reply);
  };
  return <Entering {...{ choices, day, done }} />;
}

function Done({ registered, next }: { readonly registered: Registered; readonly next: () => void }) {
  const text = useWords(paperWords).receipt;
  const print = useRef<HTMLDivElement>(null);
  useEffect(() => print.current?.querySelector("button")?.focus(), []);
  return (
    <div className="stack">
      <PaperReceipt registered={registered} />
      <div className="no-print stack near" ref={print}>
        <Notice>{text.once}</Notice>
        <div className="row">
          <Button look="main" onPress={() => window.print()}>
            <Icon name="print" />
            {text.print}
          </Button>
          <Button onPress={next}>{text.next}</Button>
        </div>
      </div>
    </div>
  );
}

interface EnteringProps {
  readonly choices: Choices;
  /** Of the form before. */
  readonly day: string;
  readonly done: (registered: Registered) => void;
}

interface PartProps {
  readonly form: PaperForm;
  readonly put: (change: Partial<PaperForm>) => void;
}

/** The key goes with what is typed, so that what was sent and not answered is the same after a reload. */
const unsent = { ...emptyForm, key: "" };

function Entering({ choices, day, done }: EnteringProps) {
  const text = useWords(paperWords);
  const kept = useUnsent<typeof unsent>("paper-form", unsent);
  const register = useSend(registerForApplicant, {
    done: ({ body }) => {
      kept.forget();
      done(body);
    },
  });
  if (!kept.ready) return <Skeleton lines={8} />;
  const form = { ...kept.value, handedIn: kept.value.handedIn || (kept.value.key === "" ? day : "") };
  const put = (change: Partial<PaperForm>) =>
    kept.set({ ...form, key: form.key || crypto.randomUUID(), ...change });
  const send = () => register.send({ body: bodyOf(form), ...(form.key !== "" && { key: form.key }) });
  return (
    <section className="sheet stack registration" aria-label={text.one}>
      <p>{text.lead}</p>
      <Restored kept={kept} />
      <Form problem={register.problem} label={text.form} onSubmit={send}>
        <WhoFields {...{ form, put }} />
        <MatterFields {...{ form, put, choices }} />
        <Submit label={text.submit} sending={register.sending} byKeys />
      </Form>
    </section>
  );
}

function WhoFields({ form, put }: PartProps) {
  const text = useWords(paperWords);
  const identity = useWords(identityWords);
  return (
    <fieldset className="stack registration-part">
      <legend>{text.who}</legend>
      <DayField
        label={text.handedIn}
        name="handedIn"
        value={form.handedIn}
        onChange={(handedIn) => put({ handedIn })}
      />
      <TextField
        label={text.fullName}
        name="applicant.fullName"
        dir="auto"
        value={form.fullName}
        onChange={(fullName) => put({ fullName })}
      />
      <Select
        label={identity.type}
        name="applicant.identity.type"
        value={form.identityType}
        onChange={(identityType) => put({ identityType })}
        options={identityTypes.map((key) => ({ key, label: identity.types[key] }))}
      />
      <TextField
        label={identity.number}
        name="applicant.identity.number"
        hint={identity.hint}
        optional
        ltr
        value={form.identityNumber}
        onChange={(identityNumber) => put({ identityNumber })}
      />
      <TextField
        label={text.mobile}
        name="applicant.mobile"
        optional
        ltr
        inputMode="tel"
        value={form.mobile}
        onChange={(mobile) => put({ mobile })}
      />
      <TextField
        label={text.landline}
        name="applicant.landline"
        hint={text.landlineHint}
        optional
        ltr
        inputMode="tel"
        value={form.landline}
        onChange={(landline) => put({ landline })}
      />
    </fieldset>
  );
}

function MatterFields({ form, put, choices }: PartProps & Pick<EnteringProps, "choices">) {
  const text = useWords(paperWords);
  return (
    <fieldset className="stack registration-part">
      <legend>{text.matter}</legend>
      <TextArea
        label={text.description}
        name="description"
        rows={5}
        dir="auto"
        most={4_000}
        value={form.description}
        onChange={(description) => put({ description })}
      />
      <AboutFields value={form} {...{ put, choices }} />
    </fieldset>
  );
}
