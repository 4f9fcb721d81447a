/** The forms that record a contact, and promise or cancel a call (R19). All are sent without a version of the case. */
import { cancelCall, noteContact, promiseCall } from "../../../../../shared/contracts/staff/contacts.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import { useUnsent } from "../../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { ComboBox, RadioGroup } from "../../../ui/choices.tsx";
import { fieldsOf, TextArea, TextField } from "../../../ui/fields.tsx";
import { optionsOf } from "../../../ui/options.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { rememberDone } from "../../calls/done.ts";
import { useHere } from "../here.tsx";
import { whoCanBeNamed } from "../shown/who.ts";
import { CallFields } from "./call-fields.tsx";
import { type ContactWords, callBody, contactBody, noCall, noContact, type PromisedCall } from "./contact.ts";
import { contactWords } from "./contacts.text.ts";

interface Closes {
  readonly onClose: () => void;
}

interface OfCall extends Closes {
  readonly call: PromisedCall;
}

/**
 * The form that records a contact. With `call`, the form records that the promised call was made, so the contact is
 * with the applicant.
 */
export function ContactForm({ call, onClose }: Closes & Partial<OfCall>) {
  const text = useWords(contactWords);
  const here = useHere();
  const number = call?.number;
  const kept = useUnsent(`contact:${here.view.case}:${number ?? ""}`, noContact);
  const unnamed = here.view.withoutIdentity === true;
  // C3: a report without identity has no applicant to contact.
  const value: ContactWords =
    unnamed && kept.value.whom === "applicant" ? { ...kept.value, whom: "ours" } : kept.value;
  const change = (part: Partial<ContactWords>) => kept.set({ ...value, ...part });
  const isMade = number !== undefined && value.result === "reached";
  const forget = () => {
    kept.forget();
    if (isMade) rememberDone({ case: here.view.case, number });
  };
  const label = text.noteFor(useDigits()(number ?? ""));
  const ours = value.who.startsWith("person:") ? "with.person" : "with.unit";
  const said = isMade ? text.notedMade : text.noted;
  const note = useStep(
    here,
    noteContact,
    { said, forget, close: onClose, aside: true },
    { "unknown-contact": ours },
  );
  if (!kept.ready) return null;
  const field = fieldsOf(value, change);
  return (
    <StepForm
      send={note}
      kept={kept}
      submit={text.submitNote}
      label={number === undefined ? text.note : label}
      onClose={onClose}
      onSubmit={() => note.take(contactBody(value, number))}
    >
      {number === undefined && <Whom value={value} onChange={change} name={ours} unnamed={unnamed} />}
      <RadioGroup label={text.how} {...field("how")} options={optionsOf(hows, text.hows)} />
      <RadioGroup label={text.result} {...field("result")} options={optionsOf(results, text.results)} />
      <TextArea label={text.words} {...field("words")} hint={text.wordsHint} optional most={4_000} />
    </StepForm>
  );
}

const hows = Object.keys(contactWords.fa.hows) as readonly ContactWords["how"][];
const results = Object.keys(contactWords.fa.results) as readonly Exclude<ContactWords["result"], "">[];
const whoms = Object.keys(contactWords.fa.whoms) as readonly ContactWords["whom"][];

interface WhomProps {
  readonly value: ContactWords;
  readonly onChange: (part: Partial<ContactWords>) => void;
  /** The label of the field that names a unit or colleague. */
  readonly name: string;
  /** C3: whether the case has no known applicant. */
  readonly unnamed: boolean;
}

function Whom({ value, onChange, name, unnamed }: WhomProps) {
  const text = useWords(contactWords);
  const options = whoCanBeNamed(useDesk(), useSay());
  const field = fieldsOf(value, onChange);
  return (
    <>
      <RadioGroup
        label={text.whom}
        {...field("whom")}
        name="with.type"
        options={optionsOf(whoms, text.whoms).filter(({ key }) => !(unnamed && key === "applicant"))}
      />
      {value.whom === "ours" && <ComboBox label={text.who} {...field("who")} name={name} options={options} />}
      {value.whom === "other" && (
        <TextField label={text.name} {...field("name")} name="with.name" dir="auto" />
      )}
    </>
  );
}

export function PromiseCallForm({ onClose }: Closes) {
  const text = useWords(contactWords);
  const here = useHere();
  const kept = useUnsent(`promise-call:${here.view.case}`, noCall);
  const after = { said: text.promisedDone, forget: kept.forget, close: onClose, aside: true } as const;
  const promise = useStep(here, promiseCall, after, { "call-not-ahead": "day" });
  if (!kept.ready) return null;
  return (
    <StepForm
      send={promise}
      kept={kept}
      submit={text.submitPromise}
      label={text.promise}
      onClose={onClose}
      onSubmit={() => promise.take(callBody(kept.value))}
    >
      <CallFields {...kept.field} autoFocus />
    </StepForm>
  );
}

export function CancelCallForm({ call, onClose }: OfCall) {
  const text = useWords(contactWords);
  const here = useHere();
  const number = String(call.number);
  const reason = useUnsent(`cancel-call:${here.view.case}:${number}`, "");
  const forget = () => {
    reason.forget();
    rememberDone({ case: here.view.case, number: call.number });
  };
  const cancel = useStep(here, cancelCall, { said: text.cancelledDone, forget, close: onClose, aside: true });
  const label = text.cancelCall(useDigits()(number));
  return (
    <StepForm
      send={cancel}
      kept={reason}
      submit={label}
      label={label}
      onClose={onClose}
      onSubmit={() => cancel.take({ reason: reason.value }, { number })}
    >
      <TextArea label={text.why} name="reason" most={1_000} {...reason.field} autoFocus />
    </StepForm>
  );
}
