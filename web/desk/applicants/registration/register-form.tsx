/**
 * The form with which a clerk registers for an applicant at the desk or on the telephone (C6): identity, text and its
 * reading back, kind and subject.
 */
import "./registration.css";
import { useEffect, useRef } from "react";
import { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";
import { defined } from "../../../../shared/defined.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useAtField } from "../../app/steps/use-at-field.ts";
import { Restored } from "../../app/unsent/restored.tsx";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { Skeleton } from "../../ui/shows.tsx";
import { listedOf } from "../at-desk/applicants-requests.ts";
import { BehalfFields } from "./behalf-fields.tsx";
import { type Before, bodyOf, type Channel, type Draft, emptyDraft, isOnPad, type KnownBy } from "./draft.ts";
import { useTold } from "./hand-off-field.tsx";
import { LikelyDuplicates } from "./likely.tsx";
import { MatterFields } from "./matter-fields.tsx";
import { PadFields, padProblems } from "./pad-fields.tsx";
import type { Registered } from "./registered.ts";
import { registrationWords } from "./registration.text.ts";
import { sendByKeys } from "./send-by-keys.ts";
import { type Choices, useChoices } from "./use-choices.ts";
import { useLikely } from "./use-likely.ts";
import { WhoFields } from "./who-fields.tsx";

interface RegisterProps {
  readonly before: Before;
  readonly known: KnownBy | undefined;
  /**
   * Set for an identified applicant with requests: the pass for looking up likely duplicates, and the function that
   * opens one of those requests (C9).
   */
  readonly earlier: { readonly pass: string; readonly open: (code: string) => void } | undefined;
  readonly done: (registered: Registered) => void;
  /** Called when the clerk ends the form because another body is responsible (C5). */
  readonly guided: () => void;
  readonly cancel: () => void;
}

/** Shows the form only once its kinds, subjects and units are loaded, so that no field moves while the clerk types. */
export function RegisterForm(props: RegisterProps) {
  const { choices, ...reading } = useChoices();
  if (choices) return <Entering {...props} choices={choices} />;
  return <Reading of={reading} lines={8} />;
}

/** The name under which unsent text is stored; it is restored for the same applicant only (R15). */
const draftOf = ({ type, number }: Before): string => `registration:${type}:${number}`;

function Entering(props: RegisterProps & { readonly choices: Choices }) {
  const { before, known, earlier, choices, done, guided, cancel } = props;
  const text = useWords(registrationWords);
  const here = useRef<HTMLElement>(null);
  const usual = useUsualChannel(before);
  const kept = useUnsent<Draft>(draftOf(before), emptyDraft);
  // The channel is preset until the clerk chooses one.
  const draft: Draft = { ...emptyDraft, ...kept.value, channel: kept.value.channel || usual };
  const register = useSend(registerForApplicant, {
    done: ({ body }) => {
      const listed = listedOf(body, draft, choices);
      done({ ...body, hasReceipt: isOnPad(draft), ...defined({ listed }) });
    },
    forget: kept.forget,
  });
  // C11: a request on behalf of another person is not compared with this applicant's requests.
  const likely = useLikely(draft.behalf === "another" ? undefined : earlier?.pass);
  // C5: counts that the applicant was told about the other body, as on the web.
  const told = useTold();
  useEffect(() => {
    if (kept.ready)
      here.current?.querySelector<HTMLElement>("input[type=text], input:not([type]), textarea")?.focus();
  }, [kept.ready]);
  const problem = useAtField(register.problem, padProblems);
  if (!kept.ready) return <Skeleton lines={8} />;
  const put = (change: Partial<Draft>) =>
    kept.set({ ...draft, key: draft.key || crypto.randomUUID(), ...change });
  const { asksWho: who = false, mayHide = false } = choices.kinds.find(({ key }) => key === draft.kind) ?? {};
  const leave = () => {
    kept.forget();
    guided();
  };
  const send = () => {
    const body = bodyOf(draft, { before, known, asks: { who, mayHide } });
    const ask = { body, ...(draft.key !== "" && { key: draft.key }) };
    // If the text was not read back, the form is sent without looking up duplicates, because the API refuses the form
    // and names every missing field.
    if (!draft.readBack && !isOnPad(draft)) return register.send(ask);
    likely.before(draft.description, () => {
      if (choices.handOffs.some(({ key }) => key === draft.about)) told.send(draft);
      register.send(ask);
    });
  };
  const alike = likely.of(draft.description);
  return (
    <section
      className="sheet stack registration"
      aria-labelledby="registration"
      ref={here}
      onKeyDown={sendByKeys}
    >
      <div className="row spread">
        <h2 id="registration">{text.title}</h2>
        <Button onPress={cancel}>{text.cancel}</Button>
      </div>
      <Restored kept={kept} />
      <SendForm
        send={{ problem, sending: register.sending || likely.asking }}
        submit={alike.length > 0 ? text.likely.anyway : text.submit}
        label={text.title}
        byKeys
        onSubmit={send}
      >
        <WhoFields {...{ draft, put, known }} identity={before.type} />
        <MatterFields {...{ draft, put, choices, asks: { who, mayHide } }} onGuided={leave} />
        {draft.channel === "desk" && <PadFields {...{ draft, put }} />}
        <BehalfFields value={draft} put={put} />
        {alike.length > 0 && earlier && <LikelyDuplicates requests={alike} open={earlier.open} />}
      </SendForm>
    </section>
  );
}

function useUsualChannel({ seen }: Before): Channel {
  const atDesk = useMayI()("attest-document");
  return atDesk && seen === "document" ? "desk" : "phone-111";
}
