/** What is noted of a contact, and which call is promised or taken back (R19). None is decided on a version of the case. */
import { cancelCall, noteContact, promiseCall } from "../../../../../shared/contracts/staff/contacts.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useUnsent } from "../../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { CancelButton } from "../../../ui/button.tsx";
import { ComboBox, RadioGroup } from "../../../ui/choices.tsx";
import { fieldsOf, TextArea, TextField } from "../../../ui/fields.tsx";
import { Form } from "../../../ui/form.tsx";
import { optionsOf } from "../../../ui/options.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { Submit } from "../../../ui/submit.tsx";
import { rememberDone } from "../../calls/done.ts";
import { useHere } from "../here.tsx";
import { Restored } from "../restored.tsx";
import { whoCanBeNamed } from "../shown/who.ts";
import { useAtField } from "../steps/use-at-field.ts";
import { CallFields } from "./call-fields.tsx";
import { type ContactWords, callBody, contactBody, noCall, noContact, type PromisedCall } from "./contact.ts";
import { contactWords } from "./contacts.text.ts";

interface Closes {
  readonly onClose: () => void;
}

interface OfCall extends Closes {
  readonly call: PromisedCall;
}

/** A contact; of a promised call when one is given, and then with the applicant. */
export function ContactForm({ call, onClose }: Closes & Partial<OfCall>) {
  const text = useWords(contactWords);
  const here = useHere();
  const number = call?.number;
  const kept = useUnsent(`contact:${here.view.case}:${number ?? ""}`, noContact);
  const unnamed = here.view.withoutIdentity === true;
  // C3: there is no applicant to have spoken with.
  const value: ContactWords =
    unnamed && kept.value.whom === "applicant" ? { ...kept.value, whom: "ours" } : kept.value;
  const change = (part: Partial<ContactWords>) => kept.set({ ...value, ...part });
  const isMade = number !== undefined && value.result === "reached";
  const forget = () => {
    kept.forget();
    if (isMade) rememberDone({ case: here.view.case, number });
    onClose();
  };
  const after = here.after({ said: isMade ? text.notedMade : text.noted, forget, aside: true });
  const note = useSend(noteContact, after);
  const label = text.noteFor(useDigits()(number ?? ""));
  const ours = value.who.startsWith("person:") ? "with.person" : "with.unit";
  const problem = useAtField(here.forForm(note.problem), { "unknown-contact": ours });
  if (!kept.ready) return null;
  const field = fieldsOf(value, change);
  return (
    <Form
      problem={problem}
      label={number === undefined ? text.note : label}
      onSubmit={() => note.send({ params: here.on.params, body: contactBody(value, number) })}
    >
      <Restored kept={kept} />
      {number === undefined && <Whom value={value} onChange={change} name={ours} unnamed={unnamed} />}
      <RadioGroup label={text.how} {...field("how")} options={optionsOf(hows, text.hows)} />
      <RadioGroup label={text.result} {...field("result")} options={optionsOf(results, text.results)} />
      <TextArea label={text.words} {...field("words")} hint={text.wordsHint} optional most={4_000} />
      <Submit label={text.submitNote} sending={note.sending} byKeys>
        <CancelButton plain onPress={onClose} />
      </Submit>
    </Form>
  );
}

const hows = Object.keys(contactWords.fa.hows) as readonly ContactWords["how"][];
const results = Object.keys(contactWords.fa.results) as readonly Exclude<ContactWords["result"], "">[];
const whoms = Object.keys(contactWords.fa.whoms) as readonly ContactWords["whom"][];

interface WhomProps {
  readonly value: ContactWords;
  readonly onChange: (part: Partial<ContactWords>) => void;
  /** Of the field for one of ours. */
  readonly name: string;
  /** C3: nobody is its applicant. */
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
  const forget = () => {
    kept.forget();
    onClose();
  };
  const promise = useSend(promiseCall, here.after({ said: text.promisedDone, forget, aside: true }));
  const problem = useAtField(here.forForm(promise.problem), { "call-not-ahead": "day" });
  if (!kept.ready) return null;
  return (
    <Form
      problem={problem}
      label={text.promise}
      onSubmit={() => promise.send({ params: here.on.params, body: callBody(kept.value) })}
    >
      <Restored kept={kept} />
      <CallFields {...kept.field} autoFocus />
      <Submit label={text.submitPromise} sending={promise.sending} byKeys>
        <CancelButton plain onPress={onClose} />
      </Submit>
    </Form>
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
    onClose();
  };
  const cancel = useSend(cancelCall, here.after({ said: text.cancelledDone, forget, aside: true }));
  const label = text.cancelCall(useDigits()(number));
  return (
    <Form
      problem={here.forForm(cancel.problem)}
      label={label}
      onSubmit={() => cancel.send({ params: { ...here.on.params, number }, body: { reason: reason.value } })}
    >
      <Restored kept={reason} />
      <TextArea label={text.why} name="reason" most={1_000} {...reason.field} autoFocus />
      <Submit label={label} sending={cancel.sending} byKeys>
        <CancelButton plain onPress={onClose} />
      </Submit>
    </Form>
  );
}
