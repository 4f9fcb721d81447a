/**
 * Enters paper forms or letters one by one. The day of each form is preset in the next form, since forms that are
 * entered together usually have the same day (C7, C19).
 */
import { useState } from "react";
import { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useAtField } from "../../app/steps/use-at-field.ts";
import { Restored } from "../../app/unsent/restored.tsx";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DayField } from "../../ui/day/day-field.tsx";
import { fieldsOf, TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { IdentityFields } from "../../ui/identity-fields.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { Skeleton } from "../../ui/shows.tsx";
import { Submit } from "../../ui/submit.tsx";
import { AboutFields } from "../registration/about-fields.tsx";
import { BehalfFields } from "../registration/behalf-fields.tsx";
import { PadCodeField, padProblems } from "../registration/pad-fields.tsx";
import { LandlineField, MobileField, NameField } from "../registration/person-fields.tsx";
import { Receipt } from "../registration/receipt.tsx";
import type { Registered } from "../registration/registered.ts";
import { registrationWords } from "../registration/registration.text.ts";
import { type Choices, useChoices } from "../registration/use-choices.ts";
import { bodyOf, emptyLetter, hiding, type LetterForm, letterBodyOf } from "./form.ts";
import { LetterFields } from "./letter-fields.tsx";
import { paperWords } from "./paper.text.ts";

/** `letter`: the form is a letter, with sender, number and date (C19). */
export function OneForm({ letter = false }: { readonly letter?: boolean }) {
  const text = useWords(paperWords);
  const { choices, ...reading } = useChoices();
  const [registered, setRegistered] = useState<Registered>();
  const [day, setDay] = useState("");
  if (!choices) return <Reading of={reading} lines={8} />;
  if (registered)
    return (
      <Receipt
        registered={registered}
        next={() => setRegistered(undefined)}
        words={letter ? text.letterReceipt : text.receipt}
      />
    );
  const done = (reply: Registered) => {
    setDay(reply.handedIn ?? "");
    setRegistered(reply);
  };
  return <Entering {...{ choices, day, done, letter }} />;
}

interface EnteringProps {
  readonly choices: Choices;
  /** The day of the form entered before this one. */
  readonly day: string;
  readonly done: (registered: Registered) => void;
  readonly letter: boolean;
}

interface PartProps {
  readonly form: LetterForm;
  readonly put: (change: Partial<LetterForm>) => void;
  readonly letter: boolean;
}

/** The stored input. It includes the idempotency key, so that sending again after a reload uses the same key. */
const unsent = { ...emptyLetter, key: "" };

function Entering({ choices, day, done, letter }: EnteringProps) {
  const text = useWords(paperWords);
  const shared = useWords(registrationWords);
  const kept = useUnsent<typeof unsent>(letter ? "letter-form" : "paper-form", unsent);
  const register = useSend(registerForApplicant, {
    done: ({ body }) => done({ ...body, hasReceipt: form.padCode.trim() !== "" }),
    forget: kept.forget,
  });
  const problem = useAtField(register.problem, padProblems);
  if (!kept.ready) return <Skeleton lines={8} />;
  const form = {
    ...unsent,
    ...kept.value,
    handedIn: kept.value.handedIn || (kept.value.key === "" ? day : ""),
  };
  const put = (change: Partial<LetterForm>) =>
    kept.set({ ...form, key: form.key || crypto.randomUUID(), ...change });
  const mayHide = choices.kinds.some(({ key, mayHide: may }) => key === form.kind && may === true);
  const body = hiding(letter ? letterBodyOf(form) : bodyOf(form), mayHide && form.hidden);
  const send = () => register.send({ body, ...(form.key !== "" && { key: form.key }) });
  const isKnown = register.problem?.code === "letter-registered-before";
  return (
    <section className="sheet stack registration" aria-label={letter ? text.letter : text.one}>
      <p>{letter ? text.letterLead : text.lead}</p>
      <Restored kept={kept} />
      <Form problem={problem} label={text.form} onSubmit={send}>
        {letter && <LetterFields {...{ form, put }} asksAgain={isKnown || form.again} />}
        <WhoFields {...{ form, put, letter }} />
        <MatterFields {...{ form, put, choices, letter }} />
        {mayHide && (
          <Checkbox checked={form.hidden} onChange={(hidden) => put({ hidden })}>
            {shared.hide}
          </Checkbox>
        )}
        {!letter && <PadCodeField value={form} put={put} optional />}
        <BehalfFields value={form} put={put} />
        <Submit label={letter ? text.submitLetter : text.submit} sending={register.sending} byKeys />
      </Form>
    </section>
  );
}

function WhoFields({ form, put, letter }: PartProps) {
  const text = useWords(paperWords);
  const shared = useWords(registrationWords);
  const field = fieldsOf(form, put);
  return (
    <fieldset className="stack registration-part">
      <legend>{shared.who}</legend>
      {!letter && <DayField label={text.handedIn} {...field("handedIn")} />}
      <NameField value={form} put={put} identity={form.identityType} />
      <IdentityFields
        at="applicant.identity"
        type={field("identityType")}
        number={field("identityNumber")}
        optional
      />
      <MobileField value={form} put={put} optional />
      <LandlineField value={form} put={put} hint={text.landlineHint} />
    </fieldset>
  );
}

function MatterFields({ form, put, choices, letter }: PartProps & Pick<EnteringProps, "choices">) {
  const text = useWords(paperWords);
  const shared = useWords(registrationWords);
  const field = fieldsOf(form, put);
  return (
    <fieldset className="stack registration-part">
      <legend>{shared.matter}</legend>
      <TextArea
        label={letter ? text.letterWords : text.description}
        {...field("description")}
        rows={5}
        dir="auto"
        most={4_000}
      />
      <AboutFields value={form} {...{ put, choices }} />
    </fieldset>
  );
}
