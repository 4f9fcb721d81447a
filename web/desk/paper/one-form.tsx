/** One paper form after another: the day, which is the same for a pile, stays from form to form (C7). */
import { useState } from "react";
import { registerForApplicant } from "../../../shared/contracts/desk-registration.ts";
import { listChoices } from "../../../shared/contracts/requests.ts";
import { useRead, useSend } from "../api/use-api.ts";
import { DayField } from "../case/promise-fields.tsx";
import { Restored } from "../case/restored.tsx";
import { Submit } from "../case/submit.tsx";
import { Select } from "../design/choices.tsx";
import { TextArea, TextField } from "../design/fields.tsx";
import { Form } from "../design/form.tsx";
import { ProblemState } from "../design/problem.tsx";
import { Skeleton } from "../design/shows.tsx";
import { AboutFields } from "../registration/about-fields.tsx";
import { LandlineField, MobileField, NameField } from "../registration/person-fields.tsx";
import { Receipt } from "../registration/receipt.tsx";
import type { Choices, Registered } from "../registration/register-form.tsx";
import { registrationWords } from "../registration/registration.text.ts";
import { useUnsent } from "../unsent/use-unsent.ts";
import { identityTypes, identityWords } from "../words/identity.text.ts";
import { useWords } from "../words/language.tsx";
import { bodyOf, emptyForm, type PaperForm } from "./form.ts";
import { paperWords } from "./paper.text.ts";

export function OneForm() {
  const text = useWords(paperWords).receipt;
  const { body: choices, problem, again } = useRead(listChoices, {}, { stale: 300 });
  const [registered, setRegistered] = useState<Registered>();
  const [day, setDay] = useState("");
  if (!choices) return problem ? <ProblemState problem={problem} again={again} /> : <Skeleton lines={8} />;
  if (registered)
    return <Receipt registered={registered} next={() => setRegistered(undefined)} words={text} />;
  const done = (reply: Registered) => {
    setDay(reply.handedIn ?? "");
    setRegistered(reply);
  };
  return <Entering {...{ choices, day, done }} />;
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
  const shared = useWords(registrationWords);
  const identity = useWords(identityWords);
  return (
    <fieldset className="stack registration-part">
      <legend>{shared.who}</legend>
      <DayField
        label={text.handedIn}
        name="handedIn"
        value={form.handedIn}
        onChange={(handedIn) => put({ handedIn })}
      />
      <NameField value={form} put={put} />
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
      <MobileField value={form} put={put} optional />
      <LandlineField value={form} put={put} hint={text.landlineHint} />
    </fieldset>
  );
}

function MatterFields({ form, put, choices }: PartProps & Pick<EnteringProps, "choices">) {
  const text = useWords(paperWords);
  const shared = useWords(registrationWords);
  return (
    <fieldset className="stack registration-part">
      <legend>{shared.matter}</legend>
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
