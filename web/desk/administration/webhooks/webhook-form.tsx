import { useState } from "react";
import {
  requestResult,
  type WebhookEventType,
  webhookEventTypes,
} from "../../../../shared/contracts/partner/webhook-events.ts";
import type { Bilingual } from "../../../design/words.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useOptions } from "../../app/shell/options.ts";
import { useWords } from "../../app/words/language.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { ComboBoxes } from "../../ui/combo-boxes.tsx";
import { fieldsOf, TextField } from "../../ui/fields.tsx";
import { SendDialog } from "../../ui/send-form.tsx";
import { webhooksWords } from "./webhooks.text.ts";
import type { Webhook } from "./webhooks.ts";

export interface Typed {
  readonly name: string;
  readonly url: string;
  readonly events: readonly WebhookEventType[];
  readonly units: readonly string[];
  /** The key of the partner that owns the webhook; empty when a system of the organisation owns it. */
  readonly partner: string;
}

export interface Partner {
  readonly key: string;
  readonly name: Bilingual;
}

const typedOf = (webhook: Webhook | undefined): Typed => ({
  name: webhook?.name ?? "",
  url: webhook?.url ?? "https://",
  events: webhook?.events ?? [],
  units: webhook?.units?.map(({ key }) => key) ?? [],
  partner: webhook?.partner?.key ?? "",
});

/**
 * The body to send. Without units, the webhook is about the whole organisation. A partner's webhook gets only the
 * results of the partner's own requests (C8).
 */
export const bodyOf = ({ name, url, events, units, partner }: Typed) => ({
  ...{ name, url, events: partner === "" ? [...events] : [requestResult] },
  ...(partner === "" && units.length > 0 && { units: [...units] }),
});

export const addedBodyOf = (typed: Typed) => ({
  ...bodyOf(typed),
  ...(typed.partner !== "" && { partner: typed.partner }),
});

/** The events offered for a webhook of the organisation's own systems. */
const ownEvents = webhookEventTypes.filter((type) => type !== requestResult);

interface FormProps {
  readonly title: string;
  readonly before: Webhook | undefined;
  /** The partners that can own a new webhook; the owner cannot be changed later. */
  readonly partners?: readonly Partner[];
  readonly problem: DeskProblem | undefined;
  readonly sending: boolean;
  readonly send: (typed: Typed) => void;
  readonly onClose: () => void;
}

/** The form for a new or an existing webhook. */
export function WebhookForm({ title, before, partners = [], problem, sending, send, onClose }: FormProps) {
  const text = useWords(webhooksWords);
  const [typed, set] = useState(typedOf(before));
  const [noEvents, sayNoEvents] = useState(false);
  const put = (change: Partial<Typed>) => set({ ...typed, ...change });
  const submit = () => {
    const hearsNothing = typed.partner === "" && typed.events.length === 0;
    sayNoEvents(hearsNothing);
    if (!hearsNothing) send(typed);
  };
  const field = fieldsOf(typed, put);
  return (
    <SendDialog title={title} send={{ problem, sending }} wide onSubmit={submit} onClose={onClose}>
      <TextField label={text.name} {...field("name")} hint={text.nameHint} />
      <TextField
        label={text.url}
        {...field("url")}
        hint={text.urlHint}
        ltr
        error={problem?.code === "unsafe-address" ? problem.detail : undefined}
      />
      {partners.length > 0 && <OfPartner typed={typed} put={put} partners={partners} />}
      {typed.partner === "" && (
        <>
          <Events typed={typed} put={put} wrong={noEvents && typed.events.length === 0} />
          <Units typed={typed} put={put} />
        </>
      )}
    </SendDialog>
  );
}

interface PartProps {
  readonly typed: Typed;
  readonly put: (change: Partial<Typed>) => void;
}

function OfPartner({ typed, put, partners }: PartProps & { readonly partners: readonly Partner[] }) {
  const text = useWords(webhooksWords);
  const { named } = useOptions();
  return (
    <RadioGroup
      label={text.partner}
      name="partner"
      hint={text.partnerHint}
      value={typed.partner === "" ? "none" : typed.partner}
      onChange={(partner) => put({ partner: partner === "none" ? "" : partner })}
      options={[{ key: "none", label: text.noPartner }, ...named(partners)]}
    />
  );
}

function Events({ typed, put, wrong }: PartProps & { readonly wrong: boolean }) {
  const text = useWords(webhooksWords);
  const toggle = (type: WebhookEventType, checked: boolean) =>
    put({ events: ownEvents.filter((one) => (one === type ? checked : typed.events.includes(one))) });
  return (
    <fieldset className="field">
      <legend className="label">{text.events}</legend>
      <div className="webhook-events">
        {ownEvents.map((type) => (
          <Checkbox
            key={type}
            name="events"
            checked={typed.events.includes(type)}
            onChange={(checked) => toggle(type, checked)}
          >
            {text.types[type]}
          </Checkbox>
        ))}
      </div>
      {wrong && (
        <p className="error" role="alert">
          {text.noEvents}
        </p>
      )}
    </fieldset>
  );
}

function Units({ typed, put }: PartProps) {
  const text = useWords(webhooksWords);
  const { named } = useOptions();
  const field = fieldsOf(typed, put);
  return (
    <ComboBoxes
      label={text.units}
      {...field("units")}
      optional
      hint={text.unitsHint}
      options={named(useDesk().units)}
    />
  );
}
