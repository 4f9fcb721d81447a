/** The form that records a conversation with an identified applicant, and a call promised to the applicant (R19). */

import { useState } from "react";
import { contactApplicant } from "../../../../shared/contracts/staff/applicants.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useAtField } from "../../app/steps/use-at-field.ts";
import { useWords } from "../../app/words/language.tsx";
import { CallFields } from "../../casework/case/contacts/call-fields.tsx";
import { callBody, noCall } from "../../casework/case/contacts/contact.ts";
import { contactWords } from "../../casework/case/contacts/contacts.text.ts";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { fieldsOf, TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { Notice } from "../../ui/shows.tsx";
import { Submit } from "../../ui/submit.tsx";

interface ContactProps {
  readonly request: string;
  readonly pass: string;
}

const hows = ["in-person", "phone"] as const;

export function ContactForm({ request, pass }: ContactProps) {
  const words = useWords(contactWords);
  const text = words.atDesk;
  const mayContact = useMayI()("contact-applicant");
  const [said, say] = useState({ how: hows[0] as (typeof hows)[number], words: "", promises: false });
  const [call, setCall] = useState(noCall);
  const [noted, setNoted] = useState(false);
  const contact = useSend(contactApplicant, { done: () => setNoted(true) });
  const problem = useAtField(contact.problem, { "call-not-ahead": "call.day" });
  if (!mayContact) return null;
  const send = () =>
    contact.send({
      body: {
        ...{ request, pass, how: said.how },
        ...(said.words.trim() !== "" && { words: said.words }),
        ...(said.promises && { call: callBody(call) }),
      },
    });
  const field = fieldsOf(said, (change) => say({ ...said, ...change }));
  return (
    <section className="stack near applicant-contact no-print" aria-labelledby="contact">
      <h3 id="contact">{text.title}</h3>
      {noted ? (
        <Notice>{text.done}</Notice>
      ) : (
        <Form problem={problem} label={text.title} onSubmit={send}>
          <p className="soft">{text.lead}</p>
          <RadioGroup label={words.how} {...field("how")} options={optionsOf(hows, words.hows)} />
          <TextArea label={words.words} {...field("words")} optional most={4_000} />
          <Checkbox checked={said.promises} onChange={(promises) => say({ ...said, promises })}>
            {text.promise}
          </Checkbox>
          {said.promises && <CallFields value={call} onChange={setCall} of="call." />}
          <Submit label={text.submit} sending={contact.sending} look="plain" />
        </Form>
      )}
    </section>
  );
}
