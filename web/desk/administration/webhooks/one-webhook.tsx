import { useState } from "react";
import {
  changeWebhook,
  listDeliveries,
  listWebhooks,
  readWebhook,
  rotateSecret,
  testWebhook,
  turnWebhook,
} from "../../../../shared/contracts/staff/webhooks.ts";
import { useKnow, useRead, useSend } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useTell } from "../../app/shell/toasts.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button, Link } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Buttons } from "../../ui/form.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import { SendDialog } from "../../ui/send-form.tsx";
import { Badge, Ltr, Notice, Time, useDigits } from "../../ui/shows.tsx";
import { Deliveries } from "./deliveries.tsx";
import { ReplayFailed } from "./replay-failed.tsx";
import { SecretOnce } from "./secret-once.tsx";
import { bodyOf, WebhookForm } from "./webhook-form.tsx";
import { webhooksWords } from "./webhooks.text.ts";
import { tones, type Webhook } from "./webhooks.ts";

interface OneProps {
  readonly webhook: string;
}

/** Seconds after which the webhook is read from the API again, while the page is visible. */
const lookAgain = 15;

export function OneWebhook({ webhook: id }: OneProps) {
  const text = useWords(webhooksWords);
  const read = useRead(readWebhook, { params: { webhook: id } }, { every: lookAgain });
  const known = read.body?.webhook;
  return (
    <Page title={known?.name ?? text.title}>
      <div className="stack">
        <p>
          <Link to="/webhooks">{text.back}</Link>
        </p>
        <Reading of={read} />
        {known && (
          <>
            <Standing webhook={known} />
            <Steps webhook={known} etag={read.etag} />
            <Deliveries webhook={known} />
          </>
        )}
      </div>
    </Page>
  );
}

function Standing({ webhook }: { readonly webhook: Webhook }) {
  const text = useWords(webhooksWords);
  const say = useSay();
  const digits = useDigits();
  const {
    url,
    events,
    units,
    partner,
    addedAt,
    by,
    secretNumber,
    state,
    offBecause,
    failing,
    replayingSince,
  } = webhook;
  return (
    <>
      <p>
        <Badge tone={tones[state]}>{text.states[state]}</Badge>{" "}
        {offBecause && <span>{text.offBecause[offBecause]}</span>}
        {failing && (
          <span>
            {text.failingSince} <Time at={failing.since} />
            {text.and}
            {text.againAt}: <Time at={failing.until} />
          </span>
        )}
      </p>
      {replayingSince !== undefined && <Notice>{text.replaying}</Notice>}
      <FactList
        facts={[
          [
            text.url,
            <span key="url" className="webhook-url">
              <Ltr>{url}</Ltr>
            </span>,
          ],
          [
            text.events,
            <ul key="events" className="webhook-list">
              {events.map((type) => (
                <li key={type}>{text.types[type]}</li>
              ))}
            </ul>,
          ],
          partner
            ? [text.partner, say(partner.name)]
            : [text.ofUnits, units ? units.map(({ name }) => say(name)).join(text.comma) : text.allUnits],
          [text.secretNumber, digits(secretNumber)],
          [
            text.addedAt,
            <span key="added">
              <Time at={addedAt} /> <small>{text.addedBy(say(by.name))}</small>
            </span>,
          ],
        ]}
      />
    </>
  );
}

type Open = "change" | "rotate" | "replay";

function Steps({ webhook, etag }: { readonly webhook: Webhook; readonly etag: string }) {
  const text = useWords(webhooksWords);
  const tell = useTell();
  const know = useKnow(readWebhook);
  const [open, setOpen] = useState<Open>();
  const params = { webhook: webhook.webhook };
  const close = () => setOpen(undefined);
  const isOff = webhook.state === "off";
  const turn = useSend(turnWebhook, {
    outdates: [listWebhooks],
    done: (reply) => {
      know({ params }, reply);
      tell(reply.body.webhook.state === "off" ? text.turnedOff : text.turnedOn);
    },
  });
  const test = useSend(testWebhook, { outdates: [listDeliveries], said: text.tested });
  const problem = turn.problem ?? test.problem;
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Buttons>
        <Button onPress={() => setOpen("change")}>{text.change}</Button>
        <Button
          isPending={test.sending}
          isDisabled={isOff}
          onPress={() => test.send({ params, ifMatch: etag, body: {} })}
        >
          {text.test}
        </Button>
        <Button isDisabled={isOff} onPress={() => setOpen("replay")}>
          {text.replayFailed}
        </Button>
        <Button onPress={() => setOpen("rotate")}>{text.rotate}</Button>
        <Button
          {...(!isOff && { look: "danger" as const })}
          isPending={turn.sending}
          onPress={() => turn.send({ params, ifMatch: etag, body: { to: isOff ? "on" : "off" } })}
        >
          {isOff ? text.turnOn : text.turnOff}
        </Button>
      </Buttons>
      {open === "change" && <Change webhook={webhook} etag={etag} onClose={close} />}
      {open === "rotate" && <Rotate webhook={webhook} etag={etag} onClose={close} />}
      {open === "replay" && <ReplayFailed webhook={webhook} onClose={close} />}
    </>
  );
}

interface StepProps {
  readonly webhook: Webhook;
  readonly etag: string;
  readonly onClose: () => void;
}

function Change({ webhook, etag, onClose }: StepProps) {
  const text = useWords(webhooksWords);
  const know = useKnow(readWebhook);
  const params = { webhook: webhook.webhook };
  const change = useSend(changeWebhook, {
    outdates: [listWebhooks],
    done: (reply) => know({ params }, reply),
    said: text.changed,
    close: onClose,
  });
  return (
    <WebhookForm
      title={text.change}
      before={webhook}
      problem={change.problem}
      sending={change.sending}
      send={(typed) => change.send({ params, ifMatch: etag, body: bodyOf(typed) })}
      onClose={onClose}
    />
  );
}

function Rotate({ webhook, etag, onClose }: StepProps) {
  const text = useWords(webhooksWords);
  const know = useKnow(readWebhook);
  const params = { webhook: webhook.webhook };
  const [secret, show] = useState<string>();
  const rotate = useSend(rotateSecret, {
    outdates: [listWebhooks],
    done: (reply) => {
      show(reply.body.secret);
      know({ params }, { ...reply, body: { webhook: reply.body.webhook } });
    },
  });
  if (secret !== undefined) return <SecretOnce secret={secret} isAnother onClose={onClose} />;
  return (
    <SendDialog
      title={text.rotate}
      send={rotate}
      onSubmit={() => rotate.send({ params, ifMatch: etag, body: {} })}
      onClose={onClose}
    >
      <p>{text.rotateAsk}</p>
    </SendDialog>
  );
}
