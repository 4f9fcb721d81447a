import { useEffect, useRef } from "react";
import { registerEmergencyForApplicant } from "../../../../shared/contracts/public/emergencies.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useOptions } from "../../app/shell/options.ts";
import { Restored } from "../../app/unsent/restored.tsx";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { Checkbox, ComboBox } from "../../ui/choices.tsx";
import { fieldsOf, TextArea, TextField } from "../../ui/fields.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { Skeleton } from "../../ui/shows.tsx";
import { ComplainedOfFields } from "../registration/complained-of-fields.tsx";
import { LandlineField, MobileField, NameField } from "../registration/person-fields.tsx";
import { ReadBack } from "../registration/read-back.tsx";
import { registrationWords } from "../registration/registration.text.ts";
import { sendByKeys } from "../registration/send-by-keys.ts";
import type { Choices } from "../registration/use-choices.ts";
import { bodyOf, type Called, changed, nobodyCalled } from "./draft.ts";
import { emergencyWords } from "./emergency.text.ts";
import type { Registered } from "./registered.ts";

interface FormProps {
  readonly choices: Choices;
  readonly reasons: NonNullable<Choices["emergency"]>["reasons"];
  readonly done: (registered: Registered) => void;
}

interface PartProps extends Omit<FormProps, "done"> {
  readonly called: Called;
  readonly put: (change: Partial<Called>) => void;
}

export function EmergencyForm(props: FormProps) {
  const text = useWords(emergencyWords);
  const here = useRef<HTMLElement>(null);
  const kept = useUnsent<Called>("emergency", nobodyCalled);
  const register = useSend(registerEmergencyForApplicant, {
    done: ({ body }) => props.done(body),
    forget: kept.forget,
  });
  useEffect(() => {
    if (kept.ready) here.current?.querySelector("input")?.focus();
  }, [kept.ready]);
  if (!kept.ready) return <Skeleton lines={8} />;
  const called = kept.value;
  const put = (change: Partial<Called>) =>
    kept.set({ ...changed(called, change), key: called.key || crypto.randomUUID() });
  const send = () => {
    register.send({ body: bodyOf(called), ...(called.key !== "" && { key: called.key }) });
  };
  const part = { ...props, called, put };
  return (
    <section className="sheet stack registration" aria-label={text.title} ref={here} onKeyDown={sendByKeys}>
      <p>{text.lead}</p>
      <Restored kept={kept} />
      <SendForm send={register} submit={text.submit} label={text.title} byKeys onSubmit={send}>
        <What {...part} />
        <Who {...part} />
      </SendForm>
    </section>
  );
}

const names = { complainedOfUnit: "unit", complainedOfPerson: "person" };

function What({ called, put, choices, reasons }: PartProps) {
  const text = useWords(emergencyWords);
  const { named } = useOptions();
  const field = fieldsOf(called, put);
  return (
    <fieldset className="stack registration-part">
      <legend>{text.what}</legend>
      <ComboBox label={text.reason} {...field("reason")} options={named(reasons)} />
      <TextField label={text.room} {...field("room")} optional dir="auto" />
      <TextArea
        label={text.description}
        {...field("description")}
        rows={3}
        optional
        dir="auto"
        most={4_000}
      />
      <ReadBack value={called.readBack} put={put} />
      <ComplainedOfFields value={called} {...{ put, choices, names }} />
    </fieldset>
  );
}

function Who({ called, put }: PartProps) {
  const text = useWords(emergencyWords);
  const shared = useWords(registrationWords);
  return (
    <fieldset className="stack registration-part">
      <legend>{text.caller}</legend>
      {called.noMobile ? (
        <LandlineField at="" value={called} put={put} hint={shared.landlineHint} />
      ) : (
        <MobileField at="" value={called} put={put} />
      )}
      <Checkbox checked={called.noMobile} onChange={(noMobile) => put({ noMobile })}>
        {shared.noMobile}
      </Checkbox>
      <NameField at="" value={called} put={put} optional />
      <Checkbox checked={called.hidden} onChange={(hidden) => put({ hidden })}>
        {shared.hide}
      </Checkbox>
    </fieldset>
  );
}
